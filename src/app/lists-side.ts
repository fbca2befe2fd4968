import { rmSync } from 'node:fs';
import type { ListAdded, ListContent, ListProblem, ListsPort, NewList } from '../api/ports/lists-port.ts';
import { seenText } from '../api/seen-text.ts';
import { checkSource } from '../config/check-source.ts';
import type { Problem } from '../config/problem.ts';
import type { Settings } from '../config/schema.ts';
import { freeId, slug } from '../core/family/slug.ts';
import type { HouseStatus } from '../core/status.ts';
import { addedContent, type AddedList, addedPrefix, readAdded, writeAdded } from './added-lists.ts';
import { readCategories } from './blocklists.ts';
import { describeDropped } from './describe-dropped.ts';
import { describeLists } from './describe-lists.ts';
import { writeContent } from './list-content.ts';
import { problemText } from './problem-text.ts';

/** Lists of the parents, at most. */
const mostLists = 100;

export interface ListsParts {
  readonly settings: Settings;
  /** What the supervisor said last. */
  readonly house: () => HouseStatus | undefined;
  /** Told that lists were added or taken away. */
  readonly changed: () => void;
  /** Told that somebody wants every list anew. */
  readonly update: () => void;
}

/** The lists for the API. */
export function listsSide({ settings, house, changed, update }: ListsParts): ListsPort {
  const { data } = settings.directories;
  const added = (): readonly AddedList[] => readAdded(data).lists;
  /** Ids of lists whose content is on its way: another one of that title gets another id. */
  const coming = new Set<string>();
  return {
    all: () => describeLists(settings, added(), house()),
    dropped: (id) => describeDropped(data, id),
    areOwnSound: () => readAdded(data).areSound,
    async add(wanted, content) {
      const list = asAdded(wanted, added(), coming, settings);
      if (!('id' in list)) return list;
      coming.add(list.id);
      const problem = content === undefined ? undefined : await keepContent(data, list, content);
      coming.delete(list.id);
      if (problem !== undefined) return { problem };
      if (isRefused(data, [...added(), list])) return { problem: 'disk-refused' };
      changed();
      return { id: list.id };
    },
    remove(id) {
      const lists = added();
      if (!lists.some((list) => list.id === id)) {
        return describeLists(settings, lists, house()).some((list) => list.id === id) ? 'not-own' : 'no-such-list';
      }
      if (
        isRefused(
          data,
          lists.filter((list) => list.id !== id),
        )
      )
        return 'disk-refused';
      // The compiler may be reading it: an open file stays until it is closed.
      rmSync(addedContent(data, id), { force: true });
      changed();
      return 'removed';
    },
    update() {
      const now = house();
      const isBusy = now?.compiling !== undefined || (now?.lists.some(({ isFetched }) => isFetched) ?? false);
      update();
      return isBusy ? 'joined' : 'begun';
    },
  };
}

/** The list as it is kept, checked by the rules of the file of settings, or why it cannot be. */
function asAdded(
  { title, category, action, format, url, isAtHome }: NewList,
  there: readonly AddedList[],
  coming: ReadonlySet<string>,
  settings: Settings,
): AddedList | Exclude<ListAdded, { readonly id: string }> {
  if (there.length >= mostLists) return { problem: 'too-many' };
  const taken = [...there.map((list) => list.id), ...coming];
  const id = freeId(`${addedPrefix}${slug(title) || 'list'}`, taken);
  const host = url !== null && isAtHome && URL.canParse(url) ? new URL(url).hostname : undefined;
  const entry = {
    id,
    category,
    action,
    format,
    ...(url === null ? { path: addedContent(settings.directories.data, id) } : { url }),
    ...(host !== undefined && { allow_host: host }),
  };
  const checked = checkSource(
    entry,
    readCategories().map((one) => one.id),
  );
  if ('problems' in checked) return sayFirst(checked.problems);
  const { source } = checked;
  const known = [...settings.source, ...there];
  if (source.url !== undefined && known.some((one) => one.url === source.url)) return { problem: 'twice' };
  return {
    id,
    // It may come from a backup that somebody else has had in hand.
    title: seenText(title),
    category,
    action,
    format: source.format,
    ...(source.url !== undefined && { url: source.url }),
    ...(source.allowHost !== undefined && { allowHost: source.allowHost }),
  };
}

function sayFirst([problem]: readonly Problem[]): Exclude<ListAdded, { readonly id: string }> {
  const { at, detail } = problemText(problem!);
  return { at, sentence: detail };
}

async function keepContent(data: string, { id }: AddedList, content: ListContent): Promise<ListProblem | undefined> {
  try {
    const written = await writeContent(addedContent(data, id), content);
    return written === 'written' ? undefined : written;
  } catch {
    // The disk refuses, or whoever sends it has gone: in either case nothing is kept.
    return 'disk-refused';
  }
}

/** Did the disk refuse? */
function isRefused(data: string, lists: readonly AddedList[]): boolean {
  try {
    writeAdded(data, lists);
    return false;
  } catch {
    return true;
  }
}

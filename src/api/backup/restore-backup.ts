import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { refuseChange } from '../answer-change.ts';
import { entityTag, expectedRevision } from '../entity-tag.ts';
import type { HouseView } from '../house-view.ts';
import type { SettingValue } from '../ports/settings-port.ts';
import { problem } from '../problem.ts';
import type { backup } from '../schemas/backup.ts';
import { accountsStay, listNotTaken, settingsNotTaken } from '../words/backup.ts';
import { unreadableTag } from '../words/changes.ts';
import { sayWhichRevision, unsoundDocument } from '../words/family.ts';
import { listProblems } from '../words/lists.ts';
import type { NotTaken } from './not-taken.ts';
import { restoreChannels } from './restore-channels.ts';

type Backup = z.output<typeof backup>;

/** Takes the household whole or not at all, then the settings, the lists that are missing and the channels; tells what became of each. */
export async function restoreBackup(c: Context, house: HouseView, given: Backup) {
  const expected = expectedRevision(c);
  if (expected === 'unreadable') return problem(c, 400, unreadableTag, { code: 'unreadable-tag' });
  if (expected === undefined) return problem(c, 428, sayWhichRevision, { code: 'no-revision' });
  const read = house.documents.read(JSON.stringify(given.household));
  if ('problems' in read)
    return problem(c, 422, unsoundDocument, { code: 'unsound-document', problems: read.problems });
  const outcome = house.family.change(() => read, { expected });
  if (outcome.kind !== 'done') return refuseChange(c, outcome);

  const settings = await restoreSettings(house, given);
  const lists = await restoreLists(house, given);
  const channels = restoreChannels(house.channels, given.channels);
  const notTaken = [
    ...settings,
    ...lists,
    ...channels,
    ...(given.accounts.length === 0 ? [] : [{ what: 'accounts', sentence: accountsStay }]),
  ];
  c.header('etag', entityTag(outcome.revision));
  return c.json(
    {
      revision: outcome.revision,
      taken: [
        'household' as const,
        ...(settings.length === 0 ? ['settings' as const] : []),
        ...(lists.length === 0 ? ['lists' as const] : []),
        ...(channels.length === 0 ? ['channels' as const] : []),
      ],
      notTaken,
    },
    200,
  );
}

/** In the place of what the pages have set now. */
async function restoreSettings({ settings, backups }: HouseView, given: Backup): Promise<NotTaken[]> {
  const set = given.settings as Record<string, SettingValue>;
  const clear = Object.keys(await backups.settings()).filter((key) => !(key in set));
  const outcome = await settings.change({ set, clear });
  if (outcome.kind === 'done') return [];
  if (outcome.kind !== 'refused') return [{ what: 'settings', sentence: settingsNotTaken }];
  return outcome.problems.map(({ at, detail }) => ({ what: `settings.${at}`, sentence: detail }));
}

/** What is there already stays as it is. */
async function restoreLists({ lists, backups }: HouseView, given: Backup): Promise<NotTaken[]> {
  const there = new Set(backups.lists().map(({ url }) => url));
  const notTaken: NotTaken[] = [];
  for (const [index, list] of given.lists.entries()) {
    if (there.has(list.url)) continue;
    const added = await lists.add(list);
    if ('id' in added) continue;
    const why = 'problem' in added ? listProblems[added.problem] : added.sentence;
    notTaken.push({ what: `lists[${index}]`, sentence: listNotTaken(list.title, why) });
  }
  return notTaken;
}

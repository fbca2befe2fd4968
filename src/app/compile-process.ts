import type { Settings } from '../config/schema.ts';
import { isLost } from '../lists/guard.ts';
import type { Progress } from '../lists/progress.ts';
import { newestSources } from '../store/catalogue-folder.ts';
import { lostLists, stateOfCatalogue } from './catalogue-state.ts';
import { compileCatalogue } from './compile-catalogue.ts';
import { stepBehindQueries } from './compile-priority.ts';
import { inTurn } from './compile-turn.ts';
import { type ListNews, renewLists } from './renew-lists.ts';

/** What the compile process is told: `renew` first downloads the lists that are due, or all. It compiles if any has changed. */
export interface CompileOrder {
  readonly settings: Settings;
  readonly renew: boolean | 'all';
}

/** What became of a compilation, said when the process ends; the reports of the lists are in the catalogue. */
export type CompileOutcome =
  | {
      readonly type: 'done';
      readonly names: number;
      readonly lists: number;
      readonly unusable: readonly string[];
      readonly lost: Lost;
    }
  /** The catalogue in use is made of these lists already. */
  | { readonly type: 'unchanged'; readonly lost: Lost }
  | { readonly type: 'failed'; readonly sentence: string };

/** Ids of lists that had entries before, and were gone or cut short: the catalogue has what they had. */
type Lost = readonly string[];

/** What it says meanwhile. */
export type CompileProgress = { readonly type: 'progress' } & Progress;
export interface CompileNews {
  readonly type: 'news';
  /** `begun`: this list is asked for now. */
  readonly news: ListNews | { readonly type: 'begun'; readonly id: string };
}

// A process of its own, so that its memory is given back whole and nothing it does can touch the query path.
process.once('message', (order: CompileOrder) => {
  stepBehindQueries(order.settings.directories.data, process.env);
  // Who started this is gone: whoever comes after starts one of its own, and two would write the same files.
  const orphaned = (): void => void process.kill(process.pid, 'SIGKILL');
  process.once('disconnect', orphaned);
  void carryOut(order).then((outcome) => {
    process.off('disconnect', orphaned);
    process.send?.(outcome);
    process.disconnect();
  });
});

async function carryOut({ settings, renew }: CompileOrder): Promise<CompileOutcome> {
  try {
    const told = (news: CompileNews['news']): void => say({ type: 'news', news });
    const begun = (id: string): void => told({ type: 'begun', id });
    const all = renew === 'all';
    if (renew !== false) await renewLists(settings, { now: Date.now, random: Math.random, told, begun, all });
    // Whoever had the turn before may have compiled these very lists.
    return await inTurn(settings.directories.data, async (): Promise<CompileOutcome> => {
      if (stateOfCatalogue(settings) !== 'good') return compileForParent(settings);
      return { type: 'unchanged', lost: lostLists(settings) };
    });
  } catch (cause) {
    return { type: 'failed', sentence: String(cause) };
  }
}

/** Nobody watches, so a list that was lost is not believed: what it had stays until a person says otherwise. */
async function compileForParent(settings: Settings): Promise<CompileOutcome> {
  const before = new Map(newestSources(settings.directories.data).map(({ id, named }) => [id, named]));
  const { names, sources, written } = await compileCatalogue(settings, {
    onProgress: (progress) => say({ type: 'progress', ...progress }),
    isLost: (report) => isLost(before, report, settings.lists.leastShare),
  });
  if (!written) return { type: 'failed', sentence: 'no list has a name' };
  const idsOf = (reports: typeof sources): string[] => reports.map(({ source }) => source.id);
  const unusable = sources.filter((report) => report.unusable !== undefined && !report.stays);
  const lost = sources.filter(({ stays }) => stays);
  return { type: 'done', names, lists: sources.length, unusable: idsOf(unusable), lost: idsOf(lost) };
}

function say(word: CompileProgress | CompileNews): void {
  process.send?.(word);
}

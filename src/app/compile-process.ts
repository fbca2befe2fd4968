import type { Settings } from '../config/schema.ts';
import { lostLists } from '../lists/guard.ts';
import type { Progress } from '../lists/progress.ts';
import { newestEntries } from '../store/catalogue-folder.ts';
import { stateOfCatalogue } from './catalogue-state.ts';
import { compileCatalogue } from './compile-catalogue.ts';
import { stepBehindQueries } from './compile-priority.ts';
import { inTurn } from './compile-turn.ts';
import { type ListNews, renewLists } from './renew-lists.ts';

/** What the compile process is told: `renew` first downloads the lists that are due. It compiles if any has changed. */
export interface CompileOrder {
  readonly settings: Settings;
  readonly renew: boolean;
}

/** What became of a compilation; the reports of the lists are in the catalogue. */
type Compiled =
  | { readonly type: 'done'; readonly names: number; readonly lists: number; readonly unusable: readonly string[] }
  /** These lists had entries before, and are gone or cut short now. */
  | { readonly type: 'refused'; readonly lost: readonly string[] }
  /** The catalogue in use is made of these lists already. */
  | { readonly type: 'unchanged' }
  | { readonly type: 'failed'; readonly sentence: string };

/** What the compile process says when it ends. */
export type CompileOutcome = Compiled & { readonly news: readonly ListNews[] };

/** What it says meanwhile. */
export type CompileProgress = { readonly type: 'progress' } & Progress;

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
  let news: readonly ListNews[] = [];
  try {
    if (renew) news = await renewLists(settings, { now: Date.now, random: Math.random });
    // Whoever had the turn before may have compiled these very lists.
    const compiled = await inTurn(settings.directories.data, async (): Promise<Compiled> => {
      return stateOfCatalogue(settings) === 'good' ? { type: 'unchanged' } : compileForParent(settings);
    });
    return { ...compiled, news };
  } catch (cause) {
    return { type: 'failed', sentence: String(cause), news };
  }
}

/** Nobody watches, so a list that was lost is not believed: the catalogue in use stays until a person says otherwise. */
async function compileForParent(settings: Settings): Promise<Compiled> {
  const before = newestEntries(settings.directories.data);
  let lost: string[] = [];
  const { names, sources, written } = await compileCatalogue(settings, {
    onProgress: (progress) => process.send?.({ type: 'progress', ...progress } satisfies CompileProgress),
    accept: (reports) => (lost = lostLists(before, reports, settings.lists.leastShare)).length === 0,
  });
  if (!written) return { type: 'refused', lost };
  const unusable = sources.filter((report) => report.unusable !== undefined).map(({ source }) => source.id);
  return { type: 'done', names, lists: sources.length, unusable };
}

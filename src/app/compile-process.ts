import type { Settings } from '../config/schema.ts';
import { lostLists } from '../lists/guard.ts';
import { newestEntries } from '../store/catalogue-folder.ts';
import { compileCatalogue } from './compile-catalogue.ts';
import { stepFarBack } from './step-back.ts';

/** What the compile process says when it ends; the reports of the lists are in the catalogue. */
export type CompileOutcome =
  | { readonly type: 'done'; readonly names: number; readonly lists: number; readonly unusable: readonly string[] }
  /** These lists had entries before, and are gone or cut short now. */
  | { readonly type: 'refused'; readonly lost: readonly string[] }
  | { readonly type: 'failed'; readonly sentence: string };

// A process of its own, so that its memory is given back whole and nothing it does can touch the query path.
process.once('message', (settings: Settings) => {
  stepFarBack();
  void compileForParent(settings).then((outcome) => {
    process.send?.(outcome);
    process.disconnect();
  });
});

/** Nobody watches, so a list that was lost is not believed: the catalogue in use stays until a person says otherwise. */
async function compileForParent(settings: Settings): Promise<CompileOutcome> {
  const before = newestEntries(settings.directories.data);
  let lost: string[] = [];
  try {
    const { names, sources, written } = await compileCatalogue(settings, {
      accept: (reports) => (lost = lostLists(before, reports)).length === 0,
    });
    if (!written) return { type: 'refused', lost };
    const unusable = sources.filter((report) => report.unusable !== undefined).map(({ source }) => source.id);
    return { type: 'done', names, lists: sources.length, unusable };
  } catch (cause) {
    return { type: 'failed', sentence: String(cause) };
  }
}

import type { Settings } from '../config/schema.ts';
import { readLedger } from '../lists/download/ledger.ts';
import type { Refusal } from '../lists/download/refusal.ts';
import type { Progress } from '../lists/progress.ts';
import type { Report } from '../lists/report.ts';
import { newestMeta, putBackMeta } from '../store/catalogue-folder.ts';
import { lostLists } from './catalogue-state.ts';
import { compileCatalogue } from './compile-catalogue.ts';
import { stepBehindQueries } from './compile-priority.ts';
import { inTurn } from './compile-turn.ts';
import { ledgerPath } from './list-ledger.ts';
import { downloadsOf, fingerprintOf, sourcesOf } from './sources.ts';

export interface CompileWishes {
  /** A catalogue is written even of lists that have one already, and of those that made one which was put back. */
  readonly force: boolean;
  readonly onProgress: (progress: Progress) => void;
  /** Told when somebody else who compiles has to be waited for. */
  readonly onWait: () => void;
}

/** What became of a compilation that a person asked for. */
export type Demanded =
  /** A parent put the catalogue of these lists back, and nobody said that it is wanted again: serials of it and of the one in use. */
  | { readonly putBack: number; readonly inUse: number }
  | {
      readonly report: Report;
      /** Serial of the catalogue that is made of these lists already, and stays; undefined: there was none. */
      readonly unchanged: number | undefined;
      /** The lists that the house downloads, by id: what was wrong the last time, undefined where nothing was. */
      readonly downloads: ReadonlyMap<string, Refusal | undefined>;
    };

/**
 * Compiles because somebody asks: the lists are read and told of in any case. Of lists that have a catalogue no second one
 * is written, for it would push out the one that a parent may want to put back.
 */
export function compileOnDemand(settings: Settings, { force, onProgress, onWait }: CompileWishes): Promise<Demanded> {
  const folder = settings.directories.data;
  const compile = async (): Promise<Demanded> => {
    const lists = fingerprintOf(sourcesOf(settings));
    const newest = newestMeta(folder, () => {});
    const putBack = putBackMeta(folder);
    // What a list had before it was lost stays until somebody asks: here he is.
    const isMade = newest?.fingerprint === lists && lostLists(settings).length === 0;
    const unchanged = !force && isMade ? newest.serial : undefined;
    if (!force && !isMade && newest !== undefined && putBack?.fingerprint === lists) {
      return { putBack: putBack.serial, inUse: newest.serial };
    }
    stepBehindQueries(folder, process.env);
    const report = await compileCatalogue(settings, {
      onProgress,
      isTrial: unchanged !== undefined,
    });
    const ledger = readLedger(ledgerPath(settings));
    const downloads = downloadsOf(settings).map(({ id }) => [id, ledger.get(id)?.trouble ?? undefined] as const);
    return { report, unchanged, downloads: new Map(downloads) };
  };
  return inTurn(folder, compile, onWait);
}

import { NameKeys } from '../core/name-key.ts';
import type { CatalogueWriter } from '../core/ports.ts';
import { gather, type KeySource } from './gather.ts';
import { collision, merge } from './merge.ts';
import { compiledSource, type Report, type SourceReport } from './report.ts';
import { filterOf, rowsOf } from './rows.ts';
import type { Source } from './source.ts';

/** Seeds tried: one in three hundred catalogues of five million names needs the second. */
const mostSeeds = 8;

export interface CompileOptions {
  readonly serial: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Kept with the catalogue, to know later whether the inputs have changed. */
  readonly fingerprint?: string;
  /** Told of each step before it begins. */
  readonly onProgress?: (progress: Progress) => void;
  /** Asked before anything is written; with no, nothing is, and the last catalogue stays. */
  readonly accept?: (reports: readonly SourceReport[]) => boolean;
  /** Makes the keys of names under a seed; tests make worse ones. */
  readonly keysOf?: (seed: number) => KeySource;
}

/** Reading (once for each source), then merging, then writing. */
export type Progress =
  | { readonly step: 'read'; readonly source: string }
  | { readonly step: 'merge' }
  | { readonly step: 'write'; readonly names: number };

/**
 * Lists in, catalogue out: the same lists in the same order give the same rows.
 *
 * A source that cannot serve is left out and its report says why; the rest is compiled. If no name is left, nothing is
 * written: an empty catalogue is never better than the last one. Throws only what the writer throws.
 */
export async function compile(
  sources: readonly Source[],
  into: CatalogueWriter,
  options: CompileOptions,
): Promise<Report> {
  for (let seed = 1; seed <= mostSeeds; seed++) {
    const report = await compileWith(seed, sources, into, options);
    if (report !== collision) return report;
  }
  throw new Error(`names collide under ${mostSeeds} seeds: the hash is broken`);
}

/** The whole way of an entry, step by step. */
async function compileWith(
  seed: number,
  sources: readonly Source[],
  into: CatalogueWriter,
  {
    serial,
    now,
    fingerprint = '',
    onProgress,
    accept = () => true,
    keysOf = (seed) => new NameKeys(seed),
  }: CompileOptions,
): Promise<Report | typeof collision> {
  // read → parse → drop → gather
  const gathered = await gather(sources, keysOf(seed), ({ id }) => onProgress?.({ step: 'read', source: id }));
  const { records, members, patterns, reports } = gathered;

  // merge
  onProgress?.({ step: 'merge' });
  const tagSets = merge(gathered);
  if (tagSets === collision) return collision;

  // write
  const names = records.count;
  onProgress?.({ step: 'write', names });
  const usable = patterns.all.filter(({ member }) => reports[members.all[member]!.source]!.unusable === undefined);
  const written = names + usable.length > 0 && accept(reports);
  if (written) {
    into.write({
      serial,
      seed,
      created: now,
      fingerprint,
      names,
      tags: members.tags,
      tagSets: tagSets.all.map((set) => set.map((member) => members.tagAndScope(member))),
      patterns: usable.map(({ regex, literal, spared, member }) => {
        return { regex, literal, spared, tag: members.all[member]!.tag };
      }),
      sources: reports.map(compiledSource),
      filter: filterOf(records).words,
      rows: () => rowsOf(records),
    });
  }
  return { sources: reports, names, tagSets: tagSets.all.length, seed, written };
}

import { createHash } from 'node:crypto';
import { NameKeys } from '../core/name-key.ts';
import type { CatalogueWriter, PreviousCatalogue } from '../core/ports.ts';
import { compare } from './compare.ts';
import { gather, type KeySource } from './gather.ts';
import { collision, merge } from './merge.ts';
import { type Progress, ProgressTeller } from './progress.ts';
import { compiledSource, type Report, type SourceReport } from './report.ts';
import { filterOf, rowsOf } from './rows.ts';
import type { Source } from './source.ts';

/** Seeds drawn and tried: one in three hundred catalogues of five million names needs the second. */
const mostSeeds = 8;

export interface CompileOptions {
  readonly serial: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Kept with the catalogue, to know later whether the inputs have changed. */
  readonly fingerprint?: string;
  /** The catalogue before this one: what is in both keeps its day, and the reports say what is new and what has gone. */
  readonly previous?: PreviousCatalogue;
  /** Told of each step, and of each percent of the work. */
  readonly onProgress?: (progress: Progress) => void;
  /** Asked of each list that was read: with yes it is not believed, and what {@link previous} has of it stays. */
  readonly isLost?: (report: SourceReport) => boolean;
  /** Only the reports are wanted: nothing is written. */
  readonly isTrial?: boolean;
  /** Makes the keys of names under a seed; tests make worse ones. */
  readonly keysOf?: (seed: number) => KeySource;
}

/**
 * Lists in, catalogue out: the same lists in the same order give the same rows.
 *
 * A source that cannot serve is left out and its report says why; one that is lost says what it said; the rest is compiled. If no name is left, nothing is
 * written: an empty catalogue is never better than the last one. Throws only what the writer throws.
 */
export async function compile(
  sources: readonly Source[],
  into: CatalogueWriter,
  options: CompileOptions,
): Promise<Report> {
  for (const seed of seedsFor(options)) {
    const report = await compileWith(seed, sources, into, options);
    if (report !== collision) return report;
  }
  throw new Error('names collide under every seed that was tried: the hash is broken');
}

/**
 * That of the last catalogue first, so that the two can be compared. Others are drawn from the fingerprint: nobody who
 * writes a list can know them and make names that collide.
 */
function* seedsFor({ previous, fingerprint = '' }: CompileOptions): Generator<number> {
  if (previous !== undefined) yield previous.seed;
  for (let n = 0; n < mostSeeds; n++) yield createHash('sha256').update(`${n} ${fingerprint}`).digest().readUInt32BE();
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
    previous,
    onProgress,
    isLost = () => false,
    isTrial = false,
    keysOf = (seed) => new NameKeys(seed),
  }: CompileOptions,
): Promise<Report | typeof collision> {
  // read → parse → drop → gather
  const progress = new ProgressTeller(onProgress);
  progress.tell('read', 0);
  const insteadOf = (report: SourceReport): PreviousCatalogue | undefined => {
    if (previous === undefined || !isLost(report)) return undefined;
    // One in thousands: the keys that stay are those of another seed. The catalogue in use is better than one without them.
    if (previous.seed !== seed) throw new Error(`a name collides while what ${report.source.id} had must stay`);
    return previous;
  };
  const gathered = await gather(sources, keysOf(seed), (share) => progress.tell('read', share), insteadOf);
  const { records, members, patterns, reports } = gathered;

  // merge
  progress.tell('merge', 0);
  const tagSets = merge(gathered);
  if (tagSets === collision) return collision;

  // compare
  compare(gathered, tagSets, previous?.seed === seed ? previous : undefined, now);

  // write
  const names = records.count;
  progress.tell('write', 0);
  const written = !isTrial && names + patterns.all.length > 0;
  if (written) {
    into.write({
      serial,
      seed,
      created: now,
      fingerprint,
      names,
      tags: members.tags,
      tagSets: tagSets.all.map((set) => set.map((member) => members.tagAndScope(member))),
      patterns: patterns.all.map(({ regex, literal, spared, member }) => {
        return { regex, literal, spared, tag: members.all[member]!.tag };
      }),
      sources: reports.map(compiledSource),
      filter: filterOf(records).words,
      rows: () => rowsOf(records, (part) => progress.tell('write', part)),
    });
  }
  return { sources: reports, names, tagSets: tagSets.all.length, seed, written };
}

import type { NameKeys } from '../core/name-key.ts';
import type { PreviousCatalogue } from '../core/ports.ts';
import { type Taker, takeIn } from './intake.ts';
import { sayAgain } from './last-said.ts';
import { Members } from './members.ts';
import { Patterns } from './patterns.ts';
import { ReadShare } from './progress.ts';
import { Records } from './records.ts';
import type { SourceReport } from './report.ts';
import type { Source } from './source.ts';

/** What hashes names here; tests give a worse one. */
export type KeySource = Pick<NameKeys, 'hash' | 'count' | 'high' | 'low'>;

/** Every entry of every source as a record, and what became of the rest. */
export interface Gathered {
  readonly records: Records;
  readonly members: Members;
  readonly patterns: Patterns;
  /** In the order of the sources; those found unusable may have left records, which merging leaves out. */
  readonly reports: readonly SourceReport[];
}

/**
 * Reads the sources one after the other; `onRead` is told what share of all of them has been read. For one that is lost
 * `insteadOf` gives the catalogue of which it says again what it said there.
 */
export async function gather(
  sources: readonly Source[],
  keys: KeySource,
  onRead: (share: number) => void,
  insteadOf: (report: SourceReport) => PreviousCatalogue | undefined = () => undefined,
): Promise<Gathered> {
  const records = new Records();
  const members = new Members();
  const patterns = new Patterns();
  const reports: SourceReport[] = [];
  const share = new ReadShare(sources);
  for (const [index, source] of sources.entries()) {
    const memberOf = members.forSource(source, index);
    patterns.beginList();
    const take: Taker = {
      entry(entry) {
        keys.hash(entry.name);
        const own = keys.count - 1;
        records.add(keys.high[own]!, keys.low[own]!, memberOf(entry));
      },
      pattern: (pattern) => patterns.add(pattern, () => memberOf({ ...pattern, scope: 'exact' })),
    };
    const report = await takeIn(source, take, (characters) => onRead(share.within(source, characters)));
    reports.push(report);
    share.finish(source);
    const instead = insteadOf(report);
    if (report.unusable === undefined && instead === undefined) continue;
    members.leaveOut(index);
    patterns.forget((member) => members.all[member]!.isLeftOut);
    if (instead !== undefined) await sayAgain(report, index, instead, { records, members, patterns });
  }
  return { records, members, patterns, reports };
}

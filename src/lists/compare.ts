import { dayAt, dayOf, isValueOf, makeTail, rowKey, setOf, tailOf } from '../core/name-row.ts';
import type { PreviousCatalogue } from '../core/ports.ts';
import type { Gathered } from './gather.ts';
import type { Records } from './records.ts';
import type { TagSets } from './tag-sets.ts';

/** Low half of the row keys that one bucket of records takes: the lower 44 bits. */
const keysPerBucket = 2 ** 44;

/**
 * Dates every name: since the day the last catalogue says, or since today. Counts in the reports what each list has added
 * and what has gone from it.
 *
 * Both catalogues are in order of key, so it is one walk over the two side by side. One that was made under another seed
 * has other keys: then all is new, and nothing is counted.
 */
export function compare(
  { records, members, reports }: Gathered,
  tagSets: TagSets,
  previous: PreviousCatalogue | undefined,
  now: number,
): void {
  const today = dayAt(now);
  if (previous === undefined) return dateAll(records, today);

  const changes = new Changes();
  for (const [number, bucket] of records.buckets.entries()) {
    const old = previous.rows(number * keysPerBucket, (number + 1) * keysPerBucket);
    let at = 0;
    for (let index = 0; index < bucket.count; index++) {
      const high = bucket.high(index);
      const key = rowKey(high, bucket.low(index));
      for (; at < old.keys.length && old.keys[at]! < key; at++) changes.count(setOf(tailOf(old.values[at]!)), 0);
      const set = bucket.tail(index);
      const before = old.keys[at] === key ? old.values[at++]! : undefined;
      if (before !== undefined && isValueOf(before, high)) {
        bucket.setTail(index, makeTail(set, dayOf(tailOf(before))));
        changes.count(setOf(tailOf(before)), set);
      } else {
        bucket.setTail(index, makeTail(set, today));
        changes.count(0, set);
      }
    }
    for (; at < old.keys.length; at++) changes.count(setOf(tailOf(old.values[at]!)), 0);
  }

  const byId = new Map(reports.map((report) => [report.source.id, report]));
  for (const report of reports) [report.added, report.gone] = [0, 0];
  for (const [before, after, names] of changes.pairs()) {
    const had = new Set(before === 0 ? [] : previous.sourcesOf(before));
    const has = new Set(after === 0 ? [] : tagSets.all[after - 1]!.map((member) => sourceOf(member)));
    for (const id of has) if (!had.has(id)) byId.get(id)!.added! += names;
    for (const id of had) {
      const report = byId.get(id);
      if (report !== undefined && !has.has(id)) report.gone! += names;
    }
  }

  function sourceOf(member: number): string {
    return reports[members.all[member]!.source]!.source.id;
  }
}

function dateAll(records: Records, day: number): void {
  for (const bucket of records.buckets) {
    for (let index = 0; index < bucket.count; index++) bucket.setTail(index, makeTail(bucket.tail(index), day));
  }
}

/** How many names went from one tag set to another; 0 is no tag set at all. */
class Changes {
  readonly #names = new Map<number, number>();

  count(before: number, after: number): void {
    const pair = before * 2 ** 20 + after;
    this.#names.set(pair, (this.#names.get(pair) ?? 0) + 1);
  }

  *pairs(): Generator<readonly [before: number, after: number, names: number]> {
    for (const [pair, names] of this.#names) yield [Math.floor(pair / 2 ** 20), pair % 2 ** 20, names];
  }
}

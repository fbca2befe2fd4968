import type { Gathered } from './gather.ts';
import type { Bucket } from './records.ts';
import { Sorter } from './sorter.ts';
import { TagSets } from './tag-sets.ts';

/** Two names share the key of a row; under another seed they will not. */
export const collision = 'collision';

/**
 * Sorts the records by key and turns all that are of one name into one: its tag set, whose id is the record's number
 * from now on. Records only become fewer, so they stay where they are and five million names are never there twice.
 *
 * Counts in the reports what a source says again. What is left out is passed over.
 */
export function merge({ records, members, reports }: Gathered): TagSets | typeof collision {
  const sorter = new Sorter(records.largest);
  const tagSets = new TagSets();
  for (const bucket of records.buckets) {
    sorter.sort(bucket);
    if (!mergeBucket(bucket)) return collision;
  }
  for (const [member, times] of records.repeated) reports[members.all[member]!.source]!.duplicates += times;
  return tagSets;

  /** False when two names are on one key. */
  function mergeBucket(bucket: Bucket): boolean {
    const { count } = bucket;
    const sorted = sorter.records;
    const set: number[] = [];
    bucket.truncate(0);
    for (let rank = 0; rank < count;) {
      const first = sorter.place(rank);
      const high = sorted[first]!;
      const low = sorted[first + 1]!;
      set.length = 0;
      for (let at = first; isOnRow(sorted, at, high, low); at = sorter.place(rank)) {
        if (sorted[at] !== high) return false;
        include(set, sorted[at + 2]!);
        if (++rank === count) break;
      }
      if (set.length > 0) bucket.add(high, low, tagSets.idOf(set));
    }
    return true;
  }

  /** Puts a member in its place in a set, if it is not there yet. */
  function include(set: number[], member: number): void {
    const { source, isLeftOut } = members.all[member]!;
    if (isLeftOut) return;
    let place = set.length;
    while (place > 0 && set[place - 1]! > member) place--;
    if (place > 0 && set[place - 1] === member) reports[source]!.duplicates++;
    else if (place === set.length) set.push(member);
    else set.splice(place, 0, member);
  }
}

/** Do the lower 52 bits of the record at a place equal those of this key? */
function isOnRow(sorted: Uint32Array, at: number, high: number, low: number): boolean {
  return sorted[at + 1] === low && ((sorted[at]! ^ high) & 0xfffff) === 0;
}

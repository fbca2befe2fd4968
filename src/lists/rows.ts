import { NameFilter } from '../core/name-filter.ts';
import { rowKey, rowValue } from '../core/name-row.ts';
import type { NameRows } from '../core/ports.ts';
import { type Records, recordWidth } from './records.ts';

/**
 * Merged and dated records as rows of the catalogue, bucket after bucket, which is ascending order.
 * `onPart` is told what part has been given. The arrays of a block are those of the one before: they are read before the next is asked for.
 */
export function* rowsOf(records: Records, onPart: (part: number) => void): Generator<NameRows> {
  const most = records.largest;
  const words = new Uint32Array(most * recordWidth);
  const keys = new Float64Array(most);
  const values = new Float64Array(most);
  for (const [index, bucket] of records.buckets.entries()) {
    onPart(index / records.buckets.length);
    bucket.flatten(words);
    for (let i = 0, at = 0; i < bucket.count; i++, at += recordWidth) {
      const high = words[at]!;
      keys[i] = rowKey(high, words[at + 1]!);
      values[i] = rowValue(words[at + 2]!, high);
    }
    yield { keys: keys.subarray(0, bucket.count), values: values.subarray(0, bucket.count) };
  }
}

/** A filter that knows the names of all merged records. */
export function filterOf(records: Records): NameFilter {
  const filter = NameFilter.sized(records.count);
  const words = new Uint32Array(records.largest * recordWidth);
  for (const bucket of records.buckets) {
    bucket.flatten(words);
    for (let i = 0, at = 0; i < bucket.count; i++, at += recordWidth) filter.add(words[at]!, words[at + 1]!);
  }
  return filter;
}

import { type Bucket, recordWidth } from './records.ts';

/** The lower 20 bits of a sort word are the record's place, the upper 44 what the bucket leaves of its key. */
const mostRecords = 2 ** 20;

/**
 * Sorts the records of one bucket after the other, in memory that all buckets share.
 *
 * The engine sorts 64-bit integers natively and fast, so each record is put as one: its key above, its place below.
 * Equal keys thus stay in the order they came. The words are written as pairs of 32 bits, which on all machines we run
 * on (little endian) spares a BigInt for each.
 */
export class Sorter {
  /** Records of the last bucket as they were put, `recordWidth` words each. */
  readonly records: Uint32Array;
  readonly #words: BigUint64Array<ArrayBuffer>;
  readonly #halves: Uint32Array;

  /** For buckets of at most so many records. */
  constructor(most: number) {
    if (most > mostRecords) throw new RangeError(`${most} records in one bucket, more than ${mostRecords}`);
    this.records = new Uint32Array(most * recordWidth);
    this.#words = new BigUint64Array(most);
    this.#halves = new Uint32Array(this.#words.buffer);
  }

  /** After this, {@link place} tells where in {@link records} the first, second, … record in order of key is. */
  sort(bucket: Bucket): void {
    bucket.flatten(this.records);
    for (let i = 0; i < bucket.count; i++) {
      const high = this.records[i * recordWidth]!;
      const low = this.records[i * recordWidth + 1]!;
      this.#halves[2 * i] = (low << 20) | i;
      this.#halves[2 * i + 1] = ((high & 0xfff) << 20) | (low >>> 12);
    }
    this.#words.subarray(0, bucket.count).sort();
  }

  /** Index in {@link records} of the first word of a record. */
  place(rank: number): number {
    return (this.#halves[2 * rank]! & (mostRecords - 1)) * recordWidth;
  }
}

/** Records are cut into so many buckets by the top bits of their key, so that one bucket at a time is sorted. */
const bucketCount = 256;

/** A chunk of 12 KB: small enough that 256 buckets of a tiny catalogue cost 3 MB, and growing copies nothing. */
const recordsPerChunk = 1024;

/** High half of the key, low half, and a number that belongs to it. */
export const recordWidth = 3;

/** Records of one bucket, in the order they were put. */
export class Bucket {
  #count = 0;
  readonly #chunks: Uint32Array[] = [];

  get count(): number {
    return this.#count;
  }

  /** Forgets the records from this one on; their memory stays for others. */
  truncate(count: number): void {
    this.#count = count;
  }

  add(high: number, low: number, tail: number): void {
    const index = this.#count++;
    const chunk = (this.#chunks[Math.floor(index / recordsPerChunk)] ??= new Uint32Array(
      recordsPerChunk * recordWidth,
    ));
    const at = (index % recordsPerChunk) * recordWidth;
    chunk[at] = high;
    chunk[at + 1] = low;
    chunk[at + 2] = tail;
  }

  high(index: number): number {
    return this.#chunkOf(index)[(index % recordsPerChunk) * recordWidth]!;
  }

  low(index: number): number {
    return this.#chunkOf(index)[(index % recordsPerChunk) * recordWidth + 1]!;
  }

  tail(index: number): number {
    return this.#chunkOf(index)[(index % recordsPerChunk) * recordWidth + 2]!;
  }

  setTail(index: number, tail: number): void {
    this.#chunkOf(index)[(index % recordsPerChunk) * recordWidth + 2] = tail;
  }

  /** Copies all records to the start of an array, `recordWidth` words each. */
  flatten(into: Uint32Array): void {
    let left = this.#count * recordWidth;
    let at = 0;
    for (const chunk of this.#chunks) {
      if (left <= 0) return;
      into.set(left < chunk.length ? chunk.subarray(0, left) : chunk, at);
      at += chunk.length;
      left -= chunk.length;
    }
  }

  #chunkOf(index: number): Uint32Array {
    return this.#chunks[Math.floor(index / recordsPerChunk)]!;
  }
}

/**
 * All records of a compilation: 12 octets each, no object, no string, whatever the name was.
 *
 * The 52-bit key of a row (`NameRows`) is `(high & 0xfffff) * 2 ** 32 + low`; its top eight bits choose the bucket, so
 * bucket after bucket is ascending order.
 */
export class Records {
  readonly buckets: readonly Bucket[] = Array.from({ length: bucketCount }, () => new Bucket());

  get count(): number {
    return this.buckets.reduce((sum, bucket) => sum + bucket.count, 0);
  }

  /** Records in the fullest bucket. */
  get largest(): number {
    return Math.max(...this.buckets.map((bucket) => bucket.count));
  }

  add(high: number, low: number, tail: number): void {
    this.buckets[(high >>> 12) & 0xff]!.add(high, low, tail);
  }
}

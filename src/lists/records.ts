/** Records are cut into so many buckets by the top bits of their key, so that one bucket at a time is sorted. */
const bucketCount = 256;

/** A chunk of 12 KB: small enough that 256 buckets of a tiny catalogue cost 3 MB, and growing copies nothing. */
const recordsPerChunk = 1024;

/** High half of the key, low half, and a number that belongs to it. */
export const recordWidth = 3;

/** Records that a bucket may hold: the sorter tells so many apart. */
const mostInBucket = 2 ** 20;

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
  /** How often a member said again what it had said, of records that are thinned out already. */
  readonly repeated = new Map<number, number>();
  readonly buckets: readonly Bucket[] = Array.from({ length: bucketCount }, () => new Bucket());

  get count(): number {
    return this.buckets.reduce((sum, bucket) => sum + bucket.count, 0);
  }

  /** Records in the fullest bucket. */
  get largest(): number {
    return Math.max(...this.buckets.map((bucket) => bucket.count));
  }

  add(high: number, low: number, tail: number): void {
    const bucket = this.buckets[(high >>> 12) & 0xff]!;
    if (bucket.count === mostInBucket) this.#thin(bucket);
    bucket.add(high, low, tail);
  }

  /** Takes out what stands there twice: a list that says one name a million times is a slip or a trap. */
  #thin(bucket: Bucket): void {
    const seen = new Set<string>();
    const { count } = bucket;
    bucket.truncate(0);
    for (let index = 0; index < count; index++) {
      const [high, low, tail] = [bucket.high(index), bucket.low(index), bucket.tail(index)];
      const record = String.fromCharCode(
        high & 0xffff,
        high >>> 16,
        low & 0xffff,
        low >>> 16,
        tail & 0xffff,
        tail >>> 16,
      );
      if (seen.has(record)) this.repeated.set(tail, (this.repeated.get(tail) ?? 0) + 1);
      else {
        seen.add(record);
        bucket.add(high, low, tail);
      }
    }
    if (bucket.count > mostInBucket / 2) throw new RangeError('the lists have more names than a catalogue can hold');
  }
}

/** Words of a block: 32 octets, half a cache line. */
const wordsPerBlock = 8;
const bitsPerBlock = wordsPerBlock * 32;

/** 10.5 bits a name: about one stranger in a hundred passes, which then costs one look into the catalogue. */
const bitsPerName = 10.5;

/** The eight odd multipliers of Parquet's filter (apache/parquet-format `BloomFilter.md`), one for each word. */
const salt = Int32Array.of(
  0x47b6137b,
  0x44974d91,
  0x8824ad5b,
  0xa2b7289d,
  0x705495c7,
  0x2df1424b,
  0x9efc4947,
  0x5c6bfb31,
);

/**
 * Says of most names that no list knows them, without a look into the catalogue: a split block Bloom filter over the
 * 64-bit keys of `NameKeys`. `has` is never wrong when it says no.
 *
 * `low` chooses the block and `high` one bit in each of its eight words, so a test reads 32 octets in one place.
 * The words are what a catalogue stores, little endian.
 */
export class NameFilter {
  readonly words: Uint32Array;
  readonly #blocks: number;

  /** Takes the words as they are, without a copy: a multiple of eight of them, at least eight. */
  constructor(words: Uint32Array) {
    this.words = words;
    this.#blocks = words.length / wordsPerBlock;
  }

  /** An empty filter with room for so many names. */
  static sized(names: number): NameFilter {
    const blocks = Math.max(1, Math.ceil((names * bitsPerName) / bitsPerBlock));
    return new NameFilter(new Uint32Array(blocks * wordsPerBlock));
  }

  add(high: number, low: number): void {
    const start = this.#start(low);
    for (let i = 0; i < wordsPerBlock; i++) {
      this.words[start + i]! |= 1 << (Math.imul(high, salt[i]!) >>> 27);
    }
  }

  has(high: number, low: number): boolean {
    const start = this.#start(low);
    for (let i = 0; i < wordsPerBlock; i++) {
      if ((this.words[start + i]! & (1 << (Math.imul(high, salt[i]!) >>> 27))) === 0) return false;
    }
    return true;
  }

  /** Index of the first word of the block: `low` stretched over the blocks, which need not be a power of two. */
  #start(low: number): number {
    return Math.floor((low / 2 ** 32) * this.#blocks) * wordsPerBlock;
  }
}

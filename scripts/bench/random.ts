/** Numbers from 0 to 1, the same for the same seed (mulberry32, public domain): two runs must measure the same names. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 to below `bound`. */
export function below(random: () => number, bound: number): number {
  return Math.floor(random() * bound);
}

/** So many distinct items in random order; all of them where there are fewer. */
export function draw<T>(random: () => number, items: readonly T[], count: number): T[] {
  const indices = new Set<number>();
  const wanted = Math.min(count, items.length);
  if (wanted > items.length / 2) return shuffle(random, [...items]).slice(0, wanted);
  while (indices.size < wanted) indices.add(below(random, items.length));
  return [...indices].map((index) => items[index]!);
}

function shuffle<T>(random: () => number, items: T[]): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = below(random, i + 1);
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
  return items;
}

/** Draws ranks from 0 to below `count` as people visit sites: the nth as often as 1/n of the first (Zipf). */
export function zipf(random: () => number, count: number): () => number {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank++) sums[rank] = sum += 1 / (rank + 1);
  return () => {
    const point = random() * sum;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sums[middle]! < point) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

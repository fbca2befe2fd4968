/** What a reply that waited took is counted up to these, in milliseconds; the last bucket takes what is longer. */
export const waitBounds: readonly number[] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/** Queries counted: since the start, or as a difference since the last message. Who has no entry was not seen. */
export interface Counts {
  /** By where the reply came from: `cache`, `policy`, … Their sum is the number of queries. */
  readonly bySource: Map<string, number>;
  /** By RCODE: `NOERROR`, … */
  readonly byRcode: Map<string, number>;
  /** Blocked queries by category; what no category blocked goes by the kind of its tag: `registry`, `own`. */
  readonly blocked: Map<string, number>;
  /** Replies that waited, by time: one bucket for each of {@link waitBounds} and one more (each counted once). */
  readonly waits: number[];
  /** All their milliseconds together. */
  waited: number;
  /** Events that found no room in their second; only the counts know of them. */
  overflow: number;
}

export function noCounts(): Counts {
  const waits = Array.from({ length: waitBounds.length + 1 }, () => 0);
  return { bySource: new Map(), byRcode: new Map(), blocked: new Map(), waits, waited: 0, overflow: 0 };
}

/** Adds `more` into `sum`. */
export function addCounts(sum: Counts, more: Counts): void {
  addAll(sum.bySource, more.bySource);
  addAll(sum.byRcode, more.byRcode);
  addAll(sum.blocked, more.blocked);
  more.waits.forEach((count, bucket) => (sum.waits[bucket] = (sum.waits[bucket] ?? 0) + count));
  sum.waited += more.waited;
  sum.overflow += more.overflow;
}

/** All of a map's numbers together. */
export function total(counts: ReadonlyMap<string, number>): number {
  return counts.values().reduce((sum, count) => sum + count, 0);
}

function addAll(sum: Map<string, number>, more: ReadonlyMap<string, number>): void {
  for (const [name, count] of more) sum.set(name, (sum.get(name) ?? 0) + count);
}

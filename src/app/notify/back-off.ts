const minute = 60_000;
const hour = 60 * minute;

/** How long a channel rests after so many failures in a row: soon at first, and four times a day at last. */
const rests: readonly number[] = [minute, 5 * minute, 15 * minute, hour, 3 * hour, 6 * hour];

/** After so long nobody wants to read it any more, and the parents' pages have it; in milliseconds. */
export const givenUpAfter = 72 * hour;

/** @param tries failures in a row, at least 1 */
export function restAfter(tries: number): number {
  return rests[Math.min(tries, rests.length) - 1]!;
}

import type { SourceReport } from './report.ts';

/**
 * The lists that a new catalogue would lose: they had entries before, and now cannot be used or have shrunk too far.
 * A list that the settings no longer name is not lost; somebody took it out.
 *
 * @param before entries of each source in the catalogue in use, by id
 * @param leastShare a list that keeps less than this share has not been cleaned up: it was cut short, or emptied
 */
export function lostLists(
  before: ReadonlyMap<string, number>,
  now: readonly SourceReport[],
  leastShare: number,
): string[] {
  return now
    .filter(({ source, entries, unusable }) => {
      const had = before.get(source.id) ?? 0;
      return had > 0 && (unusable !== undefined || entries < had * leastShare);
    })
    .map(({ source }) => source.id);
}

import type { SourceReport } from './report.ts';

/**
 * Is this list lost? It named names before, and now cannot be used or has shrunk too far: what it had stays, and nobody
 * has to go without the other lists. A list that the settings no longer name is not lost; somebody took it out.
 *
 * @param before what each source named in the catalogue in use, by id
 * @param leastShare a list that keeps less than this share has not been cleaned up: it was cut short, or emptied
 */
export function isLost(
  before: ReadonlyMap<string, number>,
  { source, named, unusable }: SourceReport,
  leastShare: number,
): boolean {
  const had = before.get(source.id) ?? 0;
  return had > 0 && (unusable !== undefined || named < had * leastShare);
}

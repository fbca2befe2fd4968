import type { DroppedLines } from '../api/ports/lists-port.ts';
import { type DropReason, dropReasons } from '../lists/drop-reasons.ts';
import type { SourceReport } from '../lists/report.ts';
import { newestReports } from '../store/catalogue-reports.ts';

/** What of a list is no entry, as it was compiled last; the compiler keeps twenty lines of each reason. */
export function describeDropped(data: string, id: string): DroppedLines | undefined {
  const stored = newestReports(data).find((report) => report.id === id);
  if (stored === undefined) return undefined;
  const { lines = 0, looksLike, drops = {} } = JSON.parse(stored.report) as Partial<SourceReport>;
  const reasons = Object.entries(drops).map(([reason, { count, samples }]) => {
    return { reason, sentence: dropReasons[reason as DropReason], count, samples };
  });
  return {
    lines,
    dropped: stored.dropped,
    looksLike: looksLike ?? null,
    reasons: reasons.toSorted((a, b) => b.count - a.count),
  };
}

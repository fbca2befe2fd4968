import { deltaIn } from './delta.ts';
import { detectFormat } from './detect.ts';
import type { Entry } from './entry.ts';
import { parsers } from './formats.ts';
import { longestLine, readLines } from './lines.ts';
import { blankReport, noteDrop, type SourceReport } from './report.ts';
import type { Source } from './source.ts';

/**
 * Reads one source: its entries go to `take`, in order, everything else into the report. Entries of a source that
 * proves unusable in the middle have been given by then; the report says so.
 */
export async function takeIn(source: Source, take: (entry: Entry) => void): Promise<SourceReport> {
  const report = blankReport(source);
  const format = source.format === 'auto' ? await detectFormat(source.path) : source.format;
  if (typeof format !== 'string') {
    report.unusable = format;
    return report;
  }
  const delta = deltaIn(source.delta);
  if (delta === undefined) {
    report.unusable = { reason: 'damaged', cause: `${source.delta} is no delta` };
    return report;
  }
  report.format = format;
  const parse = parsers[format];

  for await (const batch of readLines(source.path)) {
    if ('reason' in batch) {
      report.unusable = batch;
      return report;
    }
    for (const line of batch) {
      report.lines++;
      if (line.length > longestLine) {
        noteDrop(report, 'too-long', line);
        continue;
      }
      const trimmed = line.trim();
      if (trimmed === '') continue;
      for (const outcome of parse(trimmed)) {
        if (typeof outcome === 'string') {
          noteDrop(report, outcome, trimmed);
        } else if (!delta.removed.has(outcome.name)) {
          report.entries++;
          take(outcome);
        }
      }
    }
  }
  for (const name of delta.added) {
    report.entries++;
    take({ name, scope: 'subtree', effect: 'is' });
  }
  if (report.entries === 0) report.unusable = { reason: 'empty', cause: '' };
  return report;
}

import { deltaIn } from './delta.ts';
import { detectFormat } from './detect.ts';
import type { DropReason } from './drop-reasons.ts';
import { type Entry, type EntryEffect, isPattern, type Pattern } from './entry.ts';
import { isOvertaken, isSpoilt } from './download/origin.ts';
import { makeParser } from './formats.ts';
import { longestLine, readLines } from './lines.ts';
import { blankReport, noteDrop, type SourceReport } from './report.ts';
import { takeServices } from './services.ts';
import type { Format, Source } from './source.ts';

/** Entries of one list that are taken in: four times what the longest list has, and a quarter of a gigabyte while it is sorted. */
const mostEntries = 20_000_000;

/** Longest line where a line is a name or a few, in characters: four times the longest name. */
const usualLine = 1_024;

/** Where the entries of a source go. */
export interface Taker {
  /** @param line where it stands, counted from 1, and `text` what stands there; none of an addition by a delta */
  entry(entry: Entry, line?: number, text?: string): void;
  /** Says why it cannot be taken, if so. */
  pattern(pattern: Pattern, line: number, text: string): Promise<DropReason | 'known' | undefined>;
}

/**
 * Reads one source: its entries go to `take`, in order, everything else into the report. Entries of a source that
 * proves unusable in the middle have been given by then; the report says so. `onBatch` is told how much has been read.
 */
export async function takeIn(
  source: Source,
  take: Taker,
  onBatch: (characters: number) => void = () => {},
): Promise<SourceReport> {
  const report = blankReport(source);
  if (source.format === 'services') {
    await takeServices(report, take);
    return report;
  }
  for (const path of [source.path, ...(source.delta === undefined ? [] : [source.delta])]) {
    if (!(await isSpoilt(path))) continue;
    report.unusable = { reason: 'damaged', cause: `${path} is not what was downloaded` };
    return report;
  }
  const format = source.format === 'auto' ? await detectFormat(source.path) : source.format;
  if (typeof format !== 'string') {
    report.unusable = format;
    return report;
  }
  // Who was killed when a list had come has left the delta that it overtook.
  const isOld = source.delta !== undefined && isOvertaken(source.path, source.delta);
  const delta = deltaIn(isOld ? undefined : source.delta);
  if (delta === undefined) {
    report.unusable = { reason: 'damaged', cause: `${source.delta} is no delta` };
    return report;
  }
  report.format = format;
  const parse = await makeParser(format, source.path);

  let characters = 0;
  for await (const batch of readLines(source.path)) {
    if ('reason' in batch) {
      report.unusable = batch;
      return report;
    }
    if (report.entries > mostEntries) {
      report.unusable = { reason: 'too-big', cause: `more than ${mostEntries} entries` };
      return report;
    }
    onBatch(characters);
    for (const line of batch) {
      report.lines++;
      characters += line.length + 1;
      if (line.length > usualLine && isTooLong(line, format)) {
        noteDrop(report, 'too-long', line);
        continue;
      }
      const trimmed = line.trim();
      if (trimmed === '') continue;
      for (const outcome of parse(trimmed, line)) {
        if (typeof outcome === 'string') {
          noteDrop(report, outcome, trimmed);
        } else if (isPattern(outcome)) {
          const reason = mayDescribe(source) ? await take.pattern(outcome, report.lines, trimmed) : 'unnamed';
          if (reason === undefined || reason === 'known') count(report, outcome.effect);
          else noteDrop(report, reason, trimmed);
          if (reason === 'known') report.duplicates++;
        } else if (!delta.removed.has(outcome.name)) {
          count(report, outcome.effect);
          take.entry(outcome, report.lines, trimmed);
        }
      }
    }
  }
  for (const name of delta.added) {
    count(report, 'is');
    take.entry({ name, scope: 'subtree', effect: 'is' });
  }
  if (report.entries === 0) report.unusable = { reason: 'empty', cause: '' };
  if (source.format !== 'auto' && report.dropped > report.entries) {
    const looks = await detectFormat(source.path);
    if (typeof looks === 'string' && looks !== format) report.looksLike = looks;
  }
  return report;
}

function count(report: SourceReport, effect: EntryEffect): void {
  report.entries++;
  if (effect === 'is' || report.source.action === 'allow') report.named++;
}

/** A slip in one pattern of an allow list opens a whole category, and the house did not write it. */
function mayDescribe({ action, isDownloaded }: Source): boolean {
  return action === 'block' || isDownloaded !== true;
}

/** The data of a record and the names that a rule spares may be long; nothing else is. */
function isTooLong(line: string, format: Format): boolean {
  return line.length > longestLine || (format !== 'rpz' && !line.includes('denyallow='));
}

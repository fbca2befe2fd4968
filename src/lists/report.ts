import type { CompiledSource } from '../core/ports.ts';
import type { DropReason } from './drop-reasons.ts';
import type { Format, Source } from './source.ts';
import type { Unusable } from './unusable.ts';

/** So many lines of each reason are kept as examples, each cut to so many characters. */
const mostSamples = 20;
const longestSample = 200;

/** A line that was dropped; lines count from 1. */
export interface Sample {
  readonly line: number;
  readonly text: string;
}

/** How often a reason applied, and the first lines it applied to. */
export interface Drop {
  count: number;
  readonly samples: Sample[];
}

/** What became of one source: plain data, for it goes from process to process. Counted while the source is read. */
export interface SourceReport {
  readonly source: Source;
  /** As found out; `auto` when it was not. */
  format: Source['format'];
  lines: number;
  entries: number;
  /** Of these, what says that a name is of the category; of an allow list, all. The rest are exceptions. */
  named: number;
  /** Names and rules that are no entries, all {@link drops} together. */
  dropped: number;
  /** Entries that the source had before. */
  duplicates: number;
  /** Names that the source did not have in the last catalogue, and that it has no more; undefined: none to compare with. */
  added: number | undefined;
  gone: number | undefined;
  /** Why the source cannot be used: nothing that was read of it is in the catalogue. */
  unusable: Unusable | undefined;
  /** The source is lost (`guard.ts`): what the last catalogue had of it stays, and {@link entries} are those. */
  stays: boolean;
  /** Most of it was dropped under the format that the settings name, and it looks like this one. */
  looksLike: Format | undefined;
  readonly drops: Partial<Record<DropReason, Drop>>;
}

/** What became of a compilation. */
export interface Report {
  /** In the order the sources were given. */
  readonly sources: readonly SourceReport[];
  /** Distinct names. */
  readonly names: number;
  /** A catalogue was written: there are names. */
  readonly written: boolean;
  readonly tagSets: number;
  readonly seed: number;
}

/** The report of a source before its first line. */
export function blankReport(source: Source): SourceReport {
  const { format } = source;
  return {
    source,
    format,
    lines: 0,
    entries: 0,
    named: 0,
    dropped: 0,
    duplicates: 0,
    added: undefined,
    gone: undefined,
    unusable: undefined,
    stays: false,
    looksLike: undefined,
    drops: {},
  };
}

/** Notes a name (or a whole rule) that is lost, with the line last counted. */
export function noteDrop(report: SourceReport, reason: DropReason, line: string): void {
  const drop = (report.drops[reason] ??= { count: 0, samples: [] });
  report.dropped++;
  drop.count++;
  if (drop.samples.length < mostSamples) drop.samples.push({ line: report.lines, text: detached(line) });
}

/** As the catalogue keeps it. */
export function compiledSource({ source, format, entries, dropped, ...rest }: SourceReport): CompiledSource {
  const { id, kind, name } = source;
  return { id, kind, name, format, entries, dropped, report: JSON.stringify(rest) };
}

/** A copy of its own: a piece of a batch would keep the whole batch in memory. */
function detached(line: string): string {
  return Buffer.from(line.slice(0, longestSample)).toString();
}

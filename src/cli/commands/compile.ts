import { dropReasons, type DropReason } from '../../lists/drop-reasons.ts';
import type { Drop, Report, SourceReport } from '../../lists/report.ts';
import { unusableReasons } from '../../lists/unusable.ts';
import { type CommandShape, Exit } from '../command-shape.ts';
import type { Session } from '../session.ts';
import { withSettings } from '../with-settings.ts';

/** Lines shown for each reason; `--json` has all that the report kept. */
const samplesShown = 3;

/** Blocks of a bar from end to end. */
const barLength = 30;

/** Compiles the lists into the next catalogue and tells what became of each list. */
export const compile: CommandShape = {
  usage: 'compile',
  about: ({ commands }) => commands['compile']!,
  options: ({ options }) => [['--json', options.json]],
  run: withSettings(async (settings, session) => {
    const { terminal, house, words, options } = session;
    let report;
    try {
      report = await house.compile(settings, {
        onProgress: ({ step, share }) => terminal.progress?.(bar(words.compile.steps[step], share)),
        onWait: () => terminal.err(`${words.compile.waiting}\n`),
      });
    } catch (error) {
      terminal.progress?.('');
      terminal.err(`${words.compile.failed((error as Error).message)}\n`);
      return Exit.badly;
    }
    terminal.progress?.('');
    terminal.out(options.json ? `${JSON.stringify(reportJson(report), null, 2)}\n` : reportText(report, session));
    return report.names === 0 ? Exit.badly : Exit.well;
  }),
};

/** `reading the lists  ████████░░░░░░░░  48 %`. */
function bar(step: string, share: number): string {
  const filled = Math.round(share * barLength);
  return `${'█'.repeat(filled)}${'░'.repeat(barLength - filled)} ${String(Math.floor(share * 100)).padStart(3)} %  ${step}`;
}

function reportText({ sources, names }: Report, session: Session): string {
  const { total, nothing } = session.words.compile;
  const used = sources.filter(({ unusable }) => unusable === undefined).length;
  const end = names === 0 ? nothing : total(names, used);
  return [...sources.flatMap((source) => sourceLines(source, session)), end].map((line) => `${line}\n`).join('');
}

function sourceLines(report: SourceReport, { language, words: { compile: words } }: Session): string[] {
  const { source, entries, duplicates, dropped, added, gone, unusable, drops } = report;
  if (unusable !== undefined) return [words.unusable(source.id, unusableReasons[unusable.reason][language])];
  const lines = [words.source(source.id, entries, duplicates, dropped, added ?? 0, gone ?? 0)];
  for (const [reason, { count, samples }] of Object.entries(drops) as [DropReason, Drop][]) {
    lines.push(`    ${words.drop(dropReasons[reason][language], count)}`);
    lines.push(...samples.slice(0, samplesShown).map(({ line, text }) => `        ${words.line(line, text)}`));
  }
  return lines;
}

function reportJson({ sources, names }: Report) {
  return { names, sources: sources.map(({ source: { id, path }, ...rest }) => ({ id, path, ...rest })) };
}

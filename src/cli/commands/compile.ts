import type { Demanded } from '../../app/compile-on-demand.ts';
import { sayRefusal } from '../../lists/download/refusal.ts';
import { dropReasons, type DropReason } from '../../lists/drop-reasons.ts';
import type { Drop, SourceReport } from '../../lists/report.ts';
import type { Source } from '../../lists/source.ts';
import { type Unusable, unusableReasons } from '../../lists/unusable.ts';
import { bar } from '../bar.ts';
import { type CommandShape, Exit } from '../command-shape.ts';
import type { Session } from '../session.ts';
import { withSettings } from '../with-settings.ts';

/** Lines shown for each reason; `--json` has all that the report kept. */
const samplesShown = 3;

type Compiled = Exclude<Demanded, { putBack: number }>;
type Downloads = Compiled['downloads'];

/** Compiles the lists into the next catalogue and tells what became of each list. */
export const compile: CommandShape = {
  usage: 'compile',
  about: ({ commands }) => commands['compile']!,
  options: ({ options }) => [
    ['--force', options.force],
    ['--json', options.json],
  ],
  run: withSettings(async (settings, session) => {
    const { terminal, house, words, options } = session;
    let demanded;
    try {
      demanded = await house.compile(settings, {
        force: options.force ?? false,
        onProgress: (progress) => terminal.progress?.(bar(progress, words)),
        onWait: () => terminal.err(`${words.compile.waiting}\n`),
      });
    } catch (error) {
      terminal.progress?.('');
      terminal.err(`${words.compile.failed((error as Error).message)}\n`);
      return Exit.badly;
    }
    terminal.progress?.('');
    if ('putBack' in demanded) {
      if (options.json) terminal.out(`${JSON.stringify(demanded, null, 2)}\n`);
      else terminal.err(`${words.compile.putBack(demanded.putBack, demanded.inUse)}\n`);
      return Exit.badly;
    }
    terminal.out(options.json ? `${JSON.stringify(reportJson(demanded), null, 2)}\n` : reportText(demanded, session));
    return demanded.report.names === 0 ? Exit.badly : Exit.well;
  }),
};

function reportText({ report: { sources, names }, unchanged, downloads }: Compiled, session: Session): string {
  const { total, nothing, unchanged: sayUnchanged } = session.words.compile;
  const used = sources.filter(({ unusable }) => unusable === undefined).length;
  return [
    ...sources.flatMap((source) => sourceLines(source, downloads, session)),
    names === 0 ? nothing : total(names, used),
    ...(unchanged === undefined ? [] : [sayUnchanged(unchanged)]),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function sourceLines(report: SourceReport, downloads: Downloads, session: Session): string[] {
  const {
    language,
    words: { compile: words },
  } = session;
  const { source, entries, duplicates, dropped, added, gone, unusable, looksLike, drops } = report;
  const hint = looksLike === undefined ? [] : [`    ${words.looksLike(looksLike)}`];
  if (unusable !== undefined)
    return [words.unusable(source.id, whyUnusable(source, unusable, downloads, session)), ...hint];
  const lines = [words.source(source.id, entries, duplicates, dropped, added ?? 0, gone ?? 0)];
  lines.push(...hint);
  for (const [reason, { count, samples }] of Object.entries(drops) as [DropReason, Drop][]) {
    lines.push(`    ${words.drop(dropReasons[reason][language], count)}`);
    lines.push(...samples.slice(0, samplesShown).map(({ line, text }) => `        ${words.line(line, text)}`));
  }
  return lines;
}

/** A list from the web is not the reader's to fetch: the downloader knows what became of it. */
function whyUnusable(
  { id, path }: Source,
  { reason }: Unusable,
  downloads: Downloads,
  { language, words: { compile: words } }: Session,
): string {
  const trouble = downloads.get(id);
  if (trouble !== undefined) return sayRefusal(trouble, language);
  if (reason !== 'missing') return unusableReasons[reason][language];
  return downloads.has(id) ? words.notDownloaded : words.missing(path);
}

function reportJson({ report: { sources, names }, unchanged }: Compiled) {
  return {
    names,
    unchanged: unchanged !== undefined,
    sources: sources.map(({ source: { id, path }, ...rest }) => ({ id, path, ...rest })),
  };
}

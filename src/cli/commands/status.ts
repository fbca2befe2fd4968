import { formatEndpoint } from '../../config/endpoint.ts';
import type { Language } from '../../core/profile.ts';
import { type RefusalReason, refusals, sayRefusal } from '../../lists/download/refusal.ts';
import { type UnusableReason, unusableReasons } from '../../lists/unusable.ts';
import { type CommandShape, Exit } from '../command-shape.ts';
import { fetchHealth, type HealthReport } from '../health.ts';
import { withSettings } from '../with-settings.ts';
import type { Words } from '../words/en.ts';

/** Tells how the running house is. */
export const status: CommandShape = {
  usage: 'status',
  about: ({ commands }) => commands['status']!,
  options: ({ options }) => [['--json', options.json]],
  run: withSettings(async ({ admin }, { terminal, words, language, options }) => {
    if (admin.listen === undefined) {
      terminal.err(`${words.status.off}\n`);
      return Exit.badly;
    }
    const health = await fetchHealth(admin.listen);
    if ('failed' in health) {
      terminal.err(`${words.status.failed(formatEndpoint(admin.listen), health.failed)}\n`);
      return Exit.badly;
    }
    terminal.out(
      options.json ? `${JSON.stringify(health.raw, null, 2)}\n` : statusText(health.report, words, language),
    );
    return health.serving ? Exit.well : Exit.badly;
  }),
};

function statusText(report: HealthReport, allWords: Words, language: Language): string {
  const { status: words, why } = allWords;
  const { reasons, uptimeSeconds, resolvers, queries, upstreams, catalogue, lists, registry, compiling } = report;
  const minutes = Math.floor(uptimeSeconds / 60);
  const blocked = Object.values(queries.blocked).reduce((sum, count) => sum + count, 0);
  const lines = [
    ...(reasons.length === 0
      ? [words.well]
      : [words.impaired, ...reasons.map((code) => `  ! ${words.reasons[code] ?? code}`)]),
    words.uptime(Math.floor(minutes / 60), minutes % 60),
    words.resolvers(resolvers.up, resolvers.restarts),
    words.queries(queries.total, blocked),
    ...upstreams.map((upstream) => upstreamLine(upstream, words)),
    ...lists.flatMap((list) => listLine(list, allWords, language)),
    ...registryLines(registry, words),
    ...(compiling === null ? [] : [words.compiling(Math.floor(compiling * 100))]),
    ...(catalogue === null
      ? [why.noCatalogue]
      : [
          why.catalogue(catalogue.serial, new Date(catalogue.created), catalogue.names),
          ...(catalogue.putBack === null ? [] : [words.putBack(catalogue.putBack)]),
        ]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function upstreamLine(
  { name, up, leadsBack, failures, rtt }: HealthReport['upstreams'][number],
  words: Words['status'],
): string {
  if (leadsBack) return words.upstreamLoop(name);
  if (!up) return words.upstreamDown(name);
  if (failures > 0) return words.upstreamFailed(name);
  return rtt === null ? words.upstreamUnasked(name) : words.upstream(name, rtt);
}

function registryLines(registry: HealthReport['registry'], words: Words['status']): string[] {
  if (registry === null) return [];
  const { inForce, refusal } = registry;
  return [
    ...(inForce === null ? [] : [words.registry(inForce.serial, new Date(inForce.created), inForce.entries)]),
    ...(refusal === null ? [] : [words.registryRefused(words.registryFaults[refusal] ?? refusal)]),
  ];
}

function listLine(
  { id, good, trouble, unusable, isFetched }: HealthReport['lists'][number],
  { status: words, compile }: Words,
  language: Language,
): string[] {
  if (isFetched) return [words.listFetched(id)];
  if (trouble === null) return [];
  if (unusable !== undefined) {
    const { reason, detail } = trouble;
    const known = reason in unusableReasons ? unusableReasons[reason as UnusableReason][language] : reason;
    return [words.listUnusable[unusable](id, reason === 'missing' ? compile.missing(detail) : known)];
  }
  const why = sayTrouble(trouble, language);
  return [good === null ? words.listNever(id, new Date(trouble.since), why) : words.list(id, new Date(good), why)];
}

/** A newer house may have reasons that we do not know. */
function sayTrouble({ reason, detail }: { reason: string; detail: string }, language: Language): string {
  return reason in refusals ? sayRefusal({ reason: reason as RefusalReason, detail }, language) : reason;
}

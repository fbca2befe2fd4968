import { Counter, Gauge, Registry } from 'prom-client';
import { CountedHistogram } from './counted-histogram.ts';
import { isServing, reasonsOf, type Report } from './report.ts';

/** A report in Prometheus's text format. The counting is done elsewhere, so each scrape gets a registry of its own. */
export async function expose(report: Report): Promise<{ type: string; text: string }> {
  const { house, counts, journal } = report;
  const registry = new Registry();
  const registers = [registry];

  const counter = (name: string, help: string, count: number): void =>
    new Counter({ name: `domovoy_${name}`, help, registers }).inc(count);
  const gauge = (name: string, help: string, value: number): void => new Gauge({ name, help, registers }).set(value);
  const counters = (name: string, help: string, label: string, values: ReadonlyMap<string, number>): void => {
    const metric = new Counter({ name: `domovoy_${name}`, help, labelNames: [label], registers });
    for (const [value, count] of values) metric.inc({ [label]: value }, count);
  };

  counters('queries_total', 'Queries by where their reply came from.', 'source', counts.bySource);
  counters('replies_total', 'Replies by RCODE.', 'rcode', counts.byRcode);
  counters('blocked_total', 'Blocked queries by category.', 'category', counts.blocked);
  registry.registerMetric(
    new CountedHistogram('domovoy_reply_seconds', 'Time of replies that had to wait for something.', counts),
  );
  counter('events_overflow_total', 'Queries beyond what the log takes in a second.', counts.overflow);
  counter('journal_dropped_total', 'Events that the disk refused.', journal.dropped);
  gauge('domovoy_journal_bytes', 'Size of the journal.', journal.octets);
  counter('resolver_restarts_total', 'Resolver threads started again.', house?.restarts ?? 0);
  gauge('domovoy_up', 'Queries are answered.', isServing(report) ? 1 : 0);
  gauge('domovoy_impairments', 'Reasons why the house is less than it should be.', reasonsOf(report).length);
  gauge('domovoy_catalogue_names', 'Names in the catalogue.', house?.catalogue?.names ?? 0);
  gauge('domovoy_uptime_seconds', 'Seconds since the start.', report.uptimeSeconds);
  gauge('process_resident_memory_bytes', 'Resident memory of the process.', report.rss);

  const up = new Gauge({ name: 'domovoy_upstream_up', help: 'Upstream answers.', labelNames: ['upstream'], registers });
  for (const upstream of house?.upstreams ?? []) up.set({ upstream: upstream.name }, upstream.up ? 1 : 0);

  return { type: registry.contentType, text: await registry.metrics() };
}

import { budgetTable } from './budgets.ts';
import { isBusy, middle, ratio, type Results, shareOfCore } from './results.ts';
import { median } from './statistics.ts';
import { megabytes, micros, table, whole } from './table.ts';

/** A share of lost queries beyond which a rate is not to be believed. */
const tolerable = 0.001;

/** The whole report, in Markdown. */
export function report(results: Results): string {
  const { options, leftOut } = results;
  const { names, rounds, seconds } = options;
  return [
    `### ${whole(names)} names, ${rounds} rounds of ${seconds} s; ${results.machine}`,
    'Queries a second on one core, the median of the rounds; in brackets × the Node echo of the same round.',
    rateTable(results),
    otherTable(results),
    budgetTable(results),
    ...threads(results),
    ...compilation(results),
    ...upkeep(results),
    ...leftOut.map((reason) => `Left out: ${reason}`),
    ...losses(results),
    ...busyMachine(results),
  ].join('\n\n');
}

function rateTable(results: Results): string {
  const { columns } = results.options;
  const rows = results.servers.map(({ id, title }) => [
    title,
    ...columns.map((column) => {
      const times = ratio(results, id, column, 'rate');
      const rate = whole(middle(results, id, column, ({ qps }) => qps) ?? Number.NaN);
      return times === undefined ? rate : `${rate} (${times.toFixed(2)})`;
    }),
  ]);
  return table(['q/s', ...columns], rows);
}

function otherTable(results: Results): string {
  const { columns } = results.options;
  const head = ['', 'start', 'RSS', 'peak RSS', 'p50', 'p99', 'max', ...columns.map((column) => `CPU/query ${column}`)];
  const rows = results.servers.map(({ id, title, starts, rss, peak, latency }) => [
    title,
    `${median(starts).toFixed(2)} s`,
    megabytes(rss),
    megabytes(peak),
    ...[latency.p50, latency.p99, latency.max].map((ms) => `${ms.toFixed(2)} ms`),
    ...columns.map((column) => {
      const times = ratio(results, id, column, 'cpu');
      const cost = micros(middle(results, id, column, ({ cpu }) => cpu));
      return times === undefined ? cost : `${cost} (${times.toFixed(2)})`;
    }),
  ]);
  const legend =
    'Start: to the first right reply. RSS: after the load. Latency: the mix at 2,000 q/s. CPU: of the whole process ' +
    'for a query under full load; in brackets what the echo needs, as a part of it.';
  return `${legend}\n\n${table(head, rows)}`;
}

function threads({ twoThreads }: Results): string[] {
  if (twoThreads === undefined) return [];
  const { one, two, alone, busier, threads } = twoThreads;
  const share = `${(busier * 100).toFixed(0)} : ${(100 - busier * 100).toFixed(0)}`;
  const busy = threads.slice(0, 3).map(({ name, seconds }) => `${name} ${seconds.toFixed(2)} s`);
  return [
    `Two resolver threads at 30,000 q/s from 100 clients share the load ${share}; a query costs ${micros(two)} of CPU. ` +
      `One thread: ${micros(one)} at 15,000 q/s, as much as each of the two has; ${micros(alone)} at 30,000 q/s. ` +
      `Busiest threads of the last round: ${busy.join(', ')}.`,
  ];
}

function compilation({ compilation }: Results): string[] {
  if (compilation === undefined) return [];
  const { seconds, peak, sort, limit } = compilation;
  return [
    `Compiling took ${seconds.toFixed(1)} s and ${megabytes(peak)}${limit === undefined ? '' : ` in a cgroup of ${megabytes(limit)}`}; \`sort -u\` of the same lines ${sort.toFixed(1)} s.`,
  ];
}

function upkeep({ upkeep }: Results): string[] {
  if (upkeep === undefined) return [];
  const [idle, compiling, swapping] = [upkeep.idleP99, upkeep.compilingP99, upkeep.swappingP99].map((ms) =>
    ms.toFixed(2),
  );
  return [
    `On both cores at 1,000 q/s: p99 ${idle} ms idle, ${compiling} ms while the whole list is compiled, ${swapping} ms while ` +
      `${upkeep.swaps} short lists are compiled and exchanged; RSS then ${upkeep.rss.map(megabytes).join(' → ')}.`,
  ];
}

/** Where queries were lost, the rate tells of waiting and not of work. */
function losses({ samples }: Results): string[] {
  return samples
    .filter(({ lost, completed }) => lost > (lost + completed) * tolerable)
    .map(
      ({ server, column, round, lost }) => `Lost: ${whole(lost)} queries to ${server}, ${column}, round ${round + 1}.`,
    );
}

/** Other work takes the core away at random: then the rates are noise, and the CPU of a query is what can be compared. */
function busyMachine(results: Results): string[] {
  if (!isBusy(results)) return [];
  const percent = (shareOfCore(results) * 100).toFixed(0);
  return [`**This machine was busy:** the echo had ${percent} % of its core. Compare CPU per query, not rates.`];
}

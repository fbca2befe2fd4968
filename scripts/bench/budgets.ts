import type { Column } from './columns.ts';
import { isBusy, ratio, type Results } from './results.ts';
import { median } from './statistics.ts';
import { table } from './table.ts';

/** One budget of the design (§9), and what was measured. */
interface Budget {
  readonly what: string;
  readonly measured: number | undefined;
  readonly bound: number;
  readonly atLeast: boolean;
  readonly show: (value: number) => string;
}

/** The rate that the design asks for, as a part of the Node echo's. */
const rates: readonly (readonly [Column, number])[] = [
  ['blocked-hot', 0.9],
  ['blocked-cold', 0.5],
  ['mix', 0.8],
  ['allowed-cold', 0.27],
];

/** The list that the budgets of memory and time speak of; a shorter one would keep them too easily. */
const fullList = 5_000_000;

/** Budgets of what was measured, as a table. */
export function budgetTable(results: Results): string {
  const { options, compilation, twoThreads } = results;
  // Rates are noise on a busy machine; the CPU of a query is nearly not.
  const busy = isBusy(results);
  const ours = results.servers.find(({ id }) => id === 'ours');
  const at = ` (${options.names / 1e6} M names${options.names === fullList ? '' : '; the budget is for 5 M'})`;
  const times = (value: number): string => value.toFixed(2);
  const seconds = (value: number): string => `${value.toFixed(2)} s`;
  const mb = (value: number): string => `${value.toFixed(0)} MB`;
  const most = { atLeast: false };
  const budgets: Budget[] = [
    ...rates.map(([column, bound]): Budget => {
      return {
        what: `${column}, × echo${busy ? ' by CPU' : ''}`,
        measured: ratio(results, 'ours', column, busy ? 'cpu' : 'rate'),
        bound,
        atLeast: true,
        show: times,
      };
    }),
    { what: `start${at}`, measured: ours && median(ours.starts), bound: 0.6, show: seconds, ...most },
    { what: `RSS after load${at}`, measured: ours && ours.rss / 1e6, bound: 110, show: mb, ...most },
    { what: `compile, peak RSS${at}`, measured: compilation && compilation.peak / 1e6, bound: 200, show: mb, ...most },
    {
      what: 'compile, × sort -u',
      measured: compilation && compilation.seconds / compilation.sort,
      bound: 3,
      show: times,
      ...most,
    },
    {
      what: 'two threads, CPU per query × one with half the load',
      measured: twoThreads && twoThreads.two / twoThreads.one,
      bound: 1.1,
      show: times,
      ...most,
    },
    ...upkeepBudgets(results),
  ];
  const rows = budgets.flatMap(({ what, measured, bound, atLeast, show }) => {
    if (measured === undefined || Number.isNaN(measured)) return [];
    const kept = atLeast ? measured >= bound : measured <= bound;
    return [[what, show(measured), `${atLeast ? '≥' : '≤'} ${show(bound)}`, kept ? 'kept' : 'MISSED']];
  });
  return table(['budget', 'measured', 'bound', ''], rows);
}

function upkeepBudgets({ upkeep }: Results): Budget[] {
  if (upkeep === undefined) return [];
  const { idleP99, compilingP99, swaps, wrong, rss } = upkeep;
  const ms = (value: number): string => `${value.toFixed(2)} ms`;
  const mb = (value: number): string => `${value.toFixed(0)} MB`;
  const most = { atLeast: false };
  return [
    { what: 'p99 while compiling, above idle', measured: compilingP99 - idleP99, bound: 2, show: ms, ...most },
    { what: `lost or wrong replies during ${swaps} swaps`, measured: wrong, bound: 0, show: String, ...most },
    { what: `RSS that ${swaps} swaps add`, measured: (rss[1] - rss[0]) / 1e6, bound: 5, show: mb, ...most },
  ];
}

import type { Column } from './columns.ts';
import type { Compilation } from './compile.ts';
import type { Latency } from './latency.ts';
import type { Options } from './options.ts';
import type { Sample } from './rounds.ts';
import type { ServerId } from './servers/recipes.ts';
import { median } from './statistics.ts';
import type { TwoThreads } from './two-threads.ts';
import type { Upkeep } from './upkeep.ts';

/** What part of its core a program has at least on a machine that does nothing else. */
export const quiet = 0.95;

/** All that a run measured; `--json` writes it as it is. Times in seconds (latencies in milliseconds), sizes in octets. */
export interface Results {
  readonly options: Options;
  readonly machine: string;
  readonly servers: readonly ServerResults[];
  readonly samples: readonly Sample[];
  readonly compilation: Compilation | undefined;
  readonly twoThreads: TwoThreads | undefined;
  /** Left out of a quick run. */
  readonly upkeep: Upkeep | undefined;
  readonly leftOut: readonly string[];
}

export interface ServerResults {
  readonly id: ServerId;
  readonly title: string;
  readonly starts: readonly number[];
  readonly rss: number;
  readonly peak: number;
  readonly latency: Latency;
}

/** The median of a server's rounds; undefined where it was not asked. */
export function middle(
  { samples }: Results,
  server: ServerId,
  column: Column,
  what: (sample: Sample) => number,
): number | undefined {
  const values = samples.filter((sample) => sample.server === server && sample.column === column).map(what);
  return values.length === 0 ? undefined : median(values);
}

/**
 * How a server does beside the Node echo of the same round, in the middle of the rounds: by its rate, or by the CPU that
 * a query costs. Above 1 is better than the echo, either way.
 */
export function ratio(results: Results, server: ServerId, column: Column, by: 'rate' | 'cpu'): number | undefined {
  const value = ({ qps, cpu }: Sample): number => (by === 'rate' ? qps : 1 / cpu);
  const echo = new Map(
    results.samples.flatMap((s) => (s.server === 'echo' && s.column === column ? [[s.round, value(s)] as const] : [])),
  );
  if (echo.size === 0) return undefined;
  return middle(results, server, column, (sample) => value(sample) / (echo.get(sample.round) ?? Number.NaN));
}

/** What part of its core the echo had while it was asked as much as it could answer: 1 on a machine of our own. */
export function shareOfCore({ samples }: Results): number {
  const shares = samples.filter(({ server }) => server === 'echo').map(({ qps, cpu }) => qps * cpu);
  return shares.length === 0 ? 1 : median(shares);
}

/** Did other work take the core away? Then rates are noise. */
export function isBusy(results: Results): boolean {
  return shareOfCore(results) < quiet;
}

import { dnsperf } from './dnsperf.ts';
import { cpuOf } from './proc.ts';
import type { QueryFiles } from './queries.ts';
import { cacheMix } from './rounds.ts';
import type { Running } from './running.ts';
import { quantile } from './statistics.ts';

/** How long an easy load of the household mix takes to answer, in milliseconds, and what CPU it costs. */
export interface Latency {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly lost: number;
  /** Seconds of CPU for a query. */
  readonly cpu: number;
}

/** Queries a second: a thousand times what a family asks, a fiftieth of what the house can answer. */
const easy = 2_000;

export async function measureLatency(server: Running, files: QueryFiles, seconds: number): Promise<Latency> {
  const { port, child } = server;
  await cacheMix(server, files);
  const load = { seconds, clients: 20, outstanding: 160, rate: easy };
  const before = cpuOf(child.pid);
  const { latencies, completed, lost } = await dnsperf(port, { file: files.mix, once: false }, load, true);
  const cpu = (cpuOf(child.pid) - before) / completed;
  const ms = (share: number): number => quantile(latencies, share) * 1000;
  return { p50: ms(0.5), p99: ms(0.99), max: ms(1), lost, cpu };
}

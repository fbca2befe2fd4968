import { dnsperf, type Load } from './dnsperf.ts';
import { openHouse, type Place } from './own-house.ts';
import type { Lists } from './lists.ts';
import { cpuOf, type ThreadCpu, threadsOf } from './proc.ts';
import type { Running } from './running.ts';
import { median } from './statistics.ts';

/**
 * What sharing the load costs: two resolver threads against one that has as much to do as each of them. At the same rate
 * one thread is always cheaper, for it is woken half as often and finds twice as many queries waiting.
 *
 * Seconds of CPU for a query, in the middle of the rounds, everything on both cores.
 */
export interface TwoThreads {
  /** Two threads at the full rate. */
  readonly two: number;
  /** One thread at half the rate, as each of the two has it. */
  readonly one: number;
  /** One thread at the full rate. */
  readonly alone: number;
  /** What of the CPU of the two busiest threads the busier one had; 0.5 is even. */
  readonly busier: number;
  /** CPU of each thread in the last round. */
  readonly threads: readonly ThreadCpu[];
}

/** Many clients, for the kernel deals them out by address and port; a rate that one thread still answers. */
const load = { clients: 100, outstanding: 1_000, rate: 30_000 };

export async function measureTwoThreads(
  place: Place,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<TwoThreads> {
  const [one, two] = [await openHouse(place, 'threads-1', 1), await openHouse(place, 'threads-2', 2)];
  try {
    const ask = (house: Running, rate: number) => measureCost(house, place.lists, { ...load, rate, seconds });
    for (const house of [one, two]) await ask(house, load.rate);
    const costs: { two: number; one: number; alone: number; busier: number }[] = [];
    let threads: readonly ThreadCpu[] = [];
    for (let round = 0; round < rounds; round++) {
      const shared = await ask(two, load.rate);
      const [first, second] = (threads = shared.threads);
      costs.push({
        two: shared.cpu,
        one: (await ask(one, load.rate / 2)).cpu,
        alone: (await ask(one, load.rate)).cpu,
        busier: first!.seconds / (first!.seconds + second!.seconds),
      });
    }
    const middle = (what: keyof (typeof costs)[number]): number => median(costs.map((cost) => cost[what]));
    return { two: middle('two'), one: middle('one'), alone: middle('alone'), busier: middle('busier'), threads };
  } finally {
    await Promise.all([one, two].map(({ child }) => child.stop()));
  }
}

/** The CPU of a query in seconds, and of each thread meanwhile, the busiest first. */
async function measureCost(
  { port, child }: Running,
  { queries }: Lists,
  load: Load,
): Promise<{ readonly cpu: number; readonly threads: readonly ThreadCpu[] }> {
  const before = { cpu: cpuOf(child.pid), threads: threadsOf(child.pid) };
  const { completed } = await dnsperf(port, { file: queries.mix, once: false }, load);
  return {
    cpu: (cpuOf(child.pid) - before.cpu) / completed,
    threads: busiestFirst(before.threads, threadsOf(child.pid)),
  };
}

function busiestFirst(before: readonly ThreadCpu[], after: readonly ThreadCpu[]): ThreadCpu[] {
  const earlier = new Map(before.map(({ id, seconds }) => [id, seconds]));
  return after
    .map((thread) => ({ ...thread, seconds: thread.seconds - (earlier.get(thread.id) ?? 0) }))
    .sort((a, b) => b.seconds - a.seconds);
}

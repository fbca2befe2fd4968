import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allowedAddress, ask, blockedAddress } from './ask.ts';
import { cores } from './children.ts';
import { dnsperf } from './dnsperf.ts';
import { openHouse, type Place } from './own-house.ts';
import { memoryOf } from './proc.ts';
import { readNames } from './queries.ts';
import type { Running } from './running.ts';
import { domovoy } from './servers/ours.ts';
import { quantile } from './statistics.ts';

/** What a family notices while the house looks after its lists. Latencies in milliseconds, memory in octets. */
export interface Upkeep {
  readonly idleP99: number;
  /** While the whole list is compiled anew. */
  readonly compilingP99: number;
  readonly swaps: number;
  /** While one catalogue after the other is exchanged. */
  readonly swappingP99: number;
  /** Replies that were lost or wrong while catalogues were exchanged. */
  readonly wrong: number;
  /** RSS after the first swaps, and after all. */
  readonly rss: readonly [before: number, after: number];
}

const swaps = 50;

/** The list that is compiled for each swap has so many names: the swap counts here, not the compiling. */
const namesToSwap = 20_000;

/** Milliseconds in which a new catalogue must be taken. */
const patience = 20_000;

const easy = { clients: 20, outstanding: 160, rate: 1_000 };

/** The house on both cores of the machine, as at home: queries, compiler and exchange beside each other. */
export async function measureUpkeep(place: Place, seconds: number): Promise<Upkeep> {
  const house = await openHouse(place, 'upkeep', 1);
  try {
    const { mix } = place.lists.queries;
    const p99 = async (): Promise<{ p99: number; lost: number }> => {
      const load = { ...easy, seconds };
      const { latencies, lost } = await dnsperf(house.port, { file: mix, once: false }, load, true);
      return { p99: quantile(latencies, 0.99) * 1000, lost };
    };
    await p99();
    const idleP99 = (await p99()).p99;

    const compiling = place.children.start(domovoy(house.settings, 'compile'), cores.both);
    const worst: number[] = [];
    const compiled = new AbortController();
    void compiling.ended.then(() => compiled.abort());
    do worst.push((await p99()).p99);
    while (!compiled.signal.aborted);

    const short = writeSwapList(place, house.settings);
    const exchanged = new AbortController();
    const watching = watchVerdicts(place, house, exchanged.signal);
    const latencies: { p99: number; lost: number }[] = [];
    const asking = (async () => {
      while (!exchanged.signal.aborted) latencies.push(await p99());
    })();
    const rss: number[] = [];
    for (let swap = 0; swap < swaps; swap++) {
      await exchange(place, house, short, swap);
      rss.push(memoryOf(house.child.pid).rss);
    }
    exchanged.abort();
    const [wrong] = await Promise.all([watching, asking]);
    return {
      idleP99,
      compilingP99: Math.max(...worst),
      swaps,
      swappingP99: Math.max(...latencies.map(({ p99 }) => p99)),
      wrong: wrong + latencies.reduce((sum, { lost }) => sum + lost, 0),
      // The least of ten: in between the collector lets it rise and fall by some megabytes.
      rss: [Math.min(...rss.slice(5, 15)), Math.min(...rss.slice(-10))],
    };
  } finally {
    await house.child.stop();
  }
}

/** Writes a short list, and settings for the same house that name it instead of the long one. */
function writeSwapList(
  { folder, lists }: Place,
  settings: string,
): { readonly list: string; readonly settings: string } {
  const list = join(folder, 'upkeep', 'list.txt');
  const some = readFileSync(lists.domains, 'utf8').split('\n', namesToSwap);
  writeFileSync(list, [...some, ...readNames(lists.queries.blockedTrials), ''].join('\n'));
  const text = readFileSync(settings, 'utf8').replace(JSON.stringify(lists.domains), () => JSON.stringify(list));
  writeFileSync(`${settings}.swaps`, text);
  return { list, settings: `${settings}.swaps` };
}

/** Compiles the list with one name more, and waits until the house blocks that name. */
async function exchange(
  { children }: Place,
  { port }: Running,
  { list, settings }: ReturnType<typeof writeSwapList>,
  swap: number,
): Promise<void> {
  const name = `swap-${swap}.example.net`;
  appendFileSync(list, `${name}\n`);
  const compiling = children.start(domovoy(settings, 'compile'), cores.both);
  const how = await compiling.ended;
  if (how !== 0) throw new Error(`compiling ended (${how}): ${compiling.words()}`);
  const until = performance.now() + patience;
  while ((await ask(port, name)) !== blockedAddress) {
    if (performance.now() > until) throw new Error(`the house does not take the catalogue with ${name}`);
  }
}

/** Asks for listed and unlisted names until it is over; how often the reply was not what it must be. */
async function watchVerdicts({ lists }: Place, { port }: Running, over: AbortSignal): Promise<number> {
  const blocked = readNames(lists.queries.blockedTrials);
  const allowed = readNames(lists.queries.allowedTrials);
  let wrong = 0;
  for (let n = 0; !over.aborted; n++) {
    if ((await ask(port, blocked[n % blocked.length]!)) !== blockedAddress) wrong++;
    if ((await ask(port, allowed[n % allowed.length]!)) !== allowedAddress) wrong++;
  }
  return wrong;
}

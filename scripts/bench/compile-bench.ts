import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { blockedAddress } from './ask.ts';
import { Children } from './children.ts';
import { compileAgain, compileCatalogue, type Compilation } from './compile.ts';
import { dnsperf, fullLoad } from './dnsperf.ts';
import { freePort } from './free-port.ts';
import { prepareLists } from './lists.ts';
import { memoryOf } from './proc.ts';
import { startResponder } from './responder.ts';
import { startServer } from './running.ts';
import { domovoy, writeSettings } from './servers/ours.ts';
import { megabytes, table, whole } from './table.ts';
import { openWorkplace } from './workplace.ts';

/** What a list of one length costs. */
interface Costs {
  readonly names: number;
  readonly first: Compilation;
  /** With the catalogue before it to compare with, as each update is. */
  readonly again: Omit<Compilation, 'sort'>;
  /** Octets of the catalogue. */
  readonly size: number;
  /** Seconds to the first right reply. */
  readonly start: number;
  /** Octets of the house after it was asked for listed and unlisted names at full load. */
  readonly rss: number;
}

/** A list that costs next to nothing: what a long one takes more is its own. */
const shortList = 100_000;

/** `npm run bench -- compile`: what the length of the lists costs the compiler and the house. */
export async function benchCompile(names: number, seconds: number, say: (line: string) => void): Promise<string> {
  const short = await measure(shortList, seconds, say);
  const long = await measure(names, seconds, say);
  const row = (what: string, show: (costs: Costs) => string, bound: string): string[] => [
    what,
    show(short),
    show(long),
    bound,
  ];
  const time = (value: number): string => `${value.toFixed(2)} s`;
  const rows = [
    row('compile', ({ first }) => time(first.seconds), ''),
    row('× `LC_ALL=C sort -u`', ({ first }) => (first.seconds / first.sort).toFixed(2), '≤ 3'),
    row('again, beside the last one', ({ again }) => time(again.seconds), ''),
    row('× `LC_ALL=C sort -u`', ({ again, first }) => (again.seconds / first.sort).toFixed(2), '≤ 3'),
    row('peak RSS', ({ first }) => megabytes(first.peak), '≤ 200 MB'),
    row('peak RSS, again', ({ again }) => megabytes(again.peak), '≤ 200 MB'),
    row('octets a name on disk', ({ size, names }) => (size / names).toFixed(1), '≤ 30'),
    row('start', ({ start }) => time(start), '≤ 0.6 s'),
    row('RSS after load', ({ rss }) => megabytes(rss), '≤ 110 MB'),
  ];
  const limit = long.first.limit === undefined ? 'no limit could be set' : `a cgroup of ${megabytes(long.first.limit)}`;
  return [
    table(['', `${whole(short.names)} names`, `${whole(long.names)} names`, 'bound'], rows),
    `The compiler ran within: ${limit}. The longer list costs the house ${megabytes(long.rss - short.rss)} (bound: 8 MB).`,
  ].join('\n\n');
}

async function measure(names: number, seconds: number, say: (line: string) => void): Promise<Costs> {
  const folder = openWorkplace(names);
  say(`preparing ${whole(names)} names`);
  const lists = await prepareLists(folder, names);
  const children = new Children(folder);
  try {
    say('compiling them');
    const first = await compileCatalogue(children, folder, lists);
    const again = await compileAgain(children, folder);
    const own = join(folder, 'ours');
    const [catalogue] = readdirSync(join(own, 'data')).filter((file) => /^catalogue-\d+\.db$/.test(file));
    const upstream = await startResponder(children, folder);
    const ground = { folder: own, lists, port: await freePort(), upstream };
    const recipe = { title: 'domovoy', command: domovoy(await writeSettings(ground, 1), 'serve') };
    const house = await startServer(children, recipe, ground, blockedAddress);
    say('asking');
    for (const file of [lists.queries.hot, lists.queries.cold, lists.queries.mix]) {
      await dnsperf(house.port, { file, once: false }, fullLoad(seconds));
    }
    const { rss } = memoryOf(house.child.pid);
    return { names, first, again, size: statSync(join(own, 'data', catalogue!)).size, start: house.start, rss };
  } finally {
    await children.stopAll();
  }
}

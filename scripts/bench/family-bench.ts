import { join } from 'node:path';
import { HouseholdJson } from '../../src/app/household-json.ts';
import type { Household } from '../../src/core/family/household.ts';
import { newHousehold } from '../../src/core/family/new-household.ts';
import { toQname } from '../../src/core/qname.ts';
import { HouseholdStore } from '../../src/store/household.ts';
import { ask, blockedAddress } from './ask.ts';
import { Children } from './children.ts';
import { compileCatalogue } from './compile.ts';
import { dnsperf, fullLoad } from './dnsperf.ts';
import { type Lists, prepareLists } from './lists.ts';
import { openHouse } from './own-house.ts';
import { cpuOf, memoryOf } from './proc.ts';
import { startResponder } from './responder.ts';
import { cacheMix } from './rounds.ts';
import type { Running } from './running.ts';
import { median, quantile } from './statistics.ts';
import { megabytes, table, whole } from './table.ts';
import { openWorkplace } from './workplace.ts';

/** As large a family as the house must carry at no cost: a home for children. */
const large = { people: 30, devices: 200, rules: 500 } as const;

/** How often a change is timed from the command to the first query that knows it. */
const changes = 40;

/** `npm run bench -- family`: what a large family costs a query, and how soon a change holds. */
export async function benchFamily(
  names: number,
  rounds: number,
  seconds: number,
  say: (line: string) => void,
): Promise<string> {
  const folder = openWorkplace(names);
  say('preparing');
  const lists = await prepareLists(folder, names);
  const children = new Children(folder);
  try {
    await compileCatalogue(children, folder, lists);
    const place = { children, folder, lists, upstream: await startResponder(children, folder) };
    const alone = await openHouse(place, 'alone', 1);
    const family = await openHouse(place, 'family', 1);
    const store = storeIn(join(folder, 'family', 'data'));
    say('moving in');
    const movedIn = await timeChange(store, family.port, largeFamily, 'r0.p0.example', true);
    say('changing');
    const live = await timeChanges(store, family.port);
    store.close();
    const rows = [];
    for (const column of ['hot', 'mix'] as const) {
      say(`asking: ${column}`);
      rows.push(await compareOn(column, lists, { alone, family }, rounds, seconds));
    }
    const rss = memoryOf(family.child.pid).rss - memoryOf(alone.child.pid).rss;
    return [
      table(['', 'nobody known', '30 people', 'ratio', 'bound', 'of all rounds', 'ratio of CPU'], rows),
      `${large.people} people, ${large.devices} devices, ${large.rules} rules each. A change holds after ${median(live).toFixed(0)} ms ` +
        `(95 of 100: ${quantile(live, 0.95).toFixed(0)} ms, slowest of ${changes}: ${Math.max(...live).toFixed(0)} ms; bound: 100 ms), ` +
        `saving included; the whole family, when it moves in, after ${movedIn.toFixed(0)} ms. It takes ${megabytes(rss)} more.`,
    ].join('\n\n');
  } finally {
    await children.stopAll();
  }
}

type House = 'alone' | 'family';

/**
 * Each round asks alone, family, family, alone: what grows or ebbs on a machine that others use falls on both. CPU for each
 * query hangs less on the others than the rate does.
 */
async function compareOn(
  column: 'hot' | 'mix',
  lists: Lists,
  houses: Readonly<Record<House, Running>>,
  rounds: number,
  seconds: number,
): Promise<string[]> {
  const questions = { file: lists.queries[column], once: false };
  const ask = async (house: House) => {
    const { port, child } = houses[house];
    const before = cpuOf(child.pid);
    const { qps, completed } = await dnsperf(port, questions, fullLoad(seconds / 2));
    return { qps, cpu: (cpuOf(child.pid) - before) / completed };
  };
  for (const house of Object.values(houses)) {
    if (column === 'mix') await cacheMix(house, lists.queries);
    await dnsperf(house.port, questions, fullLoad(1));
  }
  const asked = { alone: [] as Asked[], family: [] as Asked[] };
  for (let round = 0; round < rounds; round++) {
    const turns = [];
    for (const house of ['alone', 'family', 'family', 'alone'] as const) turns.push(await ask(house));
    asked.alone.push(mean(turns[0]!, turns[3]!));
    asked.family.push(mean(turns[1]!, turns[2]!));
  }
  const ratios = (figure: keyof Asked): number[] =>
    asked.family.map((family, round) => family[figure] / asked.alone[round]![figure]);
  const show = (house: House): string => `${whole(median(asked[house].map(({ qps }) => qps)))} q/s`;
  const rates = ratios('qps');
  return [
    column === 'hot' ? 'blocked-hot' : column,
    show('alone'),
    show('family'),
    median(rates).toFixed(2),
    '≥ 0.95',
    `${Math.min(...rates).toFixed(2)} to ${Math.max(...rates).toFixed(2)}`,
    median(ratios('cpu')).toFixed(2),
  ];
}

/** Queries a second, and seconds of CPU for each. */
interface Asked {
  readonly qps: number;
  readonly cpu: number;
}

function mean(one: Asked, other: Asked): Asked {
  return { qps: (one.qps + other.qps) / 2, cpu: (one.cpu + other.cpu) / 2 };
}

/** Milliseconds of each change: a name is denied to a person and freed by turns. */
async function timeChanges(store: HouseholdStore, port: number): Promise<number[]> {
  const took: number[] = [];
  const name = toQname('toggled.example')!;
  const rule = { effect: 'deny', name, scope: 'exact' } as const;
  for (let change = 0; change < changes; change++) {
    const deny = change % 2 === 0;
    const toggle = ({ people: [first, ...others], ...rest }: Household): Household => {
      const rules = first!.choices.rules!.filter((one) => one.name !== name);
      const choices = { ...first!.choices, rules: deny ? [...rules, rule] : rules };
      return { ...rest, people: [{ ...first!, choices }, ...others] };
    };
    took.push(await timeChange(store, port, toggle, name, deny));
  }
  return took;
}

/** Milliseconds from a command, which reads and saves, to the first query that knows of it. */
async function timeChange(
  store: HouseholdStore,
  port: number,
  change: (household: Household) => Household,
  name: string,
  isBlocked: boolean,
): Promise<number> {
  const since = performance.now();
  const { revision, household } = store.newest();
  const saved = store.save(change(household), revision);
  if (saved.kind !== 'saved') throw new Error(`the household was not saved: ${saved.kind}`);
  while (((await ask(port, name)) === blockedAddress) !== isBlocked) {
    if (performance.now() - since > 10_000) throw new Error('a change never held');
  }
  return performance.now() - since;
}

function storeIn(folder: string): HouseholdStore {
  return new HouseholdStore({ folder, codec: new HouseholdJson(), fallback: newHousehold('UTC') }, Date.now, () => {});
}

/** The load comes from 127.0.0.1, which is a device of the first of them. */
function largeFamily(): Household {
  const people = Array.from({ length: large.people }, (_, person) => ({
    id: `p${person}`,
    name: `Person ${person}`,
    born: null,
    ageGroup: 'adult' as const,
    colour: '#3366ff',
    choices: {
      categories: { adult: 'blocked' as const },
      rules: Array.from({ length: large.rules }, (_rule, rule) => ({
        effect: 'deny' as const,
        name: toQname(`r${rule}.p${person}.example`)!,
        scope: 'subtree' as const,
      })),
    },
  }));
  const devices = Array.from({ length: large.devices }, (_, device) => ({
    id: `d${device}`,
    name: `Device ${device}`,
    owner: `p${device % large.people}`,
    macs: [],
    hostNames: [],
    ranges: [device === 0 ? '127.0.0.1' : `10.0.${device >> 8}.${device & 255}`],
    clientIds: [],
    since: 0,
  }));
  return { ...newHousehold('Europe/Moscow'), people, devices };
}

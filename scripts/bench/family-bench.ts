import { join } from 'node:path';
import { householdCodec } from '../../src/app/household-codec.ts';
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
import { memoryOf } from './proc.ts';
import { startResponder } from './responder.ts';
import type { Running } from './running.ts';
import { median } from './statistics.ts';
import { megabytes, table } from './table.ts';
import { openWorkplace } from './workplace.ts';

/** As large a family as the house must carry at no cost: a home for children. */
const large = { people: 30, devices: 200, rules: 500 } as const;

/** How often a change is timed from the command to the first query that knows it. */
const changes = 20;

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
    save(store, largeFamily());
    const live = await timeChanges(store, family.port, say);
    const rows = [];
    for (const column of ['hot', 'mix'] as const) {
      say(`asking: ${column}`);
      rows.push(await compareOn(column, lists, alone, family, rounds, seconds));
    }
    store.close();
    const rss = memoryOf(family.child.pid).rss - memoryOf(alone.child.pid).rss;
    return [
      table(['', 'nobody known', '30 people', 'ratio', 'bound'], rows),
      `${large.people} people, ${large.devices} devices, ${large.rules} rules each. A change holds after ${median(live).toFixed(0)} ms ` +
        `(slowest of ${changes}: ${Math.max(...live).toFixed(0)} ms; bound: 100 ms). The family takes ${megabytes(rss)} more.`,
    ].join('\n\n');
  } finally {
    await children.stopAll();
  }
}

async function compareOn(
  column: 'hot' | 'mix',
  lists: Lists,
  alone: Running,
  family: Running,
  rounds: number,
  seconds: number,
): Promise<string[]> {
  const questions = { file: lists.queries[column], once: false };
  const rates = { alone: [] as number[], family: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    rates.alone.push((await dnsperf(alone.port, questions, fullLoad(seconds))).qps);
    rates.family.push((await dnsperf(family.port, questions, fullLoad(seconds))).qps);
  }
  const ratio = median(rates.family.map((rate, round) => rate / rates.alone[round]!));
  const show = (values: number[]): string => `${Math.round(median(values)).toLocaleString('en')} q/s`;
  return [
    `blocked-${column}`.replace('blocked-mix', 'mix'),
    show(rates.alone),
    show(rates.family),
    ratio.toFixed(2),
    '≥ 0.95',
  ];
}

/** Milliseconds from each change to the first query that knows it: one name is denied and freed by turns. */
async function timeChanges(store: HouseholdStore, port: number, say: (line: string) => void): Promise<number[]> {
  say('changing');
  const took: number[] = [];
  for (let change = 0; change < changes; change++) {
    const deny = change % 2 === 0;
    const { household } = store.newest();
    const name = toQname('toggled.example')!;
    const rules = deny ? [{ effect: 'deny', name, scope: 'exact' } as const] : [];
    save(store, { ...household, everyone: { rules } });
    const since = performance.now();
    while (((await ask(port, name)) === blockedAddress) !== deny) {
      if (performance.now() - since > 10_000) throw new Error('a change never held');
    }
    took.push(performance.now() - since);
  }
  return took;
}

function storeIn(folder: string): HouseholdStore {
  return new HouseholdStore({ folder, codec: householdCodec, fallback: newHousehold('UTC') }, Date.now, () => {});
}

function save(store: HouseholdStore, household: Household): void {
  const saved = store.save(household, store.newest().revision);
  if (saved.kind !== 'saved') throw new Error(`the household was not saved: ${saved.kind}`);
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

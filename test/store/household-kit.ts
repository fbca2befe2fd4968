import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Household, Person } from '../../src/core/family/household.ts';
import type { HouseholdCodec, Origin } from '../../src/store/household-revisions.ts';
import { type HouseholdNews, HouseholdStore } from '../../src/store/household.ts';
import { qname } from '../kit.ts';

/** Some Monday, in milliseconds since 1970. */
export const monday = Date.UTC(2026, 5, 1, 12);

/** The plainest codec there is: the store looks into no document. */
export const plainCodec: HouseholdCodec = {
  encode: (household, origin) => (household.zone === '' ? undefined : JSON.stringify({ ...household, origin })),
  decode: (text) => {
    const { origin: _, ...household } = JSON.parse(text) as Household & { origin?: Origin };
    return household;
  },
  originOf: (text) => (JSON.parse(text) as { origin?: Origin }).origin,
};

function person(id: string, ageGroup: Person['ageGroup']): Person {
  return { id, name: id, born: null, ageGroup, colour: '#336699', choices: {} };
}

/** What protects everyone: nobody is known, and strangers are small children. */
export const strict: Household = {
  zone: 'UTC',
  dayStart: 0,
  people: [],
  devices: [],
  everyone: {},
  strangers: { ...person('strangers', '0-6'), choices: { allowOnly: true } },
  exceptions: [],
  pauses: [],
  grants: [],
  bonuses: [],
};

/** A household of some ten kilobytes; `mark` tells one from another. */
export function household(mark: number, rules = 60): Household {
  const child = (id: string): Person => ({
    ...person(id, '7-10'),
    choices: {
      rules: Array.from({ length: rules }, (_, i) => ({
        effect: i % 3 === 0 ? 'allow' : 'deny',
        name: qname(`name-${i}-${mark}.${id}.test`),
        scope: 'subtree',
      })),
    },
  });
  const devices = Array.from({ length: 12 }, (_, i) => ({
    id: `device-${i}`,
    name: `Device ${i}`,
    owner: i % 2 === 0 ? 'mia' : 'leo',
    macs: [`a4:83:e7:12:34:${String(i).padStart(2, '0')}`],
    hostNames: [],
    ranges: [],
    clientIds: [],
    since: monday,
  }));
  return { ...strict, zone: 'Europe/Moscow', people: [child('mia'), child('leo')], devices };
}

/** A directory of its own, with a household in it, and what the household told. Everything goes with `dispose`. */
export function householdIn(parent = tmpdir(), codec: HouseholdCodec = plainCodec) {
  const folder = mkdtempSync(join(parent, 'household-'));
  const news: HouseholdNews[] = [];
  const place = { folder, codec, fallback: strict };
  let now = monday;
  return {
    folder,
    path: join(folder, 'household.db'),
    place,
    news,
    pass: (milliseconds: number): void => void (now += milliseconds),
    open: (at = folder): HouseholdStore =>
      new HouseholdStore(
        { ...place, folder: at },
        () => now,
        (item) => news.push(item),
      ),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

import { expect, test } from 'vitest';
import { readStartPage } from '../../src/app/blocklists.ts';
import { openFamily } from '../../src/app/open-family.ts';
import { dayAfter } from '../../src/core/family/calendar.ts';
import { choose } from '../../src/core/family/choosing.ts';
import { addDevice } from '../../src/core/family/devices.ts';
import type { Change } from '../../src/core/family/outcome.ts';
import { addPerson } from '../../src/core/family/people.ts';
import { eventually } from '../kit.ts';
import { ListServer } from '../lists/download/list-server.ts';
import { Signer } from '../lists/download/signer.ts';
import { askFrom } from './family-house.ts';
import { Disk, ThreadHouse } from './thread-house.ts';

const tablet = '127.0.0.2';

/** Masha sees only what is reviewed, at any hour. */
const masha: readonly Change[] = [
  (household) => addPerson(household, 'masha', { name: 'Маша', born: null, ageGroup: 'adult', colour: '#3366ff' }),
  (household, terms) => choose(household, terms, 'masha', { field: 'allowOnly', value: true }),
  (household) => {
    const identity = { macs: [], hostNames: [], ranges: [tablet], clientIds: [] };
    return addDevice(household, { id: 'tablet', name: 'Tablet', owner: 'masha', since: 0, ...identity });
  },
];

test('an edition that comes while the house is open opens its sites, and no restart is needed', async () => {
  const signer = new Signer('page');
  const page = readStartPage();
  const first = { ...page.sites[0]!, purchases: false, chat: false };
  const own = { ...first, id: 'new-site', url: 'https://new.test/', hosts: ['new.test'] };
  // Whenever this test runs, its review is made.
  const today = new Date().toISOString().slice(0, 10);
  const site = { ...own, reviews: ['a', 'b'].map((by) => ({ by, at: today })), nextReview: dayAfter(today, 2) };
  const sites = [...page.sites.map((one) => ({ ...one, purchases: false, chat: false })), site];
  const edition = JSON.stringify({ topics: page.topics, sites });
  const published = Promise.withResolvers<void>();
  const server = await ListServer.open(({ url }, reply) => {
    const file = url === '/page' ? edition : signer.sign(edition, 'serial:1');
    void published.promise.then(() => reply.end(file));
  });
  const start_page = { url: server.url('/page'), key: signer.key, allow_host: server.host };
  using disk = new Disk();
  await using home = await ThreadHouse.open(disk, {}, { start_page });
  const family = openFamily(home.settings, () => Date.now());
  for (const change of masha) expect(family.family.change(change)).toMatchObject({ kind: 'done' });
  family.close();

  const see = async (name: string): Promise<string> => (await askFrom(home.port, tablet, name)).ede?.text ?? 'open';
  const closed = 'domovoy: nobody at home has allowed this yet';
  await eventually('she sees only what is reviewed', async () => (await see('new.test')) === closed);
  published.resolve();
  await eventually('the edition holds', async () => (await see('new.test')) === 'open');
  expect(await see('other.test')).toBe(closed);
});

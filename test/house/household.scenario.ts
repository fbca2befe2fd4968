import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openHouseholdStore } from '../../src/app/family-keeper.ts';
import { openFamily } from '../../src/app/open-family.ts';
import type { Change } from '../../src/core/family/outcome.ts';
import { formatEndpoint } from '../../src/config/endpoint.ts';
import type { Settings } from '../../src/config/schema.ts';
import { addDevice, changeDevice } from '../../src/core/family/devices.ts';
import { addRule } from '../../src/core/family/own-rules.ts';
import { pause, resume } from '../../src/core/family/pauses.ts';
import { addPerson } from '../../src/core/family/people.ts';
import { eventually, qname, query, send } from '../kit.ts';
import { octets16, readReply } from '../dns/record-text.ts';
import { Disk, ThreadHouse } from './thread-house.ts';

/** A house with its pages open. */
const pages = { admin: { listen: '127.0.0.1:0' } };

const tablet = '127.0.0.2';
const phone = [0xda, 0x83, 0xe7, 0x12, 0x34, 0x56];
const phoneMac = 'da:83:e7:12:34:56';

/** Changes the household as a command in a process of its own does. */
function change(settings: Settings, ...changes: readonly Change[]): void {
  const home = openFamily(settings, () => Date.now());
  try {
    for (const one of changes) expect(home.family.change(one)).toMatchObject({ kind: 'done' });
  } finally {
    home.close();
  }
}

/** Masha, for whom one name is denied, and her tablet. */
const masha: readonly Change[] = [
  (household) => addPerson(household, 'masha', { name: 'Маша', born: null, ageGroup: 'adult', colour: '#3366ff' }),
  (household, terms) =>
    addRule(household, terms, 'masha', { effect: 'deny', name: qname('secret.test'), scope: 'subtree' }),
  (household) =>
    addDevice(household, {
      id: 'tablet',
      name: 'Tablet',
      owner: 'masha',
      macs: [],
      hostNames: [],
      ranges: [tablet],
      clientIds: [],
      since: 0,
    }),
];

/** What an address is told: `open`, or the sentence with which a name is blocked. */
async function see(port: number, name: string, from: string, options: Buffer = Buffer.alloc(0)): Promise<string> {
  const plain = query(name, 'A', { edns: 1232 });
  const message = Buffer.concat([plain.subarray(0, -2), octets16(options.length), options]);
  const reply = await send(port, message, 4_000, from);
  return reply === undefined ? 'silence' : (readReply(reply).ede?.text ?? 'open');
}

const denied = "domovoy: blocked by the family's own rule";
const paused = 'domovoy: the Internet is paused';

test('what another process changes holds in a running house, for the device it is meant for', async () => {
  using disk = new Disk();
  await using home = await ThreadHouse.open(disk);
  change(home.settings, ...masha);
  await eventually('the rule holds', async () => (await see(home.port, 'secret.test', tablet)) === denied);
  expect(await see(home.port, 'secret.test', '127.0.0.3')).toBe('open');
  change(home.settings, (household, _terms, { at }) => pause(household, 'masha', null, at));
  await eventually('she is paused', async () => (await see(home.port, 'open.test', tablet)) === paused);
  expect(await see(home.port, 'open.test', '127.0.0.3')).toBe('open');
  change(home.settings, (household) => resume(household, 'masha'));
  await eventually('she goes on', async () => (await see(home.port, 'open.test', tablet)) === 'open');
});

test('a resolver that fell comes back with the family as it is', async () => {
  using disk = new Disk();
  await using home = await ThreadHouse.open(disk);
  change(home.settings, ...masha);
  await eventually('the rule holds', async () => (await see(home.port, 'secret.test', tablet)) === denied);
  await home.house.supervisor.resolvers[0]!.kill();
  await eventually('it is back', async () => (await see(home.port, 'secret.test', tablet)) === denied);
});

const damages = [
  { name: 'its header overwritten', spoil: (octets: Buffer) => octets.fill(0x41, 0, 512) },
  { name: 'its middle overwritten', spoil: (octets: Buffer) => octets.fill(0x41, octets.length / 2, octets.length) },
  { name: 'cut in half', spoil: (octets: Buffer) => octets.subarray(0, octets.length / 2) },
  { name: 'one bit turned in its document', spoil: turnInDocument },
];

test.each(damages)(
  'a household with $name: the house opens with what was saved, from its first answer on',
  async ({ spoil }) => {
    using disk = new Disk();
    {
      await using home = await ThreadHouse.open(disk);
      change(home.settings, ...masha);
      const store = openHouseholdStore(home.settings, () => {});
      expect(store.snapshot('2026-11-24')).toEqual({ kind: 'done', value: 'made' });
      store.close();
    }
    const path = join(disk.data, 'household.db');
    writeFileSync(path, spoil(readFileSync(path)));
    await using again = await ThreadHouse.open(disk, {}, pages);
    expect(await see(again.port, 'secret.test', tablet)).toBe(denied);
    expect(existsSync(path)).toBe(true);
    await eventually('the parents see it', async () => (await reasonsOf(again)).includes('household-restored'));
  },
);

test('a household of which nothing is left: nobody is known, and everyone has the profile for strangers', async () => {
  using disk = new Disk();
  {
    await using home = await ThreadHouse.open(disk);
    change(home.settings, ...masha);
  }
  writeFileSync(join(disk.data, 'household.db'), 'nothing');
  await using again = await ThreadHouse.open(disk, {}, pages);
  expect(await see(again.port, 'bet.test', tablet)).toBe('domovoy: blocked at home, category: Gambling and betting');
  await eventually('the parents see it', async () => (await reasonsOf(again)).includes('household-lost'));
});

test('a new private MAC is a stranger, is told to the parents, and is the child again in one step', async () => {
  using disk = new Disk();
  await using home = await ThreadHouse.open(disk, { trusted_forwarders: ['127.0.0.1/32'] });
  const asked = Buffer.concat([octets16(65_001, phone.length), Buffer.from(phone)]);
  change(home.settings, ...masha);
  expect(await see(home.port, 'secret.test', '127.0.0.1', asked)).toBe('open');
  const noticed = (): boolean => {
    const family = openFamily(home.settings, () => Date.now());
    const open = family.family.notices();
    family.close();
    return open.some(({ kind, subject }) => kind === 'new-device' && subject === phoneMac);
  };
  await eventually('the parents are told', noticed);
  change(home.settings, (household) => changeDevice(household, 'tablet', { macs: [phoneMac] }));
  await eventually('it is hers', async () => (await see(home.port, 'secret.test', '127.0.0.1', asked)) === denied);
  expect(await see(home.port, 'secret.test', '127.0.0.1')).toBe('open');
});

/** What `/health` says is wrong. */
async function reasonsOf({ house }: ThreadHouse): Promise<string[]> {
  const open = await eventually('the pages are open', () => house.pages);
  const { reasons } = (await (await fetch(`http://${formatEndpoint(open)}/health`)).json()) as { reasons: string[] };
  return reasons;
}

/** The last place where the name of a rule stands in the file, one bit turned. */
function turnInDocument(octets: Buffer): Buffer {
  const at = octets.lastIndexOf('secret.test');
  expect(at).toBeGreaterThan(0);
  octets[at]! ^= 1;
  return octets;
}

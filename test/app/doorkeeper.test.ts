import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Doorkeeper } from '../../src/app/doorkeeper.ts';
import { HouseholdJson } from '../../src/app/household-json.ts';
import type { Device } from '../../src/core/family/household.ts';
import { newHousehold } from '../../src/core/family/new-household.ts';
import type { Sighting } from '../../src/core/family/sighting.ts';
import { type Mac, macOf } from '../../src/core/mac-address.ts';
import { HouseholdStore } from '../../src/store/household.ts';

const known = 'a4:83:e7:12:34:56' as Mac;
/** The bit of a made-up MAC is set. */
const madeUp = 'da:11:22:33:44:55' as Mac;
const burnt = 'a4:83:e7:65:43:21' as Mac;
const phone: Device = {
  id: 'phone',
  name: 'Phone',
  owner: null,
  macs: [known],
  hostNames: [],
  ranges: [],
  clientIds: [],
  since: 0,
};

interface Look {
  readonly asked: readonly Sighting[];
  readonly seen: readonly Sighting[];
  /** Days since the first look. */
  readonly day?: number;
  /** A parent is done with all that was told before it. */
  readonly isRead?: boolean;
  /** What the family has by then, beside the phone. */
  readonly devices?: readonly Device[];
}

/** What the parents are told after these have asked, one after the other, and so many children have asked for something. */
function noticesAfter(looks: readonly Look[], asks = 0): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'domovoy-door-'));
  const place = { folder, codec: new HouseholdJson(), fallback: newHousehold('UTC') };
  const store = new HouseholdStore(
    place,
    () => 0,
    () => {},
  );
  try {
    let now = 0;
    const doorkeeper = new Doorkeeper(store, () => now);
    store.write(({ notices }) => {
      for (let ask = 0; ask < asks; ask++) notices.raise('ask', `${ask}`, 0);
    });
    for (const { asked, seen, day = 0, isRead, devices = [] } of looks) {
      now = day * 86_400_000;
      if (isRead)
        store.write(({ notices }) => {
          for (const { kind, subject } of notices.open()) notices.finish(kind, subject, now);
        });
      doorkeeper.met(asked);
      doorkeeper.look(seen, [phone, ...devices]);
    }
    const open = store.read(({ notices }) => notices.open().filter(({ kind }) => kind !== 'ask'));
    return open.kind === 'done' ? open.value.map(({ kind, subject }) => `${kind} ${subject}`) : [];
  } finally {
    store.close();
    rmSync(folder, { recursive: true });
  }
}

const at = (address: string, mac: Mac, hostName?: string): Sighting => ({ address, mac, hostName });

const cases = [
  {
    name: 'a new device is told of once, however often it asks',
    looks: [
      { asked: [{ address: '192.168.1.9' }], seen: [at('192.168.1.9', burnt, 'tv')] },
      { asked: [{ address: '192.168.1.9' }], seen: [at('192.168.1.9', burnt, 'tv')] },
    ],
    told: [`new-device ${burnt}`],
  },
  {
    name: 'a new device that a parent has read of is not told of again',
    looks: [
      { asked: [{ address: '192.168.1.9' }], seen: [at('192.168.1.9', burnt, 'tv')] },
      { asked: [{ address: '192.168.1.9' }], seen: [at('192.168.1.9', burnt, 'tv')], isRead: true },
      { asked: [{ address: '192.168.1.9' }], seen: [at('192.168.1.9', burnt, 'tv')], day: 1 },
    ],
    told: [],
  },
  {
    name: 'a made-up MAC with the host name of a known device: is it that one?',
    looks: [
      { asked: [], seen: [at('192.168.1.7', known, 'mia-phone')] },
      { asked: [{ address: '192.168.1.8' }], seen: [at('192.168.1.8', madeUp, 'mia-phone')] },
    ],
    told: [`is-it ${madeUp} phone`],
  },
  {
    name: 'a burnt-in MAC with that name is another device',
    looks: [
      { asked: [], seen: [at('192.168.1.7', known, 'mia-phone')] },
      { asked: [{ address: '192.168.1.8' }], seen: [at('192.168.1.8', burnt, 'mia-phone')] },
    ],
    told: [`new-device ${burnt}`],
  },
  {
    name: 'who is there and never asks is no news',
    looks: [{ asked: [], seen: [at('192.168.1.1', burnt, 'router')] }],
    told: [],
  },
  {
    name: 'whose MAC is not known yet is told of when it is',
    looks: [
      { asked: [{ address: '192.168.1.9' }], seen: [] },
      { asked: [], seen: [at('192.168.1.9', burnt)] },
    ],
    told: [`new-device ${burnt}`],
  },
];

test.each(cases)('$name', ({ looks, told }) => {
  expect(noticesAfter(looks)).toEqual(told);
});

const flood = Array.from({ length: 500 }, (_, i) =>
  at(`10.0.${i >> 8}.${i & 255}`, macOf(Buffer.from([0xda, 0, 0, 0, i >> 8, i & 255]))!),
);

test('a flood of made-up devices raises no more than a hundred notices', () => {
  expect(noticesAfter([{ asked: flood, seen: flood }]).length).toBe(100);
});

test('a device that the family knows by now makes room for the next one', () => {
  const known = flood.slice(0, 100).map(({ mac }, i): Device => ({ ...phone, id: `guest-${i}`, macs: [mac!] }));
  const told = noticesAfter([
    { asked: flood.slice(0, 100), seen: flood },
    { asked: [flood[100]!], seen: flood, devices: known },
  ]);
  expect(told).toEqual([`new-device ${flood[100]!.mac}`]);
});

test('a child who asks without end hides no stranger', () => {
  expect(noticesAfter([{ asked: [flood[0]!], seen: flood }], 200)).toEqual([`new-device ${flood[0]!.mac}`]);
});

test('of the names that a device gives itself the last ones are remembered, and no endless list', () => {
  const names = ['first', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'last'];
  const renamed = names.map((name): Look => ({ asked: [], seen: [at('192.168.1.7', known, name)] }));
  const comesAs = (name: string): string[] => {
    const newcomer = at('192.168.1.8', madeUp, name);
    return noticesAfter([...renamed, { asked: [newcomer], seen: [newcomer] }]);
  };
  expect(comesAs('last')).toEqual([`is-it ${madeUp} phone`]);
  expect(comesAs('first')).toEqual([`new-device ${madeUp}`]);
});

const guest = { asked: [{ address: '192.168.1.9' }], seen: [at('192.168.1.9', burnt)] };

test('what nobody has cared for within a month makes room for what is new', () => {
  const full: Look = { asked: flood.slice(0, 100), seen: flood.slice(0, 100) };
  expect(noticesAfter([full, { ...guest, day: 29 }]).length).toBe(100);
  expect(noticesAfter([full, { ...guest, day: 31 }])).toContain(`new-device ${burnt}`);
});

test('a device that is known by now is no notice any more', () => {
  const tv: Device = { ...phone, id: 'tv', macs: [burnt] };
  const next = { asked: flood.slice(0, 1), seen: flood.slice(0, 1), devices: [tv] };
  expect(noticesAfter([guest, next])).toEqual([`new-device ${flood[0]!.mac}`]);
});

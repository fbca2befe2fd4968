import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Doorkeeper } from '../../src/app/doorkeeper.ts';
import { householdCodec } from '../../src/app/household-codec.ts';
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

/** What the parents are told after these have asked, one after the other. */
function noticesAfter(...looks: readonly { asked: readonly Sighting[]; seen: readonly Sighting[] }[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'domovoy-door-'));
  const place = { folder, codec: householdCodec, fallback: newHousehold('UTC') };
  const store = new HouseholdStore(
    place,
    () => 0,
    () => {},
  );
  try {
    const doorkeeper = new Doorkeeper(store, () => 0);
    for (const { asked, seen } of looks) {
      doorkeeper.met(asked);
      doorkeeper.look(seen, [phone]);
    }
    const open = store.read(({ notices }) => notices.open());
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
  expect(noticesAfter(...looks)).toEqual(told);
});

test('a flood of made-up devices raises no more than a hundred notices', () => {
  const flood = Array.from({ length: 500 }, (_, i) =>
    at(`10.0.${i >> 8}.${i & 255}`, macOf(Buffer.from([0xda, 0, 0, 0, i >> 8, i & 255]))!),
  );
  expect(noticesAfter({ asked: flood, seen: flood }).length).toBe(100);
});

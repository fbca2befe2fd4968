import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, test } from 'vitest';
import type { Device } from '../../../src/core/family/household.ts';
import { hostNamesOf, newcomers } from '../../../src/core/family/newcomers.ts';
import { recognise } from '../../../src/core/family/recognition.ts';
import { Recognised } from '../../../src/core/family/recognised.ts';
import { mergeSightings, type Sighting } from '../../../src/core/family/sighting.ts';

const annasMac = 'a4:83:e7:00:00:01';
const borisMac = 'a4:83:e7:00:00:02';
const newMac = 'a4:83:e7:00:00:03';
const randomMac = 'da:a1:19:00:00:04';

function device(id: string, facts: Partial<Device> = {}): Device {
  return { id, name: id, owner: null, macs: [], hostNames: [], ranges: [], clientIds: [], since: 0, ...facts };
}

const devices = [
  device('annas-phone', { owner: 'anna', macs: [annasMac], clientIds: ['Anna-1'] }),
  device('boris-tablet', { owner: 'boris', macs: [borisMac] }),
  device('wide', { owner: 'guest', ranges: ['192.168.0.0/16', 'fd00::/48'] }),
  device('narrow', { owner: 'boris', ranges: ['192.168.5.0/24', 'fd00:0:0:5::/64'] }),
  device('single', { owner: 'anna', ranges: ['192.168.5.9'] }),
  device('console', { owner: 'boris', hostNames: ['PlayStation.lan'] }),
  device('nobodys', { macs: ['a4:83:e7:00:00:09'] }),
];

const sightings: readonly Sighting[] = [
  { address: '10.0.0.1', mac: annasMac },
  { address: 'fe80::1%br-lan', mac: annasMac },
  { address: '2001:db8::a1', mac: annasMac },
  { address: '192.168.5.20', mac: annasMac },
  { address: '10.0.0.2', mac: borisMac, hostName: 'playstation' },
  { address: '10.0.0.3', mac: newMac, hostName: 'playstation' },
  { address: '2001:db8::a3', mac: newMac },
  { address: '192.168.5.30', mac: newMac, hostName: 'playstation' },
  { address: '10.0.0.5', hostName: 'PLAYSTATION' },
  { address: '10.0.0.6', hostName: 'annas-phone' },
  { address: '10.0.0.9', mac: 'a4:83:e7:00:00:09' },
];

const recognised = new Recognised(recognise(sightings, devices));

const asked = [
  { title: 'a MAC', address: '10.0.0.1', who: 'anna' },
  { title: 'the link-local address of a known MAC, on its interface', address: 'fe80::1%br-lan', who: 'anna' },
  { title: 'the same address on another interface is another device', address: 'fe80::1%eth1', who: undefined },
  { title: 'a privacy address of a known MAC', address: '2001:db8::a1', who: 'anna' },
  { title: 'a MAC before the range that it is in', address: '192.168.5.20', who: 'anna' },
  { title: 'a MAC before the host name that it uses', address: '10.0.0.2', who: 'boris' },
  { title: 'the narrowest range', address: '192.168.5.8', who: 'boris' },
  { title: 'a single address', address: '192.168.5.9', who: 'anna' },
  { title: 'a wide range', address: '192.168.9.9', who: 'guest' },
  { title: 'a range of IPv6', address: 'fd00:0:0:5::77', who: 'boris' },
  { title: 'a wide range of IPv6', address: 'fd00::6:0:0:0:77', who: 'guest' },
  { title: 'a host name that a parent has entered', address: '10.0.0.3', who: 'boris' },
  { title: 'another address of the device with that name', address: '2001:db8::a3', who: 'boris' },
  { title: 'a range before a host name', address: '192.168.5.30', who: 'boris' },
  { title: 'a host name without a MAC, whatever its case', address: '10.0.0.5', who: 'boris' },
  { title: 'a host name that no parent has entered tells nobody', address: '10.0.0.6', who: undefined },
  { title: 'a known device of nobody is for the strangers', address: '10.0.0.9', who: 'strangers' },
  { title: 'an address that nobody saw', address: '10.0.0.77', who: undefined },
  { title: 'no address', address: '', who: undefined },
];

test.each(asked)('$title: $who', ({ address, who }) => {
  expect(recognised.personOf(address)).toBe(who);
});

const told = [
  { title: 'a ClientID, whatever its case', identity: { clientId: 'anna-1' }, who: 'anna' },
  { title: 'a ClientID before a MAC', identity: { clientId: 'ANNA-1', mac: borisMac }, who: 'anna' },
  { title: 'an unknown ClientID leaves it to the MAC', identity: { clientId: 'x', mac: borisMac }, who: 'boris' },
  { title: 'a MAC and its address', identity: { mac: borisMac, address: '10.0.0.2' }, who: 'boris' },
  { title: 'a MAC at an address that nobody knows', identity: { mac: borisMac, address: '10.0.0.77' }, who: 'boris' },
  { title: "a MAC within another's range", identity: { mac: annasMac, address: '192.168.5.30' }, who: 'anna' },
  { title: 'a MAC at the address of another', identity: { mac: annasMac, address: '10.0.0.2' }, who: undefined },
  {
    title: 'a MAC at the one entered for another',
    identity: { mac: borisMac, address: '192.168.5.9' },
    who: undefined,
  },
  { title: 'a MAC known by its host name', identity: { mac: newMac }, who: 'boris' },
  { title: 'an address', identity: { address: '2001:db8::a1' }, who: 'anna' },
  { title: 'an address within a range', identity: { mac: randomMac, address: '192.168.5.1' }, who: 'boris' },
  { title: "an unknown identity is not the forwarder's", identity: { mac: randomMac }, who: undefined },
];

test.each(told)('behind a forwarder, $title: $who', ({ identity, who }) => {
  expect(recognised.personOf('10.0.0.1', identity)).toBe(who);
});

test('a person is where the devices were seen, and where a parent has entered an address', () => {
  const seen = recognised.addressesOf('anna', sightings);
  expect(seen).toEqual(['10.0.0.1', 'fe80::1%br-lan', '2001:db8::a1', '192.168.5.20', '192.168.5.9']);
});

test('among any ranges the narrowest that fits counts', () => {
  const base = fc.tuple(fc.constantFrom(10, 11), fc.nat(3), fc.nat(3), fc.nat(3)).map((parts) => parts.join('.'));
  const ranges = fc.array(fc.tuple(base, fc.integer({ min: 0, max: 32 })), { maxLength: 12 });
  fc.assert(
    fc.property(ranges, base, (ranges, address) => {
      const owned = ranges.map(([base, prefix], n) =>
        device(`d${n}`, { owner: `p${n}`, ranges: [`${base}/${prefix}`] }),
      );
      const owner = new Recognised(recognise([], owned)).personOf(address);
      const fitting = ranges.filter(([base, prefix]) =>
        ipaddr.IPv4.parse(address).match(ipaddr.IPv4.parse(base), prefix),
      );
      const narrowest = Math.max(...fitting.map(([, prefix]) => prefix));
      if (fitting.length === 0) expect(owner).toBeUndefined();
      else expect(ranges[Number(owner!.slice(1))]?.[1]).toBe(narrowest);
    }),
  );
});

test('all addresses of a MAC are one person, whatever else is told', () => {
  const mac = fc.constantFrom(annasMac, borisMac, newMac, randomMac);
  const hostName = fc.option(fc.constantFrom('PlayStation', 'x'), { nil: undefined });
  const seen = fc.uniqueArray(fc.record({ address: fc.ipV4(), mac, hostName }), { selector: ({ address }) => address });
  fc.assert(
    fc.property(seen, (seen) => {
      const known = devices.filter(({ ranges }) => ranges.length === 0);
      const recognised = new Recognised(recognise(seen, known));
      for (const [mac, group] of Map.groupBy(seen, ({ mac }) => mac)) {
        const owners = new Set(group.map(({ address }) => recognised.personOf(address)));
        expect(owners.size).toBe(1);
        expect(owners).toContain(recognised.personOf('', { mac }));
      }
    }),
  );
});

describe('newcomers', () => {
  const history = new Map([
    ['annas-phone', ['Annas-iPhone', 'iPhone']],
    ['boris-tablet', ['iPhone']],
  ]);
  const newcomersIn = (...seen: Sighting[]) => newcomers(seen, devices, recognise(seen, devices), history);
  const facts = { hostName: undefined, addresses: ['10.0.0.7'], device: undefined };

  const cases: readonly { title: string; seen: Sighting; found: object | undefined }[] = [
    { title: 'a known MAC is no news', seen: { address: '10.0.0.7', mac: annasMac }, found: undefined },
    { title: 'an address without a MAC is no device', seen: { address: '10.0.0.7' }, found: undefined },
    {
      title: 'a device within an entered range is known',
      seen: { address: '192.168.5.7', mac: newMac },
      found: undefined,
    },
    {
      title: 'a device with an entered host name is known',
      seen: { address: '10.0.0.7', mac: newMac, hostName: 'playstation' },
      found: undefined,
    },
    {
      title: 'a MAC of nobody is a new device',
      seen: { address: '10.0.0.7', mac: newMac },
      found: { ...facts, kind: 'new-device', mac: newMac },
    },
    {
      title: 'a made-up MAC with the name of a known device may be that device',
      seen: { address: '10.0.0.7', mac: randomMac, hostName: 'annas-iphone' },
      found: { ...facts, kind: 'is-it', mac: randomMac, hostName: 'annas-iphone', device: 'annas-phone' },
    },
    {
      title: 'a real MAC with the name of a known device is another device',
      seen: { address: '10.0.0.7', mac: newMac, hostName: 'Annas-iPhone' },
      found: { ...facts, kind: 'new-device', mac: newMac, hostName: 'Annas-iPhone' },
    },
    {
      title: 'a name that two devices have had tells neither',
      seen: { address: '10.0.0.7', mac: randomMac, hostName: 'iPhone' },
      found: { ...facts, kind: 'new-device', mac: randomMac, hostName: 'iPhone' },
    },
  ];

  test.each(cases)('$title', ({ seen, found }) => {
    expect(newcomersIn(seen)).toEqual(found === undefined ? [] : [found]);
  });

  test('one device with several addresses is asked about once', () => {
    const found = newcomersIn(
      { address: '10.0.0.7', mac: randomMac },
      { address: 'fe80::7%eth0', mac: randomMac, hostName: 'new' },
    );
    expect(found).toMatchObject([{ addresses: ['10.0.0.7', 'fe80::7%eth0'], hostName: 'new' }]);
  });

  test('the names of known devices can be kept', () => {
    const seen = [{ address: '10.0.0.7', mac: annasMac, hostName: 'iPhone' }, ...sightings];
    expect([...hostNamesOf(seen, devices)]).toEqual([
      ['annas-phone', new Set(['iPhone'])],
      ['boris-tablet', new Set(['playstation'])],
    ]);
  });
});

describe('what is seen twice', () => {
  const address = '10.0.0.7';
  const cases: readonly { title: string; seen: Sighting[]; merged: Sighting }[] = [
    {
      title: 'has the name from the lease',
      seen: [
        { address, mac: annasMac },
        { address, mac: annasMac, hostName: 'x', until: 5 },
      ],
      merged: { address, mac: annasMac, hostName: 'x', until: 5 },
    },
    {
      title: 'is what is there now, not what had the lease before',
      seen: [
        { address, mac: borisMac },
        { address, mac: annasMac, hostName: 'x' },
      ],
      merged: { address, mac: borisMac },
    },
    {
      title: 'has the MAC from wherever it is told',
      seen: [
        { address, hostName: 'x' },
        { address, mac: annasMac, hostName: 'y' },
      ],
      merged: { address, mac: annasMac, hostName: 'x' },
    },
  ];

  test.each(cases)('$title', ({ seen, merged }) => {
    expect(mergeSightings(seen, 10)).toEqual([merged]);
  });

  test('no more than so many are kept', () => {
    const many = Array.from({ length: 100 }, (_, n) => ({ address: `10.0.0.${n}` }));
    expect(mergeSightings(many, 10)).toEqual(many.slice(0, 10));
  });
});

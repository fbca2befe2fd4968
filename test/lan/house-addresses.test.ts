import { expect, test } from 'vitest';
import { houseAddressesFor } from '../../src/lan/house-addresses.ts';

const networks = [
  { name: 'lo', prefixes: ['127.0.0.1/8', '::1/128'] },
  { name: 'eth0', prefixes: ['192.168.1.2/24', 'fe80::2/64', 'fd00:1::2/64', '2001:db8:1::2/64'] },
  { name: 'wlan0', prefixes: ['10.0.0.1/16', 'fe80::9/64', '2001:db8:2::9/64'] },
];
const houseFor = houseAddressesFor(networks, true);

const eth0 = { v4: ['192.168.1.2'], v6: ['fd00:1::2'] };
const wlan0 = { v4: ['10.0.0.1'], v6: ['2001:db8:2::9'] };
const outer = { v4: ['192.168.1.2', '10.0.0.1'], v6: ['fd00:1::2'] };

const cases = [
  { who: 'a neighbour', address: '192.168.1.77', house: eth0 },
  { who: 'a neighbour by a lasting address', address: 'fd00:1::77', house: eth0 },
  { who: "a neighbour by the provider's address", address: '2001:db8:1::77', house: eth0 },
  { who: 'one in the other network', address: '10.0.3.4', house: wlan0 },
  { who: 'one of whom only the cable is known', address: 'fe80::77%wlan0', house: wlan0 },
  { who: 'the machine itself', address: '127.0.0.1', house: { v4: ['127.0.0.1'], v6: ['::1'] } },
  { who: 'one behind another router', address: '172.16.5.5', house: outer },
  { who: 'one whose cable is gone', address: 'fe80::77%eth7', house: outer },
  { who: 'what is no address', address: 'tablet', house: outer },
];

test.each(cases)('$who finds the house where it can be reached from there', ({ address, house }) => {
  expect(houseFor(address)).toEqual(house);
});

test('who is in the same network gets the same object, so that replies are made once', () => {
  expect(houseFor('192.168.1.7')).toBe(houseFor('192.168.1.8'));
  expect(houseFor('172.16.5.5')).toBe(houseFor('172.16.9.9'));
});

test('a machine that is in no network has no address to tell', () => {
  expect(houseAddressesFor([], true)('192.168.1.7')).toEqual({ v4: [], v6: [] });
});

test('where the pages listen at no address of IPv6, none is told', () => {
  expect(houseAddressesFor(networks, false)('fd00:1::77')).toEqual({ v4: ['192.168.1.2'], v6: [] });
});

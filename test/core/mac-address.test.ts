import { expect, test } from 'vitest';
import { isRandomMac, macOf, toMac } from '../../src/core/mac-address.ts';

const macs = [
  { text: 'A4-83-E7-12-34-56', mac: 'a4:83:e7:12:34:56' },
  { text: 'a4:83:e7:12:34:56', mac: 'a4:83:e7:12:34:56' },
  { text: '00:00:00:00:00:00', mac: undefined },
  { text: 'ff:ff:ff:ff:ff:ff', mac: undefined },
  { text: '01:00:5e:00:00:fb', mac: undefined },
  { text: 'a483e7123456', mac: undefined },
  { text: 'a4:83:e7:12:34', mac: undefined },
  { text: 'a4:83:e7:12:34:56:78', mac: undefined },
  { text: 'a4:83:e7:12:34:5g', mac: undefined },
];

test.each(macs)('"$text" is $mac', ({ text, mac }) => {
  expect(toMac(text)).toBe(mac);
});

test('octets are a MAC where they are six of one device', () => {
  expect(macOf(Uint8Array.of(0xa4, 0x83, 0xe7, 0x12, 0x34, 0x06))).toBe('a4:83:e7:12:34:06');
  expect(macOf(Uint8Array.of(0xa4, 0x83, 0xe7, 0x12, 0x34))).toBeUndefined();
});

test.each([
  { mac: 'a4:83:e7:12:34:56', random: false },
  { mac: 'da:a1:19:00:00:01', random: true },
  { mac: '02:00:00:00:00:01', random: true },
  { mac: '00:16:3e:00:00:01', random: false },
])('$mac is made up by the device: $random', ({ mac, random }) => {
  expect(isRandomMac(mac)).toBe(random);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arpTable } from '../../src/lan/arp-table.ts';
import { neighbours } from '../../src/lan/neighbours.ts';

const anna = 'a4:83:e7:00:00:01';

/** `address mac`, a line each. */
const seen = (found: Iterable<{ address: string; mac?: string | undefined }>): string[] =>
  [...found].map(({ address, mac }) => `${address} ${mac}`);

test("the kernel's ARP table: who has answered, and nobody else", () => {
  const text = `IP address       HW type     Flags       HW address            Mask     Device
192.168.1.7      0x1         0x2         a4:83:e7:00:00:01     *        br-lan
192.168.1.8      0x1         0x0         00:00:00:00:00:00     *        br-lan
192.168.1.9      0x1         0x6         A4:83:E7:00:00:02     *        eth1
192.168.1.10     0x1         0x0         a4:83:e7:00:00:03     *        eth1
10.8.0.2         0x1         0x2         00:00:00:00:00:00     *        wg0
`;
  expect(seen(arpTable(text))).toEqual([`192.168.1.7 ${anna}`, '192.168.1.9 a4:83:e7:00:00:02']);
});

const printed = [
  { title: 'iproute2', line: `192.168.1.7 dev br-lan lladdr ${anna} REACHABLE`, found: `192.168.1.7 ${anna}` },
  { title: 'iproute2 with a role', line: `fd00::7 dev eth0 lladdr ${anna} router STALE`, found: `fd00::7 ${anna}` },
  { title: 'a link-local address', line: `fe80::7 dev br-lan lladdr ${anna} DELAY`, found: `fe80::7%br-lan ${anna}` },
  {
    title: 'BusyBox',
    line: `192.168.1.7 dev br-lan lladdr ${anna} ref 1 used 3/3/3 probes 4 PROBE`,
    found: `192.168.1.7 ${anna}`,
  },
  { title: 'an old iproute2', line: `192.168.1.7 dev eth0 lladdr ${anna} nud reachable`, found: `192.168.1.7 ${anna}` },
  { title: 'an entry by hand', line: `192.168.1.7 dev eth0 lladdr ${anna} PERMANENT`, found: `192.168.1.7 ${anna}` },
  { title: 'nobody has answered', line: '192.168.1.8 dev br-lan  INCOMPLETE', found: undefined },
  { title: 'nobody answers', line: '192.168.1.8 dev br-lan FAILED', found: undefined },
  { title: 'somebody answered once', line: `192.168.1.8 dev br-lan lladdr ${anna} FAILED`, found: undefined },
  { title: 'BusyBox without an answer', line: '192.168.1.8 dev br-lan used 0/0/0 probes 6 FAILED', found: undefined },
  { title: 'a group', line: 'ff02::1 dev eth0 lladdr 33:33:00:00:00:01 NOARP', found: undefined },
  { title: 'a tunnel', line: '10.8.0.2 dev wg0 lladdr 0.0.0.0 NOARP', found: undefined },
  { title: 'no address', line: `x dev br-lan lladdr ${anna} STALE`, found: undefined },
  { title: 'an interface that is none', line: `fe80::7 dev ../../x lladdr ${anna} STALE`, found: undefined },
];

test.each(printed)('ip neigh: $title', ({ line, found }) => {
  expect(seen(neighbours(`${line}\n`))).toEqual(found === undefined ? [] : [found]);
});

test('a broken line costs nobody else', () => {
  const text = `lladdr\n${'x'.repeat(5000)}\n\0\n192.168.1.7 dev br-lan lladdr ${anna} STALE`;
  expect(seen(neighbours(text))).toEqual([`192.168.1.7 ${anna}`]);
});

test('no table, however broken, does harm', () => {
  const words = fc.constantFrom(
    '192.168.1.7',
    'fe80::1',
    'dev',
    'lladdr',
    anna,
    '0x2',
    'br-lan',
    'STALE',
    '\n',
    '%',
    '',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 40 }), (parts) => {
      for (const { mac } of [...arpTable(parts.join(' ')), ...neighbours(parts.join(' '))]) {
        expect(mac).toMatch(/^[\da-f]{2}(:[\da-f]{2}){5}$/);
      }
    }),
  );
});

import { execFileSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Lookout, Neighbourhood } from '../../src/app/neighbourhood.ts';
import { SeenLately } from '../../src/app/seen-lately.ts';
import type { Sighting } from '../../src/core/family/sighting.ts';
import { eventually } from '../kit.ts';
import { called, pointerReply } from '../dns/wire/pointer-reply.ts';
import { FakeTool } from './fake-tool.ts';

const anna = 'a4:83:e7:00:00:01';
const boris = 'a4:83:e7:00:00:02';
const future = 4_000_000_000;
/** Never by itself within a test. */
const never = 3_600_000;

let folder: string;
let ip: FakeTool;
let lookout: Lookout;
let leases: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'domovoy-lan-'));
  ip = new FakeTool(folder, 'ip', `echo '192.168.1.7 dev br-lan lladdr ${anna} REACHABLE'`);
  lookout = { arpTable: join(folder, 'arp'), ip: ip.path, every: never, apart: never };
  leases = [join(folder, 'dhcp.leases')];
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What is told, look by look. */
function watch(pace: Partial<Lookout> = {}): { told: (readonly Sighting[])[]; neighbourhood: Neighbourhood } {
  const told: (readonly Sighting[])[] = [];
  const tell = (sightings: readonly Sighting[]): unknown => told.push(sightings);
  return { told, neighbourhood: new Neighbourhood(leases, tell, { ...lookout, ...pace }) };
}

/** All that one look finds: `address mac name`. */
async function oneLook(): Promise<string[]> {
  const { neighbourhood } = watch();
  await neighbourhood.start();
  await neighbourhood.close();
  return neighbourhood.sightings.map(({ address, mac, hostName }) =>
    [address, mac, hostName].filter(Boolean).join(' '),
  );
}

const arp = (address: string, mac: string): string =>
  `IP address HW type Flags HW address Mask Device\n${address} 0x1 0x2 ${mac} * br-lan\n`;

test('neighbours and leases are put together, what is there now first', async () => {
  writeFileSync(lookout.arpTable, arp('192.168.1.8', boris));
  writeFileSync(
    leases[0]!,
    `${future} ${anna} 192.168.1.7 annas-phone *\n${future} ${anna} 192.168.1.8 old *\n1000000001 ${boris} 192.168.1.9 over *\n`,
  );
  expect(await oneLook()).toEqual([`192.168.1.7 ${anna} annas-phone`, `192.168.1.8 ${boris}`]);
  expect(ip.runs).toEqual(['[neigh][show]']);
});

test('a path may stand for several files, and what is no file is not waited for', async () => {
  mkdirSync(join(folder, 'hosts/odhcpd.folder'), { recursive: true });
  writeFileSync(join(folder, 'hosts/odhcpd.lan'), 'fd00::7\tannas-phone\n');
  writeFileSync(join(folder, 'hosts/odhcpd.guest'), 'fd00::8\tguest\n');
  writeFileSync(join(folder, 'hosts/other'), 'fd00::9\tother\n');
  execFileSync('mkfifo', [join(folder, 'hosts/odhcpd.pipe')]);
  leases = [join(folder, 'none/x*'), join(folder, 'hosts/odhcpd*')];
  expect(await oneLook()).toEqual([`192.168.1.7 ${anna}`, 'fd00::7 annas-phone', 'fd00::8 guest']);
});

test('a machine that tells nothing has nobody at home', async () => {
  lookout = { ...lookout, ip: join(folder, 'no-such-tool') };
  expect(await oneLook()).toEqual([]);
});

test('a tool that fails costs only what it would have told', async () => {
  writeFileSync(lookout.arpTable, arp('192.168.1.8', boris));
  ip.does('echo x >&2; exit 1');
  expect(await oneLook()).toEqual([`192.168.1.8 ${boris}`]);
});

test('however many addresses there are, so many are kept', async () => {
  ip.does(
    `i=0; while [ $i -lt 5000 ]; do echo "10.0.$((i / 250)).$((i % 250)) dev x lladdr ${anna} STALE"; i=$((i + 1)); done`,
  );
  expect((await oneLook()).length).toBe(4096);
});

test('an unknown address that asks is looked for at once; it is told what changed, and only that', async () => {
  const { told, neighbourhood } = watch({ apart: 0 });
  await neighbourhood.start();
  neighbourhood.met(['192.168.1.7']);
  ip.does(`echo '192.168.1.7 dev br-lan lladdr ${anna} STALE'; echo 'fe80::8 dev br-lan lladdr ${boris} STALE'`);
  neighbourhood.met(['192.168.1.7', 'fe80::8%br-lan']);
  await eventually('the second device is told', () => told.length === 2);
  neighbourhood.met(['10.9.9.9']);
  await eventually('the third look', () => ip.runs.length === 3);
  await neighbourhood.close();
  expect(told.map((sightings) => sightings.map(({ address }) => address))).toEqual([
    ['192.168.1.7'],
    ['192.168.1.7', 'fe80::8%br-lan'],
  ]);
});

test('unknown addresses do not make it look all the time', async () => {
  const { neighbourhood } = watch();
  await neighbourhood.start();
  for (let n = 0; n < 200; n++) neighbourhood.met([`10.0.0.${n}`]);
  await neighbourhood.close();
  expect(ip.runs.length).toBe(1);
});

test('it looks again by itself, and not when it is closed', async () => {
  const { neighbourhood } = watch({ every: 1, apart: 0 });
  await neighbourhood.start();
  await eventually('some looks', () => ip.runs.length > 2);
  await neighbourhood.close();
  const { length } = ip.runs;
  neighbourhood.met(['10.9.9.9']);
  await neighbourhood.close();
  expect(ip.runs.length).toBe(length);
});

test('who drops out of the tables is remembered until the address is somebody else’s', async () => {
  const { told, neighbourhood } = watch({ apart: 0 });
  await neighbourhood.start();
  ip.does('');
  neighbourhood.met(['10.9.9.9']);
  await eventually('a look that finds nobody', () => ip.runs.length === 2);
  ip.does(`echo '192.168.1.7 dev br-lan lladdr ${boris} REACHABLE'`);
  await eventually('somebody else', () => {
    neighbourhood.met(['10.9.9.9']);
    return told.length === 2;
  });
  await neighbourhood.close();
  expect(told.map(([first]) => first?.mac)).toEqual([anna, boris]);
});

test('addresses are remembered for a day, and so many of them', () => {
  const hour = 3_600_000;
  const lately = new SeenLately(2);
  const addresses = (live: string[], at: number): string[] =>
    lately
      .saw(
        live.map((address) => ({ address })),
        at,
      )
      .map(({ address }) => address);
  expect(addresses(['a'], 0)).toEqual(['a']);
  expect(addresses(['b'], hour)).toEqual(['a', 'b']);
  expect(addresses(['a', 'c'], 2 * hour)).toEqual(['a', 'c']);
  expect(addresses(['c'], 20 * hour)).toEqual(['a', 'c']);
  expect(addresses([], 26 * hour)).toEqual(['c']);
  expect(addresses([], 60 * hour)).toEqual([]);
});

test('who is there and has no lease is asked for a name; what the lease says goes before it', async () => {
  const socket = createSocket('udp4');
  socket.on('message', (question, { port, address }) =>
    socket.send(pointerReply(question, called('Borisphone', 'local')), port, address),
  );
  socket.bind(0, '127.0.0.2');
  await once(socket, 'listening');
  ip.does(`echo '127.0.0.2 dev lo lladdr ${boris} REACHABLE'; echo '127.0.0.3 dev lo lladdr ${anna} REACHABLE'`);
  writeFileSync(leases[0]!, `${future} ${anna} 127.0.0.3 annas-phone *\n`);
  const { told, neighbourhood } = watch({
    apart: 0,
    asked: { port: socket.address().port, ranges: ['loopback'] },
  });
  await neighbourhood.start();
  await eventually('the name is told', () => told.at(-1)?.some(({ hostName }) => hostName === 'borisphone'));
  await neighbourhood.close();
  socket.close();
  expect(told.at(-1)).toMatchObject([
    { address: '127.0.0.2', mac: boris, hostName: 'borisphone' },
    { address: '127.0.0.3', mac: anna, hostName: 'annas-phone' },
  ]);
});

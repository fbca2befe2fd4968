import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Connections, type CutWay } from '../../src/app/connections.ts';
import { FakeTool } from './fake-tool.ts';

let folder: string;
let conntrack: FakeTool;
let nft: FakeTool;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'domovoy-cut-'));
  conntrack = new FakeTool(folder, 'conntrack');
  nft = new FakeTool(folder, 'nft');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const connections = (...ways: CutWay[]): Connections =>
  new Connections(ways, { conntrack: conntrack.path, nft: nft.path });

test('without a way to cut, nothing is run', async () => {
  expect(await connections().close(['192.168.1.7'])).toEqual([]);
  expect([...conntrack.runs, ...nft.runs]).toEqual([]);
});

test('conntrack ends the connections from and to an address, once at each closing', async () => {
  const cut = connections('conntrack');
  await cut.close(['192.168.1.7']);
  await cut.close(['192.168.1.7', 'fd00::7']);
  await cut.close([]);
  await cut.close(['fd00::7']);
  const six = ['[-D][-f][ipv6][-s][fd00::7]', '[-D][-f][ipv6][-d][fd00::7]'];
  const four = ['[-D][-f][ipv4][-s][192.168.1.7]', '[-D][-f][ipv4][-d][192.168.1.7]'];
  expect(conntrack.runs).toEqual([...four, ...six, ...six]);
});

test('an address whose connections could not be ended is tried again', async () => {
  const cut = connections('conntrack');
  conntrack.does('echo "Device or resource busy" >&2; exit 1');
  await cut.close(['192.168.1.7']);
  expect(cut.areAsTold).toBe(false);
  conntrack.does('');
  const before = conntrack.runs.length;
  await cut.close(['192.168.1.7']);
  await cut.close(['192.168.1.7']);
  expect(conntrack.runs.length - before).toBe(2);
  expect(cut.areAsTold).toBe(true);
});

test("nftables' sets hold the closed addresses, whatever was in them before", async () => {
  const cut = connections('nft');
  await cut.close(['192.168.1.7', '192.168.1.8', 'fd00::7']);
  await cut.close(['192.168.1.8', '192.168.1.9']);
  await cut.close(['192.168.1.8', '192.168.1.9']);
  expect(nft.runs).toEqual([
    '[flush][set][inet][domovoy][closed]',
    '[add][element][inet][domovoy][closed][{ 192.168.1.7, 192.168.1.8 }]',
    '[flush][set][inet][domovoy][closed6]',
    '[add][element][inet][domovoy][closed6][{ fd00::7 }]',
    '[delete][element][inet][domovoy][closed][{ 192.168.1.7 }]',
    '[add][element][inet][domovoy][closed][{ 192.168.1.9 }]',
    '[delete][element][inet][domovoy][closed6][{ fd00::7 }]',
  ]);
});

test('only addresses become arguments, and they are written anew', async () => {
  await connections('conntrack', 'nft').close([
    'FE80:0::7%eth0',
    '::ffff:192.168.1.7',
    '192.168.1.7; reboot',
    '--help',
    '192.168.1.0/24',
    '$(reboot)',
    '',
  ]);
  expect(nft.runs.filter((run) => run.includes('add'))).toEqual([
    '[add][element][inet][domovoy][closed][{ 192.168.1.7 }]',
    '[add][element][inet][domovoy][closed6][{ fe80::7 }]',
  ]);
  expect(conntrack.runs.map((run) => /\[([^[]*)\]$/.exec(run)?.[1])).toEqual([
    'fe80::7',
    'fe80::7',
    '192.168.1.7',
    '192.168.1.7',
  ]);
});

test('a device that makes up thousands of addresses keeps none of them, nor those of another', async () => {
  const made = Array.from(
    { length: 3000 },
    (_, i) => `fd12:3456:789a:bcde:ffff:ffff:ffff:${(0x1000 + i).toString(16)}`,
  );
  expect(await connections('nft').close([...made, '192.168.1.7'])).toEqual([]);
  const added = nft.runs.filter((run) => run.startsWith('[add]')).join();
  expect([...made, '192.168.1.7'].filter((address) => !added.includes(address))).toEqual([]);
});

test('what is asked for later is done later', async () => {
  const cut = connections('nft');
  await Promise.all([cut.close(['192.168.1.7']), cut.close([]), cut.close(['192.168.1.8'])]);
  expect(nft.runs.filter((run) => !run.startsWith('[flush]'))).toEqual([
    '[add][element][inet][domovoy][closed][{ 192.168.1.7 }]',
    '[delete][element][inet][domovoy][closed][{ 192.168.1.7 }]',
    '[add][element][inet][domovoy][closed][{ 192.168.1.8 }]',
  ]);
});

test('an address without connections is no failure', async () => {
  conntrack.does('echo "conntrack v1.4.8 (conntrack-tools): 0 flow entries have been deleted." >&2; exit 1');
  expect(await connections('conntrack').close(['192.168.1.7'])).toEqual([]);
});

test('a failure is said once, and again when it comes back', async () => {
  const cut = connections('nft');
  const failure = { way: 'nft', fault: 'failed', said: 'Operation not permitted' };
  nft.does('echo "Operation not permitted" >&2; exit 1');
  expect(await cut.close(['192.168.1.7'])).toEqual([failure]);
  expect(await cut.close(['192.168.1.8'])).toEqual([]);
  nft.does('');
  expect(await cut.close(['192.168.1.8'])).toEqual([]);
  nft.does('echo "Operation not permitted" >&2; exit 1');
  expect(await cut.close([])).toEqual([failure]);
});

test('sets that somebody else has changed are emptied and filled', async () => {
  const cut = connections('nft');
  await cut.close(['192.168.1.7']);
  nft.does('case "$1" in delete) exit 1;; esac');
  const before = nft.runs.length;
  expect(await cut.close(['192.168.1.8'])).toEqual([]);
  expect(nft.runs.slice(before)).toEqual([
    '[delete][element][inet][domovoy][closed][{ 192.168.1.7 }]',
    '[flush][set][inet][domovoy][closed]',
    '[add][element][inet][domovoy][closed][{ 192.168.1.8 }]',
    '[flush][set][inet][domovoy][closed6]',
  ]);
});

test('after a failure the sets are filled anew', async () => {
  const cut = connections('nft');
  await cut.close(['192.168.1.7']);
  nft.does('exit 1');
  await cut.close(['192.168.1.8']);
  nft.does('');
  const before = nft.runs.length;
  await cut.close(['192.168.1.8']);
  expect(nft.runs.slice(before)).toEqual([
    '[flush][set][inet][domovoy][closed]',
    '[add][element][inet][domovoy][closed][{ 192.168.1.8 }]',
    '[flush][set][inet][domovoy][closed6]',
  ]);
});

test('a tool that is not there is a failure of that tool alone', async () => {
  const cut = new Connections(['conntrack', 'nft'], { conntrack: join(folder, 'none'), nft: nft.path });
  expect(await cut.close(['192.168.1.7'])).toMatchObject([{ way: 'conntrack', fault: 'absent' }]);
  expect(nft.runs.length).toBe(3);
});

import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { openServer } from '../../src/api/server.ts';
import { HttpDoor } from '../../src/app/http-door.ts';
import { openApi } from './api-kit.ts';

const home = () => Promise.resolve(() => true);

/** The children's port in front of a house, on an address of this machine. */
async function openDoor(address = '127.0.0.1', isHome = true) {
  const { view } = openApi({ certificate: () => Promise.reject(new Error('nobody speaks TLS here')) });
  const parts = {
    home: () => Promise.resolve(() => isHome),
    view: () => Promise.resolve(view),
    surprised: (cause: unknown) => view.surprised(cause),
  };
  const server = await openServer({ address, port: 0 }, { ...parts, serves: 'children' });
  onTestFinished(() => server.close());
  return `http://${address}:${server.bound.port}`;
}

test('plain HTTP is answered, whatever the parents’ pages speak', async () => {
  const origin = await openDoor();
  const reply = await fetch(origin);
  expect([reply.status, await reply.text()]).toEqual([200, expect.stringContaining('Good places to go')]);
});

test('a name that is closed leads, by the connection itself, to the page that says why', async () => {
  const origin = await openDoor('127.0.0.5');
  const { port } = new URL(origin);
  const socket = connect(Number(port), '127.0.0.5');
  socket.end('GET /x HTTP/1.1\r\nHost: bet.test\r\nConnection: close\r\n\r\n');
  let said = '';
  for await (const octets of socket) said += String(octets);
  expect(said).toMatch(/^HTTP\/1\.1 302 /);
  expect(said).toContain(`\r\nlocation: ${origin}/why/bet.test\r\n`);
});

test('nobody waits for HTTPS: beside it nothing listens, and whoever tries is refused at once', async () => {
  await openDoor('127.0.0.6');
  const socket = connect(443, '127.0.0.6');
  expect(await once(socket, 'error')).toMatchObject([{ code: 'ECONNREFUSED' }]);
});

test('whoever is not at home gets not an octet', async () => {
  await expect(fetch(await openDoor('127.0.0.1', false))).rejects.toThrow('fetch failed');
});

test('a port that is taken is said once in the log, and the house says so', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void taken.close());
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => void lines.push(line) });
  const view = () => Promise.reject(new Error('nobody looks'));
  const door = new HttpDoor({ address: '127.0.0.1', port }, { home, view, serves: 'children' }, log);
  await door.start();
  await door.start();
  await door.close();
  expect([door.bound, door.failure]).toEqual([undefined, 'EADDRINUSE']);
  expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual([
    "the children's port cannot be opened; trying again",
  ]);
});

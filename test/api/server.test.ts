import { connect } from 'node:net';
import { once } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import { type ApiServer, openServer } from '../../src/api/server.ts';
import type { HouseView } from '../../src/api/house-view.ts';
import { openApi } from './api-kit.ts';

interface Circumstances {
  readonly port?: number;
  readonly isHome?: (address: string) => boolean;
  readonly certificate?: HouseView['certificate'];
}

const surprises: unknown[] = [];
const open: ApiServer[] = [];

async function opened({ port = 0, isHome = () => true, certificate }: Circumstances = {}): Promise<ApiServer> {
  const server = await openServer(
    { address: '127.0.0.1', port },
    {
      home: () => Promise.resolve(isHome),
      view: () => Promise.resolve(openApi({ certificate, surprised: (cause) => surprises.push(cause) }).view),
      surprised: (cause) => surprises.push(cause),
    },
  );
  open.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
  expect(surprises.splice(0)).toEqual([]);
});

test('those who call while HTTP is loaded are answered, and those who call later', async () => {
  const { bound } = await opened();
  const get = (): Promise<number> => fetch(`http://127.0.0.1:${bound.port}/health`).then(({ status }) => status);
  expect(await Promise.all([get(), get(), get()])).toEqual([200, 200, 200]);
  expect(await get()).toBe(200);
});

test('a port that is taken is said, and freed by closing', async () => {
  const first = await opened();
  await expect(opened({ port: first.bound.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await first.close();
  await opened({ port: first.bound.port });
});

test.each([
  ['plain HTTP', undefined],
  ['HTTPS too', () => Promise.reject(new Error('nobody speaks TLS here'))],
])('a port with %s is freed after HTTP took it over, whoever holds a connection', async (_what, certificate) => {
  const first = await opened({ certificate });
  await fetch(`http://127.0.0.1:${first.bound.port}/health`);
  const idle = connect(first.bound.port, '127.0.0.1');
  await once(idle, 'connect');
  // Another caller is served: the idle one is known to the server by then.
  await fetch(`http://127.0.0.1:${first.bound.port}/health`);
  await first.close();
  await once(idle.resume(), 'close');
  await opened({ port: first.bound.port });
});

test.each([
  ['told beforehand', 'Content-Length: 500\r\n\r\n{"na'],
  ['in pieces', 'Transfer-Encoding: chunked\r\n\r\n4\r\n{"na\r\n'],
])('whoever goes away in the middle of a body, %s, surprises nobody', async (_how, rest) => {
  const { bound } = await opened();
  const socket = connect(bound.port, '127.0.0.1');
  socket.write(`POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${rest}`);
  // The house has read what there is when it has answered another one.
  await fetch(`http://127.0.0.1:${bound.port}/health`);
  socket.destroy();
  await once(socket, 'close');
  await fetch(`http://127.0.0.1:${bound.port}/health`);
});

test.each([
  ['no Host', 'GET /health HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
  ['a Host that is none', 'GET /health HTTP/1.1\r\nHost: a b/@evil\r\nConnection: close\r\n\r\n', 400],
  ['headers without end', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(10_000)}\r\n\r\n`, 431],
  ['a stranger as Host', 'GET /health HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n\r\n', 421],
])('%s is refused', async (_what, request, status) => {
  const { bound } = await opened();
  const socket = connect(bound.port, '127.0.0.1');
  socket.write(request);
  let text = '';
  socket.setEncoding('latin1').on('data', (chunk: string) => (text += chunk));
  await once(socket, 'close');
  expect(text.slice(0, 12)).toBe(`HTTP/1.1 ${status}`);
});

test.each([['before HTTP is loaded'], ['afterwards']])('a stranger gets not one octet, %s', async (when) => {
  const isHome = (address: string): boolean => address === '127.0.0.1';
  const { bound } = await opened({ isHome });
  const get = (): Promise<Response> => fetch(`http://127.0.0.1:${bound.port}/health`);
  if (when === 'afterwards') await get();
  const stranger = connect({ port: bound.port, host: '127.0.0.1', localAddress: '127.0.0.2' });
  let octets = 0;
  stranger.on('error', () => {}).on('data', (chunk) => (octets += chunk.length));
  stranger.write('GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await once(stranger, 'close');
  expect(octets).toBe(0);
  expect((await get()).status).toBe(200);
});

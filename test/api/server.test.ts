import { connect } from 'node:net';
import { once } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import { type ApiServer, openServer } from '../../src/api/server.ts';
import { reportOf } from './report-kit.ts';

const surprises: unknown[] = [];
const open: ApiServer[] = [];

async function opened(port = 0): Promise<ApiServer> {
  const server = await openServer(
    { address: '127.0.0.1', port },
    {
      report: () => reportOf(),
      explain: () => Promise.resolve('no-catalogue'),
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
  await expect(opened(first.bound.port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await first.close();
  await opened(first.bound.port);
});

test('a port is freed after HTTP took it over, whoever holds a connection', async () => {
  const first = await opened();
  await fetch(`http://127.0.0.1:${first.bound.port}/health`);
  const idle = connect(first.bound.port, '127.0.0.1');
  await once(idle, 'connect');
  await first.close();
  await once(idle, 'close');
  await opened(first.bound.port);
});

test('a caller who does not finish the headers is cut off', async () => {
  const { bound } = await opened();
  const slow = connect(bound.port, '127.0.0.1');
  slow.write('GET /health HTTP/1.1\r\nHost: localhost\r\n');
  const started = performance.now();
  slow.resume();
  await once(slow, 'close');
  expect(performance.now() - started).toBeLessThan(10_000);
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

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Event } from '../../src/core/event.ts';
import type { Entry, JournalPort } from '../../src/api/ports/journal-port.ts';
import { type ApiServer, openServer, type ServerParts } from '../../src/api/server.ts';
import { event } from '../store/journal-kit.ts';
import { openApi } from './api-kit.ts';

const surprises: unknown[] = [];
const open: ApiServer[] = [];

/** Hardly any patience, so that no test must have more. */
const hasty = {
  headersTimeout: 600,
  requestTimeout: 800,
  keepAliveTimeout: 400,
  connectionsCheckingInterval: 50,
  idle: 1_000,
} as const;

/** No limit is met by a caller who does his part. */
const patient = { ...hasty, headersTimeout: 60_000, requestTimeout: 60_000, keepAliveTimeout: 60_000, idle: 60_000 };

async function opened(limits: NonNullable<ServerParts['limits']>, journal: Partial<JournalPort> = {}) {
  const { view } = openApi();
  const server = await openServer(
    { address: '127.0.0.1', port: 0 },
    {
      home: () => Promise.resolve(() => true),
      view: () => Promise.resolve({ ...view, journal: { ...view.journal, ...journal } }),
      surprised: (cause) => surprises.push(cause),
      limits,
    },
  );
  open.push(server);
  const { port } = server.bound;
  const health = async (from?: string): Promise<string> => {
    return (await readAll(await caller(port, request('GET /health', 'Connection: close'), from))).slice(9, 12);
  };
  return { port, health };
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
  expect(surprises.splice(0)).toEqual([]);
});

/** A connection that has sent so much of a request, and whose replies nobody reads yet. */
async function caller(port: number, text: string, from = '127.0.0.1'): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', localAddress: from });
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write(text);
  return socket;
}

function request(line: string, ...headers: readonly string[]): string {
  return [`${line} HTTP/1.1`, 'Host: localhost', ...headers, '', ''].join('\r\n');
}

/** All that comes until the connection is closed. */
async function readAll(socket: Socket): Promise<string> {
  let text = '';
  socket.setEncoding('latin1').on('data', (chunk: string) => (text += chunk));
  if (!socket.closed) await new Promise<void>((resolve) => socket.once('close', () => resolve()));
  return text;
}

/** Sends an octet of it again and again, until the other side has had enough. */
function trickle(socket: Socket, octet: string): void {
  const sending = setInterval(() => socket.write(octet), 10);
  socket.once('close', () => clearInterval(sending));
}

const json = 'Content-Type: application/json';
const octets = 'Content-Type: application/octet-stream';

test.each([
  ['GET /health HTTP/1.1\r\nHost: localhost\r\nX: ', 'x'],
  [request('POST /api/people', json, 'Content-Length: 100000'), ' '],
  [request('POST /api/people', json, 'Transfer-Encoding: chunked'), '1\r\n \r\n'],
  [request('POST /api/lists/files', octets, 'Content-Length: 100000'), 'x'],
  [request('GET /api/people', json, 'Content-Length: 100000'), ' '],
  [request('POST /api/nowhere', json, 'Content-Length: 100000'), ' '],
  ['', ''],
])('who sends %j and then %j for ever is cut off', async (begun, octet) => {
  const { port, health } = await opened(hasty);
  const slow = await caller(port, begun);
  trickle(slow, octet);
  await readAll(slow);
  expect(await health()).toBe('200');
});

test('a body of more octets than any caller can mean is refused before its end', async () => {
  const { port, health } = await opened(patient);
  const flood = await caller(port, request('POST /api/people', json, 'Transfer-Encoding: chunked'));
  const piece = `10000\r\n${' '.repeat(0x10000)}\r\n`;
  let sent = 0;
  const pour = (): void => {
    while (!flood.destroyed && flood.write(piece)) sent += 0x10000;
  };
  flood.on('drain', pour);
  pour();
  const reply = await new Promise<string>((resolve) => {
    flood.setEncoding('latin1').once('data', (text: string) => resolve(text));
    flood.once('close', () => resolve('cut off'));
  });
  flood.destroy();
  expect(reply).toMatch(/^(HTTP\/1\.1 413|cut off)/);
  expect(sent).toBeLessThan(64 * 1024 ** 2);
  expect(await health()).toBe('200');
});

test.each([
  ['that say nothing', ''],
  ['that do not end their headers', 'GET /health HTTP/1.1\r\nHost: localhost\r\n'],
  ['that do not end their bodies', request('POST /api/people', json, 'Content-Length: 100000')],
  ['that listen to what is new', request('GET /api/events')],
])('two hundred connections of one device %s keep no parent from being answered', async (_what, text) => {
  const { port, health } = await opened(patient);
  expect(await health()).toBe('200');
  const parent = await caller(port, request('GET /health'), '127.0.0.2');
  await once(parent, 'data');
  const held: Socket[] = [];
  for (let n = 0; n < 200; n++) held.push(await caller(port, text));
  // First who comes anew: the other one, who is there already, would leave a place.
  expect(await health('127.0.0.3')).toBe('200');
  parent.write(request('GET /health', 'Connection: close'));
  expect(await readAll(parent)).toMatch(/^HTTP\/1\.1 200/);
  for (const socket of held) socket.destroy();
});

test('who listens and does not read is let go of, and what waits for him is little', async () => {
  let told = 0;
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const many: Event[] = Array.from({ length: 50 }, () => event({ name: `${'long-name.'.repeat(24)}test` }));
  const live: JournalPort['live'] = (take) => {
    const telling = setInterval(() => {
      take(many);
      told += many.length;
    });
    return () => {
      clearInterval(telling);
      end();
    };
  };
  const { port, health } = await opened({ ...patient, keepAliveTimeout: 50, idle: hasty.idle }, { live });
  const deaf = await caller(port, request('GET /api/journal/live'));
  await ended;
  // What the kernel takes for both ends, and no more: an event is some 400 octets here.
  expect(told * 400).toBeLessThan(64 * 1024 ** 2);
  expect(await health()).toBe('200');
  // He may still read what was sent; then it is over.
  await readAll(deaf);
});

test('who stops reading an export stops the reading of the journal, and ends it', async () => {
  let read = 0;
  const block: Entry[] = Array.from({ length: 500 }, (_, id) => ({ ...event(), id }));
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const all: JournalPort['all'] = async function* () {
    try {
      for (;;) {
        read += block.length;
        yield block;
      }
    } finally {
      end();
    }
  };
  const { port, health } = await opened({ ...patient, idle: hasty.idle }, { all });
  const deaf = await caller(port, request('GET /api/journal/export?format=csv'));
  // There is no last row: this one comes before it.
  const [first] = (await once(deaf, 'data')) as [Buffer];
  expect(first.toString()).toMatch(/^HTTP\/1\.1 200 OK/);
  deaf.pause();
  expect(await health()).toBe('200');
  await ended;
  expect(read * 100).toBeLessThan(64 * 1024 ** 2);
  deaf.destroy();
});

test('who hangs up amidst an export ends it', async () => {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const all: JournalPort['all'] = async function* () {
    try {
      for (let id = 0; ; id++) yield [{ ...event(), id }];
    } finally {
      end();
    }
  };
  const { port } = await opened(patient, { all });
  const fickle = await caller(port, request('GET /api/journal/export?format=json'));
  await once(fickle, 'data');
  fickle.destroy();
  await ended;
});

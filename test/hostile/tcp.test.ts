import { expect, test } from 'vitest';
import { FakeUpstream } from '../house/fake-upstream.ts';
import { openTestHouse } from '../house/test-house.ts';
import { eventually, query } from '../kit.ts';
import { framed, TcpClient } from './tcp-client.ts';

const hasty = { dns: { tcp_idle: 1 } };

test('a connection that sends one octet and no more is closed', async () => {
  await using house = await openTestHouse({ settings: hasty });
  await using slow = await TcpClient.to(house.port);
  slow.write(Buffer.of(0));
  await slow.hungUp();
  expect(slow.replies).toEqual([]);
});

test('an octet now and then is no sign of life', async () => {
  await using house = await openTestHouse({ settings: hasty });
  await using slow = await TcpClient.to(house.port);
  const octets = framed(query('localhost'));
  let sent = 0;
  await eventually('the house hangs up before the query is whole', () => {
    // An octet every hundredth of a second would be done too soon: one in ten of these.
    if (sent % 10 === 0 && sent / 10 < octets.length - 1) slow.write(octets.subarray(sent / 10, sent / 10 + 1));
    sent++;
    return slow.closed;
  });
  expect(slow.replies).toEqual([]);
});

test('whole queries keep a connection open', async () => {
  await using house = await openTestHouse({ settings: hasty });
  await using tcp = await TcpClient.to(house.port);
  const started = performance.now();
  for (let id = 1; performance.now() < started + 2_000; id++) {
    tcp.ask('localhost', id);
    await tcp.reply(id);
  }
  expect(tcp.closed).toBe(false);
  await tcp.hungUp();
});

test('a reply that is slow to come is waited for, however hasty the house', async () => {
  await using upstream = await FakeUpstream.open(['x.test 60 A 192.0.2.1']);
  await using house = await openTestHouse({ upstreams: [upstream], settings: hasty });
  await using witness = await TcpClient.to(house.port);
  await using tcp = await TcpClient.to(house.port);
  upstream.behaviour = 'hold';
  tcp.ask('x.test', 1);
  await witness.hungUp();
  await eventually('it has been asked', () => upstream.asked.length > 0);
  upstream.release();
  expect((await tcp.reply(1)).answers).toEqual(['x.test 60 A 192.0.2.1']);
});

test('a client that says no more still gets its replies', async () => {
  await using upstream = await FakeUpstream.open(['*.test 60 A 192.0.2.1']);
  await using house = await openTestHouse({ upstreams: [upstream] });
  await using tcp = await TcpClient.to(house.port);
  for (let id = 0; id < 100; id++) tcp.ask(`n${id}.test`, id);
  tcp.socket.end();
  await tcp.hungUp();
  expect(tcp.replies.map(({ id }) => id).sort((a, b) => a - b)).toEqual([...Array(100).keys()]);
});

test('a hundred pipelined queries get a hundred replies, more than may be under way at once', async () => {
  await using upstream = await FakeUpstream.open(['*.test 60 A 192.0.2.1']);
  await using house = await openTestHouse({ upstreams: [upstream], settings: { dns: { tcp_queries: 8 } } });
  await using tcp = await TcpClient.to(house.port);
  upstream.behaviour = 'hold';
  for (let id = 0; id < 100; id++) tcp.ask(`n${id}.test`, id);
  await eventually('as many as may are asked', () => new Set(upstream.asked).size >= 8);
  expect((await house.ask('localhost')).rcode).toBe(0);
  expect(new Set(upstream.asked).size).toBe(8);
  upstream.behaviour = 'answer';
  upstream.release();
  await eventually('all are answered', () => tcp.replies.length === 100);
  expect(new Set(tcp.replies.map(({ id }) => id)).size).toBe(100);
});

test('a query in two halves is one query, and half a frame before it hangs nobody', async () => {
  await using house = await openTestHouse();
  await using tcp = await TcpClient.to(house.port);
  const octets = framed(query('localhost', 'A', { id: 5 }));
  for (const octet of octets) tcp.write(Buffer.of(octet));
  expect((await tcp.reply(5)).rcode).toBe(0);
  tcp.write(octets.subarray(0, 9));
  tcp.socket.end();
  await tcp.hungUp();
});

test('frames of no octets are hung up on', async () => {
  await using house = await openTestHouse();
  await using tcp = await TcpClient.to(house.port);
  tcp.write(Buffer.alloc(20_000));
  await tcp.hungUp();
  expect((await house.ask('localhost')).rcode).toBe(0);
});

test('a client that asks and never reads is closed, and costs nobody else', async () => {
  const zone = Array.from({ length: 250 }, (_, i) => `x.test 60 A 192.0.2.${i}`);
  await using upstream = await FakeUpstream.open(zone);
  await using house = await openTestHouse({ upstreams: [upstream], settings: hasty });
  await using deaf = await TcpClient.to(house.port);
  deaf.socket.pause();
  const burst = Buffer.concat(Array.from({ length: 500 }, (_, id) => framed(query('x.test', 'A', { id }))));
  for (let i = 0; i < 20; i++) deaf.write(burst);
  const noted = await eventually('the house stops answering', async () => {
    const before = house.noted.length;
    for (let i = 0; i < 20; i++) expect((await house.ask('localhost')).rcode).toBe(0);
    return before > 0 && house.noted.length === before + 20 ? before : undefined;
  });
  expect(noted).toBeLessThan(10_000);
  await using other = await TcpClient.to(house.port);
  other.ask('localhost', 1);
  expect((await other.reply(1)).rcode).toBe(0);
});

const caps = [
  { name: 'of all connections', settings: { tcp_connections: 20, tcp_per_client: 1000 }, spread: true },
  { name: 'of connections from one address', settings: { tcp_connections: 1000, tcp_per_client: 20 }, spread: false },
];

test.each(caps)('the cap $name holds against three hundred, and who leaves makes room', async ({ settings, spread }) => {
  await using house = await openTestHouse({ settings: { dns: { ...settings } } });
  await using clients = new AsyncDisposableStack();
  const all: TcpClient[] = [];
  for (let i = 0; i < 300; i++) {
    const from = spread ? `127.0.1.${(i % 250) + 1}` : '127.0.0.1';
    all.push(clients.use(await TcpClient.to(house.port, from)));
  }
  await eventually('all but twenty are hung up on', () => all.filter(({ closed }) => !closed).length === 20);
  const inside = all.filter(({ closed }) => !closed);
  for (const tcp of inside) tcp.ask('localhost', 1);
  for (const tcp of inside) expect((await tcp.reply(1)).rcode).toBe(0);
  expect((await house.ask('localhost')).rcode).toBe(0);

  inside[0]!.socket.destroy();
  await eventually('there is room again', async () => {
    const next = clients.use(await TcpClient.to(house.port));
    next.ask('localhost', 2);
    await eventually('it is served or hung up on', () => next.closed || next.replies.length > 0);
    return !next.closed;
  });
});

test('who asks much and reads nothing is hung up on, and the house keeps little for him', async () => {
  const long = Array.from({ length: 2_000 }, (_, n) => `long.test 60 A 10.1.${n >> 8}.${n & 255}`);
  await using upstream = await FakeUpstream.open(long);
  await using house = await openTestHouse({ upstreams: [upstream], settings: { dns: { tcp_queries: 1024 } } });
  await using tcp = await TcpClient.to(house.port);
  tcp.socket.pause();
  upstream.behaviour = 'hold';
  for (let id = 0; id < 1000; id++) tcp.ask('long.test', id);
  await eventually('it has been asked', () => upstream.asked.length > 0);
  upstream.behaviour = 'answer';
  upstream.release();
  await eventually('no connection is left', async () => {
    tcp.write(framed(query('localhost')));
    return Promise.resolve(tcp.closed);
  });
  expect((await house.ask('localhost')).rcode).toBe(0);
});

import { expect, test } from 'vitest';
import { Health } from '../../src/dns/upstream/health.ts';
import { matches, readAnswer } from '../../src/dns/upstream/exchange.ts';
import { LoopWatch } from '../../src/dns/upstream/loop-watch.ts';
import { RandomIds } from '../../src/dns/upstream/random.ts';
import { Upstream } from '../../src/dns/upstream/upstream.ts';
import { composeQuery } from '../../src/dns/wire/compose.ts';
import { FakeUpstream } from '../house/fake-upstream.ts';
import { compose, patched } from './reply-octets.ts';
import { MovableClock, qname, query } from '../kit.ts';

const asked = composeQuery(qname('x.test'), 1, false, false);
asked.writeUInt16BE(0x1234, 0);
const answer = compose(query('x.test'), 0, ['x.test 60 A 192.0.2.1']);

const replies = [
  { name: 'the answer to our question', message: answer, matches: true },
  { name: 'the same with letters in upper case', message: compose(query('X.TEST'), 0, []), matches: true },
  { name: 'another ID', message: patched(answer, 0, 0x1235), matches: false },
  { name: 'a query instead of a reply', message: patched(answer, 2, 0x0100), matches: false },
  { name: 'another opcode', message: patched(answer, 2, 0xa980), matches: false },
  { name: 'no question', message: patched(answer, 4, 0), matches: false },
  { name: 'another name', message: compose(query('y.test'), 0, []), matches: false },
  { name: 'another type', message: compose(query('x.test', 'AAAA'), 0, []), matches: false },
  { name: 'another class', message: compose(query('x.test', 'A', { qclass: 3 }), 0, []), matches: false },
  { name: 'a header alone', message: answer.subarray(0, 12), matches: false },
  { name: 'half a header', message: answer.subarray(0, 5), matches: false },
];

test.each(replies)('is $name ours? $matches', ({ message, matches: expected }) => {
  expect(matches(asked, 0x1234, message)).toBe(expected);
});

const rcodes = [
  { rcode: 0, outcome: 'object' },
  { rcode: 3, outcome: 'object' },
  { rcode: 2, outcome: 'servfail' },
  { rcode: 1, outcome: 'undefined' },
  { rcode: 4, outcome: 'undefined' },
  { rcode: 5, outcome: 'undefined' },
];

test.each(rcodes)('RCODE $rcode is read as $outcome', ({ rcode, outcome }) => {
  const read = readAnswer(compose(query('x.test'), rcode, []));
  expect(typeof read === 'string' ? read : typeof read).toBe(outcome);
});

test('an upstream rests after two failures, longer each time, up to half a minute', () => {
  const health = new Health();
  health.failed(0);
  expect(health.isResting(0)).toBe(false);
  const rests = Array.from({ length: 10 }, () => {
    health.failed(0);
    return Array.from({ length: 601 }, (_, i) => i * 100).find((now) => !health.isResting(now));
  });
  expect(rests).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000, 30_000]);
  health.succeeded(10);
  expect(health.isResting(0)).toBe(false);
});

test('patience grows with the round trip, within bounds', () => {
  const health = new Health();
  expect(health.patience).toBe(250);
  for (let i = 0; i < 100; i++) health.succeeded(200);
  expect(health.patience).toBe(800);
  for (let i = 0; i < 100; i++) health.succeeded(5000);
  expect(health.patience).toBe(1500);
});

test('IDs are not counted up, and all of them occur', () => {
  const ids = new RandomIds();
  const drawn = Array.from({ length: 20_000 }, () => ids.next());
  expect(new Set(drawn).size).toBeGreaterThan(16_000);
  expect(drawn.every((id) => id >= 0 && id <= 0xffff)).toBe(true);
  expect(drawn.filter((id, i) => id === drawn[i - 1]! + 1).length).toBeLessThan(20);
});

test('an upstream that led back once is asked again when its probe no longer comes back', async () => {
  await using place = await FakeUpstream.open();
  const upstream = new Upstream({ address: '127.0.0.1', port: place.port }, new RandomIds(), new MovableClock().now);
  const found: string[] = [];
  const watch = new LoopWatch(({ name }) => found.push(name));
  upstream.leadsBack = true;
  await watch.probe([upstream]);
  expect({ leadsBack: upstream.leadsBack, found }).toEqual({ leadsBack: false, found: [] });
  const [probe = ''] = place.asked;
  expect(watch.arrived(qname(probe.split(' ')[0]!))).toBe(false);
  upstream.close();
  expect(await upstream.ask(Buffer.from(asked), 100)).toBeUndefined();
});

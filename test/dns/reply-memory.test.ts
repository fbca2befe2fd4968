import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Qname } from '../../src/core/qname.ts';
import { ReplyMemory, variantOf } from '../../src/dns/reply-memory.ts';
import type { Query, Reply } from '../../src/dns/resolver.ts';
import { composeQuery } from '../../src/dns/wire/compose.ts';
import { client as someone } from '../kit.ts';
import { optSize } from '../../src/dns/wire/header.ts';

const client = someone();

function ask(name: string, type = 1, also: Partial<Query> = {}): Query {
  const message = composeQuery(name as Qname, type, false, false);
  const questionEnd = message.length - optSize;
  const common = { client, name: name as Qname, type, message, questionEnd, room: 1232, at: 0 };
  return { ...common, flags: 0, edns: true, edeForm: 'plain', dnssecOk: false, ...also };
}

function answer(records: Buffer, also: Partial<Reply> = {}): Reply {
  return {
    rcode: 0,
    flags: 0,
    answers: 1,
    authorities: 0,
    additionals: 0,
    records,
    ttls: [],
    storedAt: 5,
    ttlFloor: 0,
    lifetime: 60,
    targets: [],
    ede: undefined,
    source: 'upstream',
    verdict: undefined,
    ...also,
  };
}

test('what comes out is what went in, told to come from the cache', () => {
  const memory = new ReplyMemory(64 * 1024);
  const reply = answer(Buffer.from('some octets'), {
    rcode: 3,
    flags: 0x20,
    answers: 2,
    authorities: 3,
    additionals: 4,
    ttls: [6, 300],
    storedAt: 1234.5,
    targets: ['cdn.example' as Qname, String.raw`odd\.label\255.example` as Qname],
  });
  memory.keep(ask('www.example'), reply, 9000.25);
  const kept = memory.find(ask('www.example'))!;
  expect(kept.reply).toEqual({ ...reply, lifetime: 0, source: 'cache' });
  expect(kept).toMatchObject({ expiresAt: 9000.25, hits: 0, retryAt: 0 });
});

test.each([
  ['another name', ask('www.example2')],
  ['a longer name', ask('a.www.example')],
  ['another type', ask('www.example', 28)],
  ['type 97, which is a letter case away from HTTPS', ask('www.example', 97)],
  ['the same with DO', ask('www.example', 65, { dnssecOk: true })],
  ['the same with CD', ask('www.example', 65, { flags: 0x10 })],
])('%s is another question', (_, other) => {
  const memory = new ReplyMemory(64 * 1024);
  memory.keep(ask('www.example', 65), answer(Buffer.from('x')), 1);
  expect(memory.find(ask('www.example', 65))).toBeDefined();
  expect(memory.find(other)).toBeUndefined();
});

test('letter case is nothing', () => {
  const memory = new ReplyMemory(64 * 1024);
  memory.keep(ask('WWW.Example'), answer(Buffer.from('x')), 1);
  expect(memory.find(ask('www.eXAMPLE'))).toBeDefined();
});

test('hits and a postponed retry are remembered, and forgotten with a fresh reply', () => {
  const memory = new ReplyMemory(64 * 1024);
  const query = ask('www.example');
  memory.keep(query, answer(Buffer.from('old')), 1);
  memory.countHit(memory.find(query)!);
  memory.postpone(query, 77);
  expect(memory.find(query)).toMatchObject({ hits: 1, retryAt: 77 });
  memory.keep(query, answer(Buffer.from('new')), 2);
  expect(memory.find(query)).toMatchObject({ hits: 0, retryAt: 0, expiresAt: 2 });
  expect(memory.find(query)!.reply.records.toString()).toBe('new');
  memory.postpone(ask('never.kept.example'), 1);
});

test('whatever is kept and asked: a reply is the last one of its question or none, and lately used ones are there', () => {
  const names = Array.from({ length: 40 }, (_, n) => `n${n}.${'pad'.repeat(n % 5)}example`);
  const step = fc.record({ name: fc.nat(39), type: fc.constantFrom(1, 28), size: fc.nat(300), keep: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 300 }), (steps) => {
      const memory = new ReplyMemory(8 * 1024);
      const last = new Map<string, Buffer>();
      const lately: string[] = [];
      for (const [i, { name, type, size, keep }] of steps.entries()) {
        const query = ask(names[name]!, type);
        const question = `${query.name} ${type} ${variantOf(query)}`;
        if (keep) {
          const records = Buffer.alloc(size, i);
          memory.keep(query, answer(records), i);
          last.set(question, records);
        }
        const found = memory.find(query)?.reply.records;
        if (found !== undefined) expect(found.equals(last.get(question)!)).toBe(true);
        else if (lately.slice(-4).includes(question)) expect.fail(`${question} was asked just now`);
        if (found !== undefined) lately.push(question);
      }
    }),
  );
});

test('a flood of names leaves what is asked again and again', () => {
  const memory = new ReplyMemory(64 * 1024);
  const family = ask('school.example');
  memory.keep(family, answer(Buffer.alloc(100, 1)), 1);
  for (let n = 0; n < 20_000; n++) {
    memory.keep(ask(`flood${n}.example`), answer(Buffer.alloc(100)), 1);
    if (n % 50 === 0) expect(memory.find(family)?.reply.records.equals(Buffer.alloc(100, 1))).toBe(true);
  }
});

test('a reply that would push out too much is not kept', () => {
  const memory = new ReplyMemory(64 * 1024);
  memory.keep(ask('huge.example'), answer(Buffer.alloc(60_000)), 1);
  expect(memory.find(ask('huge.example'))).toBeUndefined();
});

import { describe, expect, test } from 'vitest';
import type { Asker } from '../../src/app/counters.ts';
import { EventBatch, mostEvents, mostOfOne, mostTrials } from '../../src/app/event-batch.ts';
import type { Events } from '../../src/app/messages.ts';
import type { Privacy } from '../../src/core/event.ts';
import type { Qname } from '../../src/core/qname.ts';
import { childTrialName, trialNamesOf } from '../../src/core/trial-names.ts';
import type { Tag } from '../../src/core/tags.ts';
import type { HouseReason, Verdict } from '../../src/core/verdict.ts';
import { client as clientAt } from '../kit.ts';
import type { Client } from '../../src/dns/clients.ts';
import { makeReply } from '../../src/dns/replies.ts';
import type { Query, Reply } from '../../src/dns/resolver.ts';

const masha: Asker = { who: 'masha', logging: 'everything' };

/** A family of one, or of one for each address, that has nothing to tell. */
function family(people: Readonly<Record<string, Asker>> = {}) {
  return {
    profileOf: ({ address }: Client) => people[address] ?? masha,
    take: () => ({ busy: [], strangers: [] }),
  };
}

const wall = Date.UTC(2026, 5, 1, 12);

const met = new Map<string, Client>();

/** Who asks from there: one client for an address, as the house has it. */
function clientOf(address: string): Client {
  let client = met.get(address);
  if (client === undefined) met.set(address, (client = clientAt(address)));
  return client;
}

function query(name: string, at = 0, from: string | Client = '192.168.1.7'): Query {
  const client = typeof from === 'string' ? clientOf(from) : from;
  const edns = { edns: false, edeForm: 'plain', dnssecOk: false } as const;
  const rest = { message: Buffer.alloc(0), questionEnd: 0, flags: 0, ...edns, room: 512 };
  return { client, name: name as Qname, type: 1, at, ...rest };
}

const blockedBy = (kind: Tag['kind'], name: string): Verdict => ({
  action: 'block',
  because: { kind, name, source: 'list/one', effect: 'is' },
});
const cached = makeReply({ source: 'cache' });
const gambling = makeReply({ source: 'policy', verdict: blockedBy('category', 'gambling') });

function batch(privacy: Privacy = 'full', people: Readonly<Record<string, Asker>> = {}) {
  const posted: Events[] = [];
  // As it goes through a port, so that nothing may be posted that a port does not take.
  return {
    posted,
    events: new EventBatch(privacy, family(people), (message) => posted.push(structuredClone(message))),
  };
}

describe('counting', () => {
  test('by source, by RCODE, by category, and by what the replies waited', () => {
    const { posted, events } = batch();
    const noted: readonly [Reply, number][] = [
      [cached, 0],
      [cached, 0],
      [gambling, 0],
      [makeReply({ source: 'policy', rcode: 3, verdict: blockedBy('category', 'gambling') }), 0],
      [makeReply({ source: 'policy', verdict: blockedBy('registry', 'ru') }), 0],
      [makeReply({ source: 'local', verdict: { action: 'allow', because: undefined } }), 0],
      [makeReply({ source: 'upstream' }), 0.4],
      [makeReply({ source: 'upstream', rcode: 4095 }), 20],
      [makeReply({ source: 'failure', rcode: 2 }), 9_000],
    ];
    for (const [reply, took] of noted) events.note(query('x.test', 5), reply, 5 + took);
    events.flush(1_000, wall);
    const { counts } = posted[0]!;
    expect(Object.fromEntries(counts.bySource)).toEqual({ cache: 2, policy: 3, local: 1, upstream: 2, failure: 1 });
    expect(Object.fromEntries(counts.byRcode)).toEqual({ NOERROR: 6, NXDOMAIN: 1, SERVFAIL: 1, RCODE23: 1 });
    expect(Object.fromEntries(counts.blocked)).toEqual({ gambling: 2, registry: 1 });
    expect(counts.waits).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(counts.waited).toBeCloseTo(9_020.4);
  });

  test('by person, where that may be: what blocked whom, and never who asked for what the law forbids', () => {
    const people: Record<string, Asker> = {
      '192.168.1.1': { who: 'anton', logging: 'counts' },
      '192.168.1.2': { who: 'vera', logging: 'nothing' },
      '192.168.1.3': { who: 'strangers', logging: 'blocked' },
    };
    const { posted, events } = batch('none', people);
    const closed = (kind: HouseReason['kind'], name: string, source: HouseReason['source']): Reply =>
      makeReply({ source: 'policy', verdict: { action: 'block', because: { kind, name, source, effect: 'is' } } });
    const youtube = makeReply({ source: 'policy', verdict: blockedBy('service', 'youtube') });
    const registry = makeReply({ source: 'policy', verdict: blockedBy('registry', 'ru') });
    const all = [cached, gambling, gambling, youtube, registry, closed('budget', 'youtube', 'service')];
    for (const reply of [...all, closed('hours', 'games', 'category'), closed('closed', 'bedtime', 'household')]) {
      for (const address of ['192.168.1.1', '192.168.1.2']) events.note(query('x.test', 0, address), reply, 0);
    }
    events.note(query('x.test', 0, '192.168.1.3'), cached, 0);
    events.flush(1_000, wall);
    const { counts, events: told } = posted[0]!;
    expect(told).toEqual([]);
    const blocked = { gambling: 2, 'service:youtube': 2, games: 1, 'closed:bedtime': 1 };
    const persons = [...counts.byPerson].map(([who, of]) => [who, of.asked, Object.fromEntries(of.blocked)]);
    expect(persons).toEqual([
      ['anton', 8, blocked],
      ['strangers', 1, {}],
    ]);
    expect(Object.fromEntries(counts.blocked)).toEqual({
      gambling: 4,
      'service:youtube': 4,
      games: 2,
      'closed:bedtime': 2,
      registry: 2,
    });
  });

  test('each message tells the difference, and a second without a query none', () => {
    const { posted, events } = batch();
    events.note(query('x.test'), gambling, 0);
    events.flush(1_000, wall);
    events.flush(2_000, wall);
    events.note(query('x.test'), cached, 2_500);
    events.flush(3_000, wall);
    expect(posted.map(({ counts }) => [...counts.bySource, ...counts.blocked])).toEqual([
      [
        ['policy', 1],
        ['gambling', 1],
      ],
      [['cache', 1]],
    ]);
  });
});

describe('telling', () => {
  test('an event says who asked what, when by the wall, and what came of it', () => {
    const { posted, events } = batch();
    events.note(query('casino.test', 100), gambling, 107.4);
    events.flush(1_107.4, wall);
    expect(posted[0]!.events).toEqual([
      {
        at: wall - 1_000,
        client: '192.168.1.7',
        who: 'masha',
        name: 'casino.test',
        type: 1,
        rcode: 0,
        source: 'policy',
        action: 'block',
        because: { kind: 'category', name: 'gambling', source: 'list/one', effect: 'is' },
        latency: 7,
      },
    ]);
  });

  test.each(['full', 'blocked', 'none'] as const)(
    'at privacy %s what the law forbids is counted, and never told',
    (privacy) => {
      const { posted, events } = batch(privacy);
      events.note(
        query('forbidden.test'),
        makeReply({ source: 'policy', verdict: blockedBy('registry', 'registry') }),
        0,
      );
      events.flush(1_000, wall);
      expect(posted.map(({ events, counts }) => [events, ...counts.blocked])).toEqual([[[], ['registry', 1]]]);
    },
  );

  test('beyond two hundred a second only the counters count', () => {
    const { posted, events } = batch();
    for (let i = 0; i < mostEvents + 70; i++) events.note(query(`${i}.test`, 0, `192.168.1.${i % 100}`), cached, 0);
    events.flush(1_000, wall);
    events.note(query('next.test'), cached, 1_500);
    events.flush(2_000, wall);
    expect(posted.map(({ events: { length }, counts: { overflow } }) => [length, overflow])).toEqual([
      [mostEvents, 70],
      [1, 0],
    ]);
    expect(posted[0]!.counts.bySource.get('cache')).toBe(mostEvents + 70);
  });

  test('who asks nonsense by the hundred does not keep out what others do', () => {
    const { posted, events } = batch();
    for (let i = 0; i < 1000; i++) events.note(query(`${i}.test`), cached, 0);
    events.note(query('casino.test', 0, '192.168.1.8'), gambling, 0);
    events.flush(1_000, wall);
    expect(posted[0]!.events.length).toBe(mostOfOne + 1);
    expect(posted[0]!.events.at(-1)).toMatchObject({ client: '192.168.1.8', name: 'casino.test' });
  });

  test('those behind a forwarder are told one by one, by their own addresses', () => {
    const { posted, events } = batch();
    const behind = (address: string): Client => ({ ...clientAt('192.168.1.1'), identity: { address } });
    const [one, other] = [behind('192.168.1.8'), behind('192.168.1.9')];
    for (let i = 0; i < mostOfOne + 9; i++) events.note(query(`${i}.test`, 0, one), cached, 0);
    events.note(query('other.test', 0, other), cached, 0);
    events.flush(1_000, wall);
    expect(posted[0]!.events.length).toBe(mostOfOne + 1);
    expect(posted[0]!.events.at(-1)).toMatchObject({ client: '192.168.1.9', name: 'other.test' });
  });

  test('who asks too fast is counted, and not told query by query', () => {
    const { posted, events } = batch();
    events.note(query('x.test'), makeReply({ source: 'shield', rcode: 5 }), 0);
    events.flush(1_000, wall);
    expect(posted[0]).toMatchObject({ events: [] });
    expect(posted[0]!.counts.bySource.get('shield')).toBe(1);
  });

  test.each([
    ['everything', ['school.test', 'casino.test']],
    ['blocked', ['casino.test']],
    ['counts', []],
    ['nothing', []],
  ] as const)('of a person at level %s these leave the thread: %j', (logging, names) => {
    const { posted, events } = batch('full', { '192.168.1.7': { who: 'anton', logging } });
    events.note(query('school.test'), cached, 0);
    events.note(query('casino.test'), gambling, 0);
    events.flush(1_000, wall);
    expect(posted[0]!.events.map(({ name }) => name)).toEqual(names);
  });

  test.each([
    ['full', ['school.test', 'casino.test']],
    ['blocked', ['casino.test']],
    ['none', []],
  ] as const)('at privacy %s these leave the thread: %j', (privacy, names) => {
    const { posted, events } = batch(privacy);
    events.note(query('school.test'), cached, 0);
    events.note(query('casino.test'), gambling, 0);
    events.flush(1_000, wall);
    expect(posted[0]!.events.map(({ name }) => name)).toEqual(names);
    expect(posted[0]!.counts).toMatchObject({ overflow: 0 });
  });
});

describe('trials', () => {
  const { check } = trialNamesOf('abc');

  test('who tries whether the house protects him is told, and nothing of it is written down', () => {
    const { posted, events } = batch();
    events.note(query(check), makeReply({ source: 'local', rcode: 3 }), 0);
    events.note(query(childTrialName, 0, '192.168.1.8'), gambling, 0);
    events.note(query('notcheck.domovoy.home.arpa'), makeReply({ source: 'local', rcode: 3 }), 0);
    events.flush(0, wall);
    expect(posted[0]!.trials).toEqual([
      { name: check, address: '192.168.1.7', isBlocked: false },
      { name: childTrialName, address: '192.168.1.8', isBlocked: true },
    ]);
    expect(posted[0]!.events.map(({ name }) => name)).toEqual(['notcheck.domovoy.home.arpa']);
  });

  test('no more of them are told than a few pages can make', () => {
    const { posted, events } = batch();
    for (let count = 0; count < 2 * mostTrials; count++) events.note(query(check), cached, 0);
    events.flush(0, wall);
    expect(posted[0]!.trials).toHaveLength(mostTrials);
  });
});

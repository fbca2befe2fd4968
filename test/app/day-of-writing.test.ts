import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Busy } from '../../src/app/activity.ts';
import { EventBatch } from '../../src/app/event-batch.ts';
import { FamilyKeeper } from '../../src/app/family-keeper.ts';
import type { Events } from '../../src/app/messages.ts';
import type { Settings } from '../../src/config/schema.ts';
import type { Person } from '../../src/core/family/household.ts';
import { newHousehold } from '../../src/core/family/new-household.ts';
import type { Qname } from '../../src/core/qname.ts';
import type { Verdict } from '../../src/core/verdict.ts';
import { makeReply } from '../../src/dns/replies.ts';
import type { Reply } from '../../src/dns/resolver.ts';
import { Journal } from '../../src/store/journal.ts';
import { client } from '../kit.ts';

const second = 1_000;
const day = 24 * 3600 * second;

/** Some Monday, in a time that this version takes for known. */
const monday = Date.UTC(2027, 5, 7);

/** Octets that this process gave to `write` since it started, whatever the kernel made of them later. */
function written(): number {
  return Number(/^wchar: (\d+)$/m.exec(readFileSync('/proc/self/io', 'utf8'))![1]);
}

const people = Array.from({ length: 30 }, (_, number): Person => {
  const [id, name] = [`person-${number}`, `Person ${number}`];
  return { id, name, born: null, ageGroup: '7-10', colour: '#808080', choices: {} };
});

const askers = people.map(({ id }, number) => ({
  asker: { who: id, logging: 'everything' as const },
  client: client(number % 3 === 0 ? `fd12:3456:789a:1:a8bb:ccff:fe00:12${10 + number}` : `192.168.100.1${10 + number}`),
  verdicts: ['ads', 'tracking', 'gambling', 'social', 'adult'].map((name): Verdict => {
    return { action: 'block', because: { kind: 'category', name, source: 'hagezi/pro', effect: 'is' } };
  }),
}));

/** Every fifth query is blocked. */
function replyTo(asked: number, verdicts: readonly Verdict[]): Reply {
  if (asked % 5 === 0) return makeReply({ source: 'policy', verdict: verdicts[(asked / 5) % verdicts.length]! });
  return makeReply({ source: (['cache', 'upstream', 'local'] as const)[asked % 3]!, rcode: asked % 17 === 0 ? 3 : 0 });
}

test('a day of 100,000 queries of thirty people, their minutes counted, writes less than 50 MB', () => {
  using folder = {
    path: mkdtempSync(join(tmpdir(), 'day-')),
    [Symbol.dispose]: () => rmSync(folder.path, { recursive: true }),
  };
  let now = monday;
  const household = { age: 6, blocked: [], allowed: [], allow: [], deny: [] };
  const settings = { directories: { data: folder.path }, household } as unknown as Settings;
  const keeper = new FamilyKeeper(settings, undefined, { news: () => {}, usage: () => {} }, () => now);
  const { revision } = keeper.store.newest();
  keeper.store.write(({ revisions }) => revisions.save({ ...newHousehold('Europe/Moscow'), people }, revision, now));
  keeper.look();
  const path = join(folder.path, 'journal.db');
  const dayOf = (at: number): string => keeper.dayOf(at);
  const journal = new Journal({ path, size: 64 * 1024 ** 2, days: 30, privacy: 'full', dayOf }, () => {});
  journal.keepTo(keeper.levels(), now);

  const told: Events[] = [];
  const busy: Busy[] = [];
  const byAddress = new Map(askers.map(({ client, asker }) => [client.address, asker]));
  const family = {
    profileOf: ({ address }: { readonly address: string }) => byAddress.get(address)!,
    take: () => ({ busy: busy.splice(0), strangers: [] }),
  };
  const batch = new EventBatch('full', family, (message) => told.push(message));

  const edns = { edns: false, edeForm: 'plain', dnssecOk: false } as const;
  const rest = { message: Buffer.alloc(0), questionEnd: 0, flags: 0, ...edns, room: 512 };
  const before = written();
  const queries = 100_000;
  let asked = 0;
  for (; now < monday + day; now += second) {
    for (; monday + asked * (day / queries) < now; asked++) {
      const { client, verdicts, asker } = askers[(asked * 7 + Math.floor(asked / 11)) % askers.length]!;
      const name = `r${asked % 997}---sn-4g5e6nez.some-video-site.test` as Qname;
      batch.note({ client, name, type: 1, at: now - (asked % 40), ...rest }, replyTo(asked, verdicts), now);
      busy.push(
        { who: asker.who, target: { kind: 'total' } },
        { who: asker.who, target: { kind: 'service', id: 'youtube' } },
      );
    }
    batch.flush(now, now);
    for (const { events, counts, busy } of told.splice(0)) {
      journal.add(events, counts, now);
      keeper.take(busy);
    }
    journal.tick(now);
    keeper.tick();
  }
  journal.close(now);
  keeper.close();
  const megabytes = (written() - before) / 1e6;
  expect(asked).toBeGreaterThan(99_990);
  expect(megabytes).toBeGreaterThan(10);
  expect(megabytes).toBeLessThan(50);
});

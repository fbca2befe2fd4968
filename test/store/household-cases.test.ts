import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { newCourse } from '../../src/core/cases/case.ts';
import { take } from '../../src/core/cases/case-steps.ts';
import type { StoredAsk } from '../../src/store/household-asks.ts';
import type { HomeCase } from '../../src/core/cases/home-case.ts';
import { householdLayout } from '../../src/store/household-layout.ts';
import { migrate } from '../../src/store/migrate.ts';
import { trialsOf } from '../how-long.ts';
import { qname } from '../kit.ts';
import { householdIn, monday } from './household-kit.ts';

const one: HomeCase = {
  ...newCourse('wrong-block', monday),
  id: 'c1',
  number: 'K-7F3Q',
  name: qname('school.test'),
  url: null,
  category: 'games',
  list: 'ut1/games',
  note: "it's for school'; DROP TABLE cases; --",
  child: 'mia',
  decision: null,
  done: 'allowed',
  toDesk: true,
  sentAt: null,
  deskNumber: null,
};
const done = (value: unknown) => ({ kind: 'done', value });

describe('cases', () => {
  test('are found again as they were written', () => {
    using place = householdIn();
    const store = place.open();
    const decision = { outcome: 'rejected', reason: { en: 'No', ru: 'Нет' }, serial: null } as const;
    const decided: HomeCase = {
      ...one,
      ...take(one, 'decide', monday + 7),
      decision,
      sentAt: 1,
      deskNumber: 'K-2345',
    };
    const later = { ...one, id: 'c2', times: { ...one.times, receivedAt: monday + 1 } };
    store.write(({ cases }) => [one, later].forEach((put) => cases.put(put)));
    expect(store.read(({ cases }) => cases.open())).toEqual(done([one, later]));
    store.write(({ cases }) => cases.put(decided));
    store.close();
    const again = place.open();
    expect(
      again.read(({ cases }) => [cases.get('c1'), cases.open(), cases.since(monday + 1), cases.get('c3')]),
    ).toEqual(done([decided, [later], [later], undefined]));
    again.write(({ cases }) => cases.forgetBefore(monday + 9));
    expect(again.read(({ cases }) => cases.since(0))).toEqual(done([later]));
    expect(again.write(({ cases }) => [cases.remove('c2'), cases.remove('c2')])).toEqual(done([true, false]));
    again.close();
  });

  test('one that an octet has spoilt hides no other', () => {
    using place = householdIn();
    const store = place.open();
    store.write(({ cases }) => [one, { ...one, id: 'c2' }].forEach((put) => cases.put(put)));
    store.close();
    const db = new Database(place.path);
    db.exec('UPDATE cases SET document = replace(document, \'"id":"c1"\', \'"id":"c1\')');
    db.close();
    const again = place.open();
    expect(again.read(({ cases }) => [cases.get('c1'), cases.open().map(({ id }) => id)])).toEqual(
      done([undefined, ['c2']]),
    );
    again.close();
  });

  test('of what waits to be sent, a report goes before the appeal that follows it', () => {
    using place = householdIn();
    const store = place.open();
    const report = { caseId: 'c1', what: 'report', body: '{}', tries: 0, nextAt: 5 } as const;
    const appeal = { ...report, what: 'appeal' } as const;
    const sooner = { ...report, caseId: 'c2', tries: 3, nextAt: 4 };
    store.write(({ outbox }) => [appeal, report, sooner].forEach((put) => outbox.put(put)));
    expect(store.read(({ outbox }) => outbox.waiting())).toEqual(done([sooner, report, appeal]));
    store.write(({ outbox }) => outbox.taken('c1', 'report'));
    store.write(({ outbox }) => outbox.forget('c2'));
    expect(store.read(({ outbox }) => [outbox.waiting(), outbox.of('c1'), outbox.of('c2')])).toEqual(
      done([[appeal], [appeal], []]),
    );
    store.close();
  });
});

/** A household of before there were cases, with a child's ask in it. */
function olderHousehold(place: ReturnType<typeof householdIn>): StoredAsk {
  const store = place.open();
  store.newest();
  store.close();
  const db = new Database(place.path);
  db.exec('DROP TABLE cases; DROP TABLE outbox; ALTER TABLE asks DROP COLUMN number; PRAGMA user_version = 3');
  db.exec(`INSERT INTO asks VALUES ('a1', 'mia', NULL, 'name', 'x.test', '', ${monday}, 'open', NULL, NULL, NULL)`);
  db.close();
  return {
    id: 'a1',
    number: null,
    who: 'mia',
    device: null,
    kind: 'name',
    subject: 'x.test',
    reason: '',
    askedAt: monday,
    state: 'open',
    answeredAt: null,
    answer: null,
    note: null,
  };
}

describe('a household of before there were cases', () => {
  test('has room for them when it is opened, and keeps its asks', () => {
    using place = householdIn();
    const ask = olderHousehold(place);
    const store = place.open();
    expect(store.read(({ asks, cases }) => [asks.open(), cases.open()])).toEqual(done([[ask], []]));
    expect(store.write(({ cases }) => cases.put(one)).kind).toBe('done');
    store.close();
    expect(place.news.filter(({ kind }) => kind !== 'begun')).toEqual([]);
  });

  test('the layout is the same that a new one has', () => {
    const [older, newer] = [new Database(':memory:'), new Database(':memory:')];
    migrate(older, householdLayout.slice(0, 3));
    migrate(older, householdLayout);
    migrate(newer, householdLayout);
    const tables = (db: Database.Database) => db.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all();
    expect(tables(older)).toEqual(tables(newer));
  });
});

const kills = trialsOf(12, 4);

test(`a process that is killed between any two steps, ${kills} times, leaves each case once, and what is to be sent with it`, async () => {
  using place = householdIn();
  const script = fileURLToPath(new URL('case-saver.ts', import.meta.url));
  let last = -1;
  for (let kill = 0; kill < kills; kill++) {
    const saver = spawn(process.execPath, [script, place.folder, String(last + 1)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let heard = 0;
    const lines = createInterface({ input: saver.stdout });
    lines.on('line', (line) => {
      last = Number(line);
      if (++heard === 1 + ((kill * 5) % 7)) saver.kill('SIGKILL');
    });
    await once(lines, 'close');
    const store = place.open();
    const found = store.read(({ cases, outbox }) => ({
      keys: cases.since(0).map(({ id }) => Number(id.slice(5))),
      unsent: cases.since(0).flatMap(({ id, sentAt }) => (sentAt === null ? [id] : [])),
      waiting: outbox.waiting().map(({ caseId }) => caseId),
    }));
    if (found.kind === 'failed') throw new Error(found.code);
    const { keys, unsent, waiting } = found.value;
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(expect.arrayContaining(Array.from({ length: last + 1 }, (_, mark) => mark)));
    expect(waiting.toSorted()).toEqual(unsent.toSorted());
    last = Math.max(last, ...keys);
    store.close();
  }
}, 120_000);

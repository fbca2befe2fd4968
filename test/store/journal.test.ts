import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { Filter } from '../../src/store/journal-walk.ts';
import { Journal, type JournalNews } from '../../src/store/journal.ts';
import { blocked, counted, event, journalIn, monday, plainSettings, withoutIds } from './journal-kit.ts';

const minute = 60_000;

describe('writing and reading', () => {
  test('what was added is read back, the newest first, after the house was closed', () => {
    using place = journalIn();
    const written = [event(), blocked, event({ at: monday + 5, latency: 37, rcode: 3, type: 65, source: 'upstream' })];
    const first = place.open();
    first.add(written, counted(3), monday);
    first.close(monday);
    const second = place.open();
    expect(withoutIds(second.latest(10))).toEqual([...written].reverse());
    expect(second.latest(1)).toHaveLength(1);
    second.close(monday);
    expect(place.news).toEqual([]);
  });

  test.each([
    ['markup', '<script>alert(1)</script>.test'],
    ['SQL', "'); DROP TABLE events; --"],
    ['a terminal sequence', '\u001b[2J\u001b]0;mine\u0007.test'],
    ['an escaped octet', '\\000\\255.test'],
  ])('%s in a name is data', (_what, name) => {
    using place = journalIn();
    const journal = place.open();
    journal.add([event({ name, client: name })], counted(1), monday);
    journal.flush(monday);
    expect(withoutIds(journal.latest(1))).toEqual([event({ name, client: name })]);
    journal.close(monday);
  });

  test('one looks for a person, a verdict, a part of a name, and page by page', () => {
    using place = journalIn();
    const journal = place.open();
    const events = [
      event({ who: 'masha' }),
      { ...blocked, who: 'masha' },
      { ...blocked, who: 'anton', name: 'other-casino.test' },
      event({ who: 'anton', name: 'a%b_c.test', action: 'allow' }),
    ];
    journal.add(events, counted(4), monday);
    journal.flush(monday);
    const found = (filter: Filter, count = 10): string[] => journal.latest(count, filter).map(({ name }) => name);
    expect(found({ who: 'masha' })).toEqual(['casino.test', 'school.test']);
    expect(found({ action: 'block' })).toEqual(['other-casino.test', 'casino.test']);
    expect(found({ who: 'anton', action: 'allow' })).toEqual(['a%b_c.test']);
    expect(found({ text: 'CASINO' })).toEqual(['other-casino.test', 'casino.test']);
    expect(found({ text: 'a_b' })).toEqual([]);
    expect(found({ text: '%' })).toEqual(['a%b_c.test']);
    const [first, second] = journal.latest(2);
    expect([first!.name, second!.name]).toEqual(['a%b_c.test', 'other-casino.test']);
    expect(found({ before: second!.id }, 2)).toEqual(['casino.test', 'school.test']);
    journal.close(monday);
  });

  test('what the law forbids is not written, whoever tells of it', () => {
    using place = journalIn();
    const journal = place.open();
    const because = { kind: 'registry', name: 'registry', source: 'registry' } as const;
    journal.add([event({ name: 'forbidden.test', action: 'block', because }), event()], counted(2), monday);
    journal.close(monday);
    const files = readdirSync(place.folder).map((file) => readFileSync(join(place.folder, file), 'latin1'));
    expect(files.join('')).toContain('school.test');
    expect(files.join('')).not.toContain('forbidden');
  });

  test('a batch waits for a minute or for two thousand events, or until the clock is set', () => {
    using place = journalIn();
    const journal = place.open();
    const written = (): number => journal.latest(10_000).length;
    journal.add([event()], counted(1), monday);
    journal.tick(monday + minute - 1);
    expect(written()).toBe(0);
    journal.tick(monday + minute);
    expect(written()).toBe(1);
    journal.add(
      Array.from({ length: 2_000 }, () => event()),
      counted(2_000),
      monday + minute,
    );
    journal.tick(monday + minute);
    expect(written()).toBe(2_001);
    journal.add([event()], counted(1), monday + minute);
    journal.tick(0);
    expect(written()).toBe(2_002);
    journal.close(monday);
  });
});

describe('privacy', () => {
  const all = [event(), blocked, event({ action: 'allow' })];

  test.each([
    ['full', 3],
    ['blocked', 1],
    ['none', 0],
  ] as const)('%s keeps %i of three events, and counts always', (privacy, kept) => {
    using place = journalIn({ privacy });
    const journal = place.open();
    journal.add(all, counted(3), monday);
    journal.flush(monday);
    expect(journal.latest(10)).toHaveLength(kept);
    expect(journal.statistics('minute', 0)).toMatchObject([{ count: 3 }]);
    journal.close(monday);
  });

  test.each(['blocked', 'none'] as const)('what was written before goes when the level becomes %s', (privacy) => {
    using place = journalIn();
    const before = place.open();
    before.add(all, counted(3), monday);
    before.close(monday);
    expect(readFileSync(place.path, 'latin1')).toContain('school.test');
    const after = place.open({ privacy });
    expect(withoutIds(after.latest(10))).toEqual(privacy === 'blocked' ? [blocked] : []);
    after.close(monday);
    expect(readFileSync(place.path, 'latin1')).not.toContain('school.test');
  });
});

describe('a damaged file', () => {
  const spoil: readonly [string, (path: string) => void][] = [
    ['is no database', (path) => writeFileSync(path, 'x'.repeat(20_000))],
    [
      'lost its first page',
      (path) => writeFileSync(path, Buffer.concat([Buffer.alloc(1024), readFileSync(path).subarray(1024)])),
    ],
    ['lost its end', (path) => writeFileSync(path, readFileSync(path).subarray(0, 3 * 1024))],
    [
      'comes from a later version',
      (path) => {
        const bytes = readFileSync(path);
        bytes.writeUInt32BE(99, 60); // user_version
        writeFileSync(path, bytes);
      },
    ],
  ];

  test.each(spoil)('that %s is moved aside, said once, and a new one is begun', (_how, spoilFile) => {
    using place = journalIn();
    const before = place.open();
    before.add([event()], counted(1), monday);
    before.close(monday);
    spoilFile(place.path);

    const after = place.open();
    expect(place.news).toEqual([{ kind: 'damaged', movedTo: `${place.path}.damaged-${monday}` }]);
    expect(existsSync(`${place.path}.damaged-${monday}`)).toBe(true);
    after.add([blocked], counted(1), monday);
    after.flush(monday);
    expect(withoutIds(after.latest(10))).toEqual([blocked]);
    after.close(monday);
  });

  test('only the last one is kept', () => {
    using place = journalIn();
    writeFileSync(`${place.path}.damaged-1`, 'older');
    writeFileSync(place.path, 'x'.repeat(20_000));
    place.open().close(monday);
    expect(readdirSync(place.folder).sort()).toEqual(['journal.db', `journal.db.damaged-${monday}`]);
  });

  test('whose damage is met only while writing costs one batch', () => {
    using place = journalIn();
    place.open().close(monday);
    // Nobody looks at the index of the series before a count is written.
    const db = new Database(place.path, { readonly: true });
    const sql = "SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_series_1'";
    const page = db.prepare<[], number>(sql).pluck().get()!;
    db.close();
    const bytes = readFileSync(place.path);
    writeFileSync(place.path, bytes.fill(0xff, (page - 1) * 1024, page * 1024));

    const journal = place.open();
    expect(place.news).toEqual([]);
    for (const now of [monday, monday + 1]) {
      journal.add([blocked], counted(1), now);
      journal.flush(now);
    }
    expect(place.news).toEqual([
      { kind: 'failing', code: 'SQLITE_CORRUPT' },
      { kind: 'damaged', movedTo: `${place.path}.damaged-${monday + 1}` },
      { kind: 'recovered', dropped: 1 },
    ]);
    expect(withoutIds(journal.latest(10))).toEqual([blocked]);
    journal.close(monday);
  });
});

describe('a disk that refuses', () => {
  const many = Array.from({ length: 1_500 }, (_, i) => event({ name: `name-${i}.test` }));

  test('full: the batch is dropped and counted, said once, and once more when it goes on', () => {
    // 64 KiB hold a few hundred events; SQLite says SQLITE_FULL at `max_page_count` as it does on a full disk.
    using place = journalIn({ size: 64 * 1024 });
    const journal = place.open();
    for (const _ of [1, 2]) {
      journal.add(many, counted(1_500), monday);
      journal.flush(monday);
    }
    expect(journal.status).toMatchObject({ failure: 'SQLITE_FULL', dropped: 3_000 });
    expect(place.news).toEqual([{ kind: 'failing', code: 'SQLITE_FULL' }]);

    journal.add([event()], counted(1), monday);
    journal.flush(monday);
    expect(journal.status).toMatchObject({ failure: undefined, dropped: 3_000 });
    expect(place.news.slice(1)).toEqual([{ kind: 'recovered', dropped: 3_000 }]);
    expect(withoutIds(journal.latest(10))).toEqual([event()]);
    journal.close(monday);
  });

  test('no directory can be made: it goes on once it can', () => {
    using place = journalIn();
    const inTheWay = join(place.folder, 'data');
    writeFileSync(inTheWay, '');
    const news: JournalNews[] = [];
    const settings = { path: join(inTheWay, 'journal.db'), ...plainSettings };
    const journal = new Journal(settings, (item) => news.push(item));
    journal.open(monday);
    journal.add([event()], counted(1), monday);
    journal.flush(monday);
    expect(journal.latest(1)).toEqual([]);
    expect(news).toEqual([{ kind: 'failing', code: 'EEXIST' }]);
    rmSync(inTheWay);
    journal.add([event()], counted(1), monday);
    journal.close(monday);
    expect(news.at(-1)).toEqual({ kind: 'recovered', dropped: 1 });
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Counts, noCounts } from '../../src/core/counts.ts';
import type { Event } from '../../src/core/event.ts';
import type { Entry } from '../../src/store/journal-walk.ts';
import { Journal, type JournalNews, type JournalSettings } from '../../src/store/journal.ts';

/** Some Monday, in milliseconds since 1970. */
export const monday = Date.UTC(2026, 5, 1, 12);

/** A query that came from the cache; a test says what was different. */
export function event(changes: Partial<Event> = {}): Event {
  const plain = {
    at: monday,
    client: '192.168.1.7',
    who: 'strangers',
    name: 'school.test',
    type: 1,
    rcode: 0,
    source: 'cache',
  };
  return { ...plain, action: undefined, because: undefined, latency: 0, ...changes };
}

export const blocked = event({
  name: 'casino.test',
  source: 'policy',
  action: 'block',
  because: { kind: 'category', name: 'gambling', source: 'ut1/gambling' },
});

/** As many queries, all from one source. */
export function counted(count: number, source = 'cache'): Counts {
  return { ...noCounts(), bySource: new Map([[source, count]]) };
}

/** In a house in which days are those of UTC. */
export const plainSettings = {
  size: 1024 ** 2,
  days: 30,
  privacy: 'full',
  dayOf: (at: number) => new Date(at).toISOString().slice(0, 10),
} as const;

/** Events as they were before they were written. */
export function withoutIds(entries: readonly Entry[]): Event[] {
  return entries.map(({ id: _id, ...rest }) => rest);
}

/** A directory of its own, with a journal in it and what the journal told. Everything goes with `dispose`. */
export function journalIn(changes: Partial<JournalSettings> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'journal-'));
  const path = join(folder, 'journal.db');
  const news: JournalNews[] = [];
  const open = (again: Partial<JournalSettings> = {}): Journal => {
    const settings = { path, ...plainSettings, ...changes, ...again };
    const journal = new Journal(settings, (item) => news.push(item));
    journal.open(monday);
    return journal;
  };
  return { folder, path, news, open, [Symbol.dispose]: () => rmSync(folder, { recursive: true }) };
}

import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { addTo, type Counts, noCounts, personIn } from '../../src/core/counts.ts';
import type { Event } from '../../src/core/event.ts';
import { journalLayout } from '../../src/store/journal-layout.ts';
import { Journal } from '../../src/store/journal.ts';
import { below, seededRandom, zipf } from './random.ts';

/** Milliseconds; a family asks so often in a day, and for so many names in all. */
const day = 86_400_000;
const queriesADay = 100_000;
const names = 20_000;

/** Events that are written at once. */
const batch = 2_000;

/** When the last event was written: a Monday noon in UTC that every house takes for the past. */
const end = Date.UTC(2026, 5, 1, 12);

/** Cap that holds millions of rows; the house that reads the file must have it too, or it would cut it. */
export const journalOctets = 1024 ** 3;

/** A word that five events have, one that all have, and one that none has. */
export const words = { rare: 'needle', frequent: 'some-site', absent: 'nowhere-at-all' } as const;

/** A journal that was written by the house's own code. */
export interface FilledJournal {
  readonly path: string;
  /** The first and the last moment of it, in milliseconds since 1970. */
  readonly start: number;
  readonly end: number;
}

/** Writes a journal of so many rows into the folder, unless an earlier run has done so. Gives how many seconds it took. */
export function fillJournal(folder: string, rows: number): FilledJournal & { readonly seconds: number } {
  const path = join(folder, `journal-${journalLayout.length}-${rows}.db`);
  const start = end - (rows / queriesADay) * day;
  if (existsSync(path)) return { path, start, end, seconds: 0 };
  const begun = performance.now();
  const unfinished = `${path}.unfinished`;
  for (const part of ['', '-wal', '-shm']) rmSync(unfinished + part, { force: true });
  const settings = { path: unfinished, size: journalOctets, days: 3650, privacy: 'full' } as const;
  const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
  const journal = new Journal({ ...settings, dayOf }, (news) => {
    throw new Error(`the journal is ${news.kind}`);
  });
  const next = eventsFrom(start);
  for (let written = 0; written < rows; written += batch) {
    const events = Array.from({ length: Math.min(batch, rows - written) }, (_, n) => next(written + n));
    const now = events.at(-1)!.at;
    journal.add(events, countsOf(events), now);
    journal.tick(now);
  }
  journal.close(end);
  renameSync(unfinished, path);
  return { path, start, end, seconds: (performance.now() - begun) / 1000 };
}

/** Makes the nth event: six children, a fifth blocked, a guest on the first day only. */
function eventsFrom(start: number): (n: number) => Event {
  const random = seededRandom(5);
  const rank = zipf(random, names);
  const blocked = {
    source: 'policy',
    action: 'block',
    because: { kind: 'category', name: 'ads', source: 'x/y' },
  } as const;
  const allowed = { source: 'cache', action: undefined, because: undefined } as const;
  return (n) => {
    const person = below(random, 6);
    const name = rank();
    return {
      at: start + Math.floor((n * day) / queriesADay),
      client: `192.168.1.${10 + person}`,
      who: n < queriesADay && person === 5 ? 'guest' : `child-${person}`,
      name: n % 1_000_000 === 17 ? `${words.rare}-in-hay.test` : `host-${name}.${words.frequent}-${name % 50}.test`,
      type: random() < 0.5 ? 1 : 28,
      rcode: 0,
      latency: below(random, 30),
      ...(random() < 0.2 ? blocked : allowed),
    };
  };
}

function countsOf(events: readonly Event[]): Counts {
  const counts = noCounts();
  for (const { source, who, because } of events) {
    addTo(counts.bySource, source, 1);
    addTo(counts.byRcode, 'NOERROR', 1);
    const person = personIn(counts, who);
    person.asked++;
    if (because === undefined) continue;
    addTo(counts.blocked, because.name, 1);
    addTo(person.blocked, because.name, 1);
  }
  return counts;
}

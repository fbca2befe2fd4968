import { setImmediate as breathe, setTimeout as rest } from 'node:timers/promises';
import type { Entry, JournalPort, Page, Sought, Top } from '../api/ports/journal-port.ts';
import type { Journal } from '../store/journal.ts';
import type { LiveFeed } from './live-feed.ts';

/** The admin thread does something else after so many milliseconds of a search. */
const turn = 8;

/** A search gives up after so many milliseconds, and says how far it has come. */
const patience = 3_000;

/** Entries of an export that are in memory at a time: half a millisecond's work. */
const block = 50;

/**
 * Milliseconds that an export rests after each block. It lasts minutes, and Linux lets even a thread of low priority finish
 * its slice of three milliseconds before who answers queries is woken on that core: who sleeps this often holds nobody up.
 */
const pause = 1;

const clock = (): number => performance.now();

/** The journal for the API: searches go slice by slice, and let all else of the thread come in between. */
export function journalSide(journal: Journal, feed: LiveFeed): JournalPort {
  return {
    search: (sought, limit) => searchPage(journal, sought, limit),
    all: (sought) => readAll(journal, sought),
    live: (take) => feed.listen(take),
    statistics: ({ span, since, who }, most) => journal.statistics(span, since, who, most),
    top: (sought, limit) => countNames(journal, sought, limit),
  };
}

async function searchPage(journal: Journal, sought: Sought, limit: number): Promise<Page> {
  if (sought.before === undefined) journal.flush(Date.now());
  const entries: Entry[] = [];
  const watch = new Turns();
  for (const { entries: found, down, at } of journal.look(sought, limit, Date.now(), clock)) {
    entries.push(...found);
    if (entries.length >= limit)
      return { entries: entries.slice(0, limit), before: entries[limit - 1]!.id, looked: null };
    if (watch.isOver && at !== undefined) return { entries, before: down, looked: at };
    await watch.pause();
  }
  return { entries, before: null, looked: null };
}

async function* readAll(journal: Journal, sought: Sought): AsyncGenerator<readonly Entry[]> {
  if (sought.before === undefined) journal.flush(Date.now());
  for (const { entries } of journal.look(sought, block, Date.now(), clock)) {
    if (entries.length > 0) yield entries;
    await rest(pause);
  }
}

async function countNames(journal: Journal, sought: Sought, limit: number): Promise<Top> {
  journal.flush(Date.now());
  const watch = new Turns();
  for (const top of journal.top(sought, limit, Date.now(), clock, () => watch.isOver)) {
    if (top !== undefined) return top;
    await watch.pause();
  }
  return { names: [], total: 0, looked: null };
}

/** Watches how long a search is at it. */
class Turns {
  readonly #end = performance.now() + patience;
  #turn = performance.now() + turn;

  get isOver(): boolean {
    return performance.now() >= this.#end;
  }

  /** At the end of a turn: whatever else waits is done first. */
  async pause(): Promise<void> {
    if (performance.now() < this.#turn) return;
    await breathe();
    this.#turn = performance.now() + turn;
  }
}

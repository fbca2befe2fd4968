import type { PersonId } from './family/household.ts';
import type { Reason } from './verdict.ts';

/** What a reply that waited took is counted up to these, in milliseconds; the last bucket takes what is longer. */
export const waitBounds: readonly number[] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/** Queries counted: since the start, or as a difference since the last message. Who has no entry was not seen. */
export interface Counts {
  /** By where the reply came from: `cache`, `policy`, … Their sum is the number of queries. */
  readonly bySource: Map<string, number>;
  /** By RCODE: `NOERROR`, … */
  readonly byRcode: Map<string, number>;
  /** Blocked queries by what blocked them, see {@link whatBlocked}. */
  readonly blocked: Map<string, number>;
  /** Of those who may be counted by name. */
  readonly byPerson: Map<PersonId, PersonCounts>;
  /** Replies that waited, by time: one bucket for each of {@link waitBounds} and one more (each counted once). */
  readonly waits: number[];
  /** All their milliseconds together. */
  waited: number;
  /** Events that found no room in their second; only the counts know of them. */
  overflow: number;
}

/** Queries of one person. */
export interface PersonCounts {
  asked: number;
  /** By what blocked them. What the law forbids is not among them: who asked for it is counted nowhere. */
  readonly blocked: Map<string, number>;
}

export function noCounts(): Counts {
  const waits = Array.from({ length: waitBounds.length + 1 }, () => 0);
  return {
    bySource: new Map(),
    byRcode: new Map(),
    blocked: new Map(),
    byPerson: new Map(),
    waits,
    waited: 0,
    overflow: 0,
  };
}

/**
 * What a block is counted under: `gambling` for a category, `service:youtube` for a service, be they blocked, outside
 * their hours or used up; `closed:bedtime` where nothing is open; else the kind of the reason, `own` or `registry`. The
 * words are as few as the data of the house has categories and services.
 */
export function whatBlocked({ kind, name, source }: Reason): string {
  switch (kind) {
    case 'category':
      return name;
    case 'service':
      return `service:${name}`;
    case 'hours':
    case 'budget':
      return source === 'service' ? `service:${name}` : name;
    case 'closed':
      return `closed:${name}`;
    default:
      return kind;
  }
}

/** Adds `more` into `sum`. */
export function addCounts(sum: Counts, more: Counts): void {
  addAll(sum.bySource, more.bySource);
  addAll(sum.byRcode, more.byRcode);
  addAll(sum.blocked, more.blocked);
  for (const [who, { asked, blocked }] of more.byPerson) {
    const person = personIn(sum, who);
    person.asked += asked;
    addAll(person.blocked, blocked);
  }
  more.waits.forEach((count, bucket) => (sum.waits[bucket] = (sum.waits[bucket] ?? 0) + count));
  sum.waited += more.waited;
  sum.overflow += more.overflow;
}

/** The counts of a person, begun where there are none. */
export function personIn({ byPerson }: Counts, who: PersonId): PersonCounts {
  let person = byPerson.get(who);
  if (person === undefined) byPerson.set(who, (person = { asked: 0, blocked: new Map() }));
  return person;
}

/** So many more under a name. */
export function addTo(sum: Map<string, number>, name: string, count: number): void {
  sum.set(name, (sum.get(name) ?? 0) + count);
}

/** All of a map's numbers together. */
export function total(counts: ReadonlyMap<string, number>): number {
  return counts.values().reduce((sum, count) => sum + count, 0);
}

function addAll(sum: Map<string, number>, more: ReadonlyMap<string, number>): void {
  for (const [name, count] of more) addTo(sum, name, count);
}

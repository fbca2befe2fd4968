import type { Answer, Client } from '../../client.ts';

export type Entry = Answer<Client['journal']['$get']>['entries'][number];
/** One query and what came of it. */
export type Event = Omit<Entry, 'id'>;

/** Queries that are one to a parent: a device asks for a name in several ways at once, and again. */
export interface Happening {
  /** The newest of them. */
  readonly event: Event;
  readonly count: number;
}

/** Milliseconds between two queries that are still one. */
const together = 60_000;

/** Takes together what is the same and follows each other. @param events the newest first */
export function happeningsOf(events: readonly Event[]): Happening[] {
  const found: { event: Event; last: number; count: number }[] = [];
  for (const event of events) {
    const before = found.at(-1);
    if (before !== undefined && before.last - event.at < together && isSame(before.event, event)) {
      before.last = event.at;
      before.count++;
    } else found.push({ event, last: event.at, count: 1 });
  }
  return found;
}

function isSame(one: Event, other: Event): boolean {
  return (
    one.name === other.name &&
    one.client === other.client &&
    one.who === other.who &&
    one.action === other.action &&
    one.because?.kind === other.because?.kind &&
    one.because?.name === other.because?.name
  );
}

import type { Event } from '../../core/event.ts';
import type { PersonId } from '../../core/family/household.ts';

/** What the API asks of the query log and the statistics; `app/journal-side.ts` is it. */
export interface JournalPort {
  /** The newest first; it gives up after a while, and says how far it has come. */
  search(sought: Sought, limit: number): Promise<Page>;
  /** All of it, the newest first, in blocks of some hundred; the next one is looked for when it is asked for. */
  all(sought: Sought): AsyncIterable<readonly Entry[]>;
  /** Told what is written down, about once a second, until what this gives is called. */
  live(take: (events: readonly Event[]) => void): () => void;
  /** What minutes, hours or days saw, the oldest first; one row more than `most` says that there are more. */
  statistics(asked: StatisticsAsked, most: number): readonly CountRow[];
  /** The names that were asked for most often. */
  top(sought: Omit<Sought, 'text' | 'client' | 'before'>, limit: number): Promise<Top>;
}

/** An event as it was written; later ones have greater numbers. */
export interface Entry extends Event {
  readonly id: number;
}

/** Which events are looked for; what is left out does not matter. */
export interface Sought {
  readonly who?: PersonId;
  readonly action?: NonNullable<Event['action']>;
  /** Whether it was blocked; false: whatever else became of it. */
  readonly isBlocked?: boolean;
  /** A part of the name, in lower case. */
  readonly text?: string;
  /** The address that asked, whole. */
  readonly client?: string;
  /** Milliseconds since 1970; from this moment on, and up to before that one. */
  readonly from?: number;
  readonly to?: number;
  /** Only those before this number: the next page. */
  readonly before?: number;
}

export interface Page {
  readonly entries: readonly Entry[];
  /** Where the next page begins; null: there is no more. */
  readonly before: number | null;
  /** Where it gave up, time of the oldest event that it has looked at; null: all of the page is here. */
  readonly looked: number | null;
}

export interface StatisticsAsked {
  readonly span: 'minute' | 'hour' | 'day';
  /** Milliseconds since 1970. */
  readonly since: number;
  /** Whose; `''`: of the whole house; undefined: of all. */
  readonly who?: PersonId;
}

/** How many queries of a kind a minute, an hour or a day saw. */
export interface CountRow {
  /** Milliseconds since 1970; of a day of the household's calendar, its midnight in UTC. */
  readonly start: number;
  /** Whose; `''` for the whole house. */
  readonly who: PersonId;
  readonly what: 'source' | 'rcode' | 'blocked' | 'asked';
  readonly name: string;
  readonly count: number;
}

export interface Top {
  readonly names: readonly { readonly name: string; readonly count: number }[];
  /** All events among which these are the most frequent names. */
  readonly total: number;
  /** It gave up before it had seen all; then these are the newest. */
  readonly looked: number | null;
}

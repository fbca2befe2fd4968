import type { Event } from '../core/event.ts';
import type { PersonId } from '../core/family/household.ts';

/** An event as it was written; later ones have greater numbers. */
export interface Entry extends Event {
  readonly id: number;
}

/** Which events are looked for; what is left out does not matter. */
export interface Filter {
  readonly who?: PersonId;
  readonly action?: NonNullable<Event['action']>;
  /** Whether it was blocked; false: whatever else became of it. */
  readonly isBlocked?: boolean;
  /** A part of the name, in whatever case. */
  readonly text?: string;
  /** The address that asked, whole. */
  readonly client?: string;
  /** Milliseconds since 1970; from this moment on, and up to before that one. */
  readonly from?: number;
  readonly to?: number;
  /** Only those before this number: the next page. */
  readonly before?: number;
}

/** What a slice of the journal has of what is looked for. */
export interface Slice {
  /** The newest first. */
  readonly entries: readonly Entry[];
  /** All from this number on is looked at. */
  readonly down: number;
  /** When the last of it was written, in milliseconds since 1970; undefined where the slice is empty. */
  readonly at: number | undefined;
}

/** The names that were asked for most often. */
export interface Top {
  readonly names: readonly { readonly name: string; readonly count: number }[];
  /** All events among which these are the most frequent names. */
  readonly total: number;
  /** It gave up before it had seen all, time of the oldest event that it has; null: all was seen. */
  readonly looked: number | null;
}

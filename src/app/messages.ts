import type { Usage } from '../core/family/budget.ts';
import type { Sighting } from '../core/family/sighting.ts';
import type { PersonId } from '../core/family/household.ts';
import type { Counts } from '../core/counts.ts';
import type { Event } from '../core/event.ts';
import type { Endpoint } from '../core/ports.ts';
import type { ImpairmentCode, HouseStatus, ResolverStatus } from '../core/status.ts';
import type { Settings } from '../config/schema.ts';
import type { TrialAsk } from '../core/trial-names.ts';
import type { Busy } from './activity.ts';

/** What a second of queries came to: resolver → supervisor → admin, passed on as it is. */
export interface Events {
  readonly type: 'events';
  /** Since the last message. */
  readonly counts: Counts;
  readonly events: readonly Event[];
  /** Who was busy with what his minutes are counted for. */
  readonly busy: readonly Busy[];
  /** Who asked, and is no device of the family, since the last message. */
  readonly strangers: readonly Sighting[];
  /** Who tried whether the house protects him. */
  readonly trials: readonly TrialAsk[];
}

/** All messages between threads. Threads share no objects: a message says what changed, or carries a batch. */
export type FromResolver =
  /** It answers, on these. */
  | { readonly type: 'ready'; readonly bound: readonly Endpoint[] }
  | { readonly type: 'status'; readonly status: ResolverStatus }
  /** A look-up failed on the disk: the catalogue must be read through. */
  | { readonly type: 'catalogue-failed' }
  /** The household could not be read: whoever writes it must look. */
  | { readonly type: 'household-failed' }
  /** A line for the log; the supervisor writes it, so that this thread needs no logger of its own. */
  | { readonly type: 'news'; readonly level: 'info' | 'error'; readonly text: string; readonly details: object }
  | Events;

export type ToResolver =
  | { readonly type: 'catalogue-changed' }
  | { readonly type: 'registry-changed' }
  /** The desk has decided something. */
  | { readonly type: 'corrections-changed' }
  | { readonly type: 'household-changed' }
  /** Minutes used on this day of the budgets, of everyone. */
  | { readonly type: 'usage'; readonly usage: ReadonlyMap<PersonId, Usage> }
  /** Who was seen where; all of it, each time. */
  | { readonly type: 'sightings'; readonly sightings: readonly Sighting[] }
  /** Its successor answers: it ends when it owes no reply. */
  | { readonly type: 'give-way' }
  | { readonly type: 'stop' };

/** It takes messages; `bound` is where its pages are, undefined where they are off or their port is taken. */
export type FromAdmin =
  | { readonly type: 'ready'; readonly bound: Endpoint | undefined }
  /** For the resolvers, passed on as it is. */
  | Extract<ToResolver, { type: 'usage' | 'sightings' | 'corrections-changed' }>
  /** Why the family is protected less than it asked for, by what is kept here; all of it, each time. */
  | { readonly type: 'impairments'; readonly impairments: readonly ImpairmentCode[] }
  | HouseWish;

/** What a parent has done by the pages, and only the supervisor can carry out. */
export type HouseWish =
  /** The house runs with these from now on. */
  | { readonly type: 'settings-changed'; readonly settings: Settings }
  /** Lists were added or taken away. */
  | { readonly type: 'lists-changed' }
  /** Every list is wanted anew. */
  | { readonly type: 'update-lists' };

export type ToAdmin =
  | { readonly type: 'status'; readonly status: HouseStatus }
  | Events
  | { readonly type: 'household-changed' }
  | { readonly type: 'household-failed' }
  | { readonly type: 'stop' };

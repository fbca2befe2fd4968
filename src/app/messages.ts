import type { Counts } from '../core/counts.ts';
import type { Event } from '../core/event.ts';
import type { Endpoint } from '../core/ports.ts';
import type { HouseStatus, ResolverStatus } from '../core/status.ts';

/** What a second of queries came to: resolver → supervisor → admin, passed on as it is. */
export interface Events {
  readonly type: 'events';
  /** Since the last message. */
  readonly counts: Counts;
  readonly events: readonly Event[];
}

/** All messages between threads. Threads share no objects: a message says what changed, or carries a batch. */
export type FromResolver =
  /** It answers, on these. */
  | { readonly type: 'ready'; readonly bound: readonly Endpoint[] }
  | { readonly type: 'status'; readonly status: ResolverStatus }
  /** A look-up failed on the disk: the catalogue must be read through. */
  | { readonly type: 'catalogue-failed' }
  /** A line for the log; the supervisor writes it, so that this thread needs no logger of its own. */
  | { readonly type: 'news'; readonly level: 'info' | 'error'; readonly text: string; readonly details: object }
  | Events;

export type ToResolver =
  { readonly type: 'catalogue-changed' } | { readonly type: 'registry-changed' } | { readonly type: 'stop' };

/** It takes messages; `bound` is where its pages are, undefined where they are off or their port is taken. */
export type FromAdmin = { readonly type: 'ready'; readonly bound: Endpoint | undefined };

export type ToAdmin = { readonly type: 'status'; readonly status: HouseStatus } | Events | { readonly type: 'stop' };

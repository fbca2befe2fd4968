import { type Event, mayKeep, type Privacy, privacyAt } from '../core/event.ts';
import type { PersonId } from '../core/family/household.ts';
import { isTrialName, type TrialAsk } from '../core/trial-names.ts';
import type { Client } from '../dns/clients.ts';
import type { Recorder } from '../dns/layers/record.ts';
import type { Query, Reply } from '../dns/resolver.ts';
import { type Asker, Counters } from './counters.ts';
import type { Events } from './messages.ts';

/** Events a second that are told one by one; a family asks one or two. Beyond it only the counters count. */
export const mostEvents = 200;

/** Of them those of one client, one behind a forwarder too: who asks nonsense by the hundred cannot keep what others do out of the log. */
export const mostOfOne = 50;

/** Trials a second that are told: a page makes two. */
export const mostTrials = 20;

/** An event whose time is still the house's clock. */
type Noted = { -readonly [key in keyof Event]: Event[key] };

/** What the batch asks of the family. */
export interface FamilyView {
  /** Whose a client is, and what is written down of that person. */
  profileOf(client: Client): Asker;
  /** What has come up since it was asked last. */
  take(): Pick<Events, 'busy' | 'strangers'>;
}

/**
 * What the resolver thread tells of its queries: one message a second, whatever the load. What the household does not
 * want written down never leaves this thread.
 */
export class EventBatch implements Recorder {
  readonly #privacy: Privacy;
  readonly #family: FamilyView;
  readonly #post: (message: Events) => void;
  readonly #counters = new Counters();
  #events: Noted[] = [];
  #trials: TrialAsk[] = [];
  /** Events of this second by client. */
  readonly #told = new Map<Client, number>();

  constructor(privacy: Privacy, family: FamilyView, post: (message: Events) => void) {
    this.#privacy = privacy;
    this.#family = family;
    this.#post = post;
  }

  note(query: Query, reply: Reply, now: number): void {
    const asker = this.#family.profileOf(query.client);
    this.#counters.count(query, reply, asker, now);
    if (isTrialName(query.name)) return this.#tried(query, reply);
    if (!mayKeep(this.#privacy, reply.verdict) || !mayKeep(privacyAt[asker.logging], reply.verdict)) return;
    // Who asks too fast is counted; a line for each refusal would wear out the card.
    if (reply.source === 'shield') return;
    const { client } = query;
    const told = this.#told.get(client) ?? 0;
    if (this.#events.length >= mostEvents || told >= mostOfOne) return this.#counters.overflowed();
    this.#told.set(client, told + 1);
    this.#events.push(describe(query, reply, asker.who, now));
  }

  /**
   * Posts what was noted; to be called once a second. The wall is read here and not per query, so that a second that
   * saw the clock set (a Raspberry Pi has none of its own) is told in the new time.
   *
   * @param now the house's clock
   * @param wall milliseconds since 1970 at the same moment
   */
  flush(now: number, wall: number): void {
    const counts = this.#counters.take();
    if (counts === undefined) return;
    const events = this.#events;
    const trials = this.#trials;
    this.#events = [];
    this.#trials = [];
    this.#told.clear();
    for (const event of events) event.at = Math.round(wall - (now - event.at));
    this.#post({ type: 'events', counts, events, trials, ...this.#family.take() });
  }

  /** Not for the log: it is the house that asked for it, not the family. */
  #tried({ name, client: { address } }: Query, { verdict }: Reply): void {
    if (this.#trials.length >= mostTrials) return;
    this.#trials.push({ name, address, isBlocked: verdict?.action === 'block' });
  }
}

function describe(query: Query, reply: Reply, who: PersonId, now: number): Noted {
  const { verdict } = reply;
  const { address, identity } = query.client;
  return {
    at: now,
    client: identity?.address ?? address,
    who,
    name: query.name,
    type: query.type,
    rcode: reply.rcode,
    source: reply.source,
    action: verdict?.action,
    because: verdict?.because,
    latency: Math.round(now - query.at),
  };
}

import { Generations } from '../../core/generations.ts';
import { EdeCode, Rcode } from '../../core/iana.ts';
import type { Clock } from '../../core/ports.ts';
import { type Kept, ReplyMemory, variantOf } from '../reply-memory.ts';
import type { Layer, Query, Reply, Resolver } from '../resolver.ts';
import type { Sentences } from '../sentences.ts';
import { type Ede, makeEde } from '../wire/ede.ts';

export interface CacheLimits {
  /** Octets that all kept replies may take. */
  readonly octets: number;
  /** Seconds that an expired reply may still be served when no upstream answers (RFC 8767); 0: never. */
  readonly stale: number;
}

/** RFC 8767 §5: what a stale reply's TTL says, how long a client waits for a fresh one, how often we try again. */
const staleTtl = 30;
const stalePatience = 1_800;
const staleRetry = 30_000;

/** Failures remembered; each for as long as it says, some seconds. */
const failuresRemembered = 1_000;

/** A reply is fetched anew before it expires when it was asked this often and so much of its life is gone. */
const popular = 3;
const prefetchAfter = 0.9;

/**
 * Keeps replies as octets and knows nothing of children, so that one fetch serves all. Identical questions in flight
 * are asked once; what is popular is fetched before it expires; what expired is served when nothing better can be had.
 */
export function cache(limits: CacheLimits, say: Sentences, clock: Clock): Layer {
  return (next) => new Cache(limits, say, clock, next);
}

class Cache implements Resolver {
  readonly #memory: ReplyMemory;
  readonly #failures = new Generations<string, Failure>(failuresRemembered);
  readonly #inFlight = new Map<string, Promise<Reply>>();
  readonly #staleAnswer: Ede;
  readonly #staleNxdomain: Ede;
  readonly #limits: CacheLimits;
  readonly #clock: Clock;
  readonly #next: Resolver;

  constructor(limits: CacheLimits, say: Sentences, clock: Clock, next: Resolver) {
    this.#staleAnswer = makeEde(EdeCode.staleAnswer, say.stale);
    this.#staleNxdomain = makeEde(EdeCode.staleNxdomain, say.stale);
    this.#limits = limits;
    this.#clock = clock;
    this.#next = next;
    this.#memory = new ReplyMemory(limits.octets);
  }

  resolve(query: Query): Reply | Promise<Reply> {
    const kept = this.#memory.find(query);
    if (kept === undefined) return this.#fetch(query);
    if (query.at >= kept.expiresAt) return this.#refresh(query, kept);
    this.#memory.countHit(kept);
    if (kept.hits >= popular && query.at >= refreshAt(kept)) this.#prefetch(query);
    return kept.reply;
  }

  /** Asks below, once for all who ask the same meanwhile, and keeps what may be kept. */
  #fetch(query: Query): Reply | Promise<Reply> {
    const question = `${query.name} ${query.type * 4 + variantOf(query)}`;
    const running = this.#inFlight.get(question);
    if (running !== undefined) return running;
    const failure = this.#failures.get(question);
    if (failure !== undefined && query.at < failure.until) return failure.reply;
    const reply = this.#next.resolve(query);
    if (!(reply instanceof Promise)) return this.#keep(query, question, reply);
    const kept = reply.then(
      (late) => {
        this.#inFlight.delete(question);
        return this.#keep(query, question, late);
      },
      (cause: unknown) => {
        this.#inFlight.delete(question);
        throw cause;
      },
    );
    this.#inFlight.set(question, kept);
    return kept;
  }

  /** In the background: should it fail, what is kept is still good and whoever asks later tries again. */
  #prefetch(query: Query): void {
    Promise.resolve(this.#fetch(query)).catch(() => {});
  }

  #keep(query: Query, question: string, reply: Reply): Reply {
    if (reply.lifetime <= 0) return reply;
    const until = this.#clock() + reply.lifetime * 1000;
    // Apart from the rest: a failure never pushes out what can still be served stale.
    if (reply.source === 'failure') this.#failures.set(question, { reply, until });
    else this.#memory.keep(query, reply, until);
    return reply;
  }

  /** It expired: a fresh reply if it comes in time, the stale one otherwise (RFC 8767 §5). */
  #refresh(query: Query, kept: Kept): Reply | Promise<Reply> {
    if (query.at > kept.expiresAt + this.#limits.stale * 1000) return this.#fetch(query);
    const stale = this.#stale(kept.reply);
    if (query.at < kept.retryAt) return stale;
    const fresh = this.#fetch(query);
    if (!(fresh instanceof Promise)) return fresh.source === 'failure' ? stale : fresh;
    return new Promise((resolve) => {
      const serveStale = (): void => {
        this.#memory.postpone(query, this.#clock() + staleRetry);
        resolve(stale);
      };
      const patience = setTimeout(serveStale, stalePatience);
      const settle = (reply: Reply | undefined): void => {
        clearTimeout(patience);
        if (reply === undefined || reply.source === 'failure') serveStale();
        else resolve(reply);
      };
      fresh.then(settle, () => settle(undefined));
    });
  }

  /** Aged to nothing, then lifted: the records' own TTLs are spent. */
  #stale(reply: Reply): Reply {
    const ede = reply.rcode === Rcode.NXDOMAIN ? this.#staleNxdomain : this.#staleAnswer;
    // A copy: by the time it goes out the memory may hold something else there.
    return { ...reply, records: Buffer.from(reply.records), source: 'stale', ede, ttlFloor: staleTtl };
  }
}

/** A failure, and how long it is believed without asking again (RFC 9520). */
interface Failure {
  readonly reply: Reply;
  readonly until: number;
}

function refreshAt({ reply, expiresAt }: Kept): number {
  return reply.storedAt + (expiresAt - reply.storedAt) * prefetchAfter;
}

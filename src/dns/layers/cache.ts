import { EdeCode, Rcode } from '../../core/iana.ts';
import type { Clock } from '../../core/ports.ts';
import type { Qname } from '../../core/qname.ts';
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
    const kept = this.#memory.find(query.name, variantOf(query));
    if (kept === undefined) return this.#fetch(query);
    if (query.at < kept.refreshAt) {
      kept.hits++;
      return kept.reply;
    }
    if (query.at < kept.expiresAt) {
      if (++kept.hits > popular) this.#prefetch(query);
      return kept.reply;
    }
    return this.#refresh(query, kept);
  }

  /** Asks below, once for all who ask the same meanwhile, and keeps what may be kept. */
  #fetch(query: Query): Reply | Promise<Reply> {
    const question = `${query.name} ${variantOf(query)}`;
    const running = this.#inFlight.get(question);
    if (running !== undefined) return running;
    const reply = this.#next.resolve(query);
    if (!(reply instanceof Promise)) return this.#keep(query, reply);
    const kept = reply.then(
      (late) => {
        this.#inFlight.delete(question);
        return this.#keep(query, late);
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

  #keep(query: Query, reply: Reply): Reply {
    if (reply.lifetime <= 0) return reply;
    const variant = variantOf(query);
    // A failure never pushes out what could still be served stale.
    if (reply.source === 'failure' && this.#canServeStale(query.name, variant)) return reply;
    const now = this.#clock();
    const life = reply.lifetime * 1000;
    this.#memory.keep(query.name, {
      variant,
      // The first asker gets the reply as it came; those who find it later are told that it comes from here.
      reply: reply.source === 'upstream' ? { ...reply, source: 'cache' } : reply,
      expiresAt: Math.round(now + life),
      refreshAt: Math.round(now + life * prefetchAfter),
      hits: 0,
      retryAt: 0,
      next: undefined,
    });
    return reply;
  }

  #canServeStale(name: Qname, variant: number): boolean {
    const kept = this.#memory.find(name, variant);
    return kept !== undefined && kept.reply.source !== 'failure' && !this.#isTooOld(kept, this.#clock());
  }

  #isTooOld(kept: Kept, now: number): boolean {
    return now > kept.expiresAt + this.#limits.stale * 1000;
  }

  /** It expired: a fresh reply if it comes in time, the stale one otherwise (RFC 8767 §5). */
  #refresh(query: Query, kept: Kept): Reply | Promise<Reply> {
    if (this.#isTooOld(kept, query.at) || kept.reply.source === 'failure') return this.#fetch(query);
    if (query.at < kept.retryAt) return this.#stale(kept.reply);
    const fresh = this.#fetch(query);
    if (!(fresh instanceof Promise)) return fresh;
    return new Promise((resolve) => {
      const serveStale = (): void => {
        kept.retryAt = Math.round(this.#clock() + staleRetry);
        resolve(this.#stale(kept.reply));
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
    return { ...reply, source: 'stale', ede, ttlFloor: staleTtl };
  }
}

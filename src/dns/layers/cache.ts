import { LRUCache } from 'lru-cache';
import { EdeCode, Rcode } from '../../core/iana.ts';
import type { Clock } from '../../core/ports.ts';
import type { Layer, Query, Reply, Resolver } from '../resolver.ts';
import type { Sentences } from '../sentences.ts';
import { type Ede, makeEde } from '../wire/ede.ts';
import { Flag } from '../wire/header.ts';

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

/** Octets that an entry costs beside its records: the key, the objects, the place in the map. */
const overhead = 900;
const mostEntries = 20_000;

interface Entry {
  readonly reply: Reply;
  readonly expiresAt: number;
  readonly refreshAt: number;
  hits: number;
  /** Upstreams failed lately: serve stale at once until then. */
  retryAt: number;
}

/**
 * Keeps replies as octets and knows nothing of children, so that one fetch serves all. Identical questions in flight
 * are asked once; what is popular is fetched before it expires; what expired is served when nothing better can be had.
 */
export function cache(limits: CacheLimits, say: Sentences, clock: Clock): Layer {
  return (next) => new Cache(limits, say, clock, next);
}

class Cache implements Resolver {
  readonly #entries: LRUCache<string, Entry>;
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
    this.#entries = new LRUCache({
      max: mostEntries,
      maxSize: limits.octets,
      sizeCalculation: ({ reply }, key) => overhead + 2 * key.length + reply.records.length,
    });
  }

  resolve(query: Query): Reply | Promise<Reply> {
    const key = keyOf(query);
    const entry = this.#entries.get(key);
    if (entry === undefined) return this.#fetch(key, query);
    if (query.at < entry.refreshAt) {
      entry.hits++;
      return entry.reply;
    }
    if (query.at < entry.expiresAt) {
      if (++entry.hits > popular && !this.#inFlight.has(key)) this.#prefetch(key, query);
      return entry.reply;
    }
    return this.#refresh(key, query, entry);
  }

  /** Asks below, once for all who ask the same meanwhile, and keeps what may be kept. */
  #fetch(key: string, query: Query): Reply | Promise<Reply> {
    const running = this.#inFlight.get(key);
    if (running !== undefined) return running;
    const reply = this.#next.resolve(query);
    if (!(reply instanceof Promise)) return this.#keep(key, reply);
    const kept = reply.then(
      (late) => {
        this.#inFlight.delete(key);
        return this.#keep(key, late);
      },
      (cause: unknown) => {
        this.#inFlight.delete(key);
        throw cause;
      },
    );
    this.#inFlight.set(key, kept);
    return kept;
  }

  /** In the background: should it fail, the entry is still good and whoever asks later tries again. */
  #prefetch(key: string, query: Query): void {
    Promise.resolve(this.#fetch(key, query)).catch(() => {});
  }

  #keep(key: string, reply: Reply): Reply {
    if (reply.lifetime <= 0) return reply;
    // A failure never pushes out what could still be served stale.
    if (reply.source === 'failure' && this.#entries.has(key)) return reply;
    const now = this.#clock();
    const life = reply.lifetime * 1000;
    // The first asker gets the reply as it came; those who find it later are told that it comes from here.
    const kept: Reply = reply.source === 'upstream' ? { ...reply, source: 'cache' } : reply;
    const refreshAt = now + life * prefetchAfter;
    this.#entries.set(key, { reply: kept, expiresAt: now + life, refreshAt, hits: 0, retryAt: 0 });
    return reply;
  }

  /** An expired entry: a fresh reply if it comes in time, the stale one otherwise (RFC 8767 §5). */
  #refresh(key: string, query: Query, entry: Entry): Reply | Promise<Reply> {
    const tooOld = query.at > entry.expiresAt + this.#limits.stale * 1000;
    if (tooOld || entry.reply.source === 'failure') {
      this.#entries.delete(key);
      return this.#fetch(key, query);
    }
    if (query.at < entry.retryAt) return this.#stale(entry.reply);
    const fresh = this.#fetch(key, query);
    if (!(fresh instanceof Promise)) return fresh;
    return new Promise((resolve) => {
      const serveStale = (): void => {
        entry.retryAt = this.#clock() + staleRetry;
        resolve(this.#stale(entry.reply));
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

/** Name, type, and what else changes the records: DO and CD. */
function keyOf(query: Query): string {
  const variant = (query.dnssecOk ? 1 : 0) | ((query.flags & Flag.CD) !== 0 ? 2 : 0);
  return `${query.name} ${query.type * 4 + variant}`;
}

import { EdeCode, Rcode } from '../../core/iana.ts';
import type { Client } from '../clients.ts';
import { failure, makeReply } from '../replies.ts';
import type { Layer, Reply } from '../resolver.ts';
import type { Sentences } from '../sentences.ts';
import { makeEde } from '../wire/ede.ts';

export interface RateLimit {
  /** Queries a second that one address may ask for long. */
  readonly perSecond: number;
  /** Queries that it may ask at once: a router with a hundred devices behind it wakes up in the morning. */
  readonly burst: number;
}

/** Queries of one address that may wait for upstreams at a time: a quarter of what all together may. */
const mostUnderWay = 1_024;

/** Queries of all addresses that may wait: sources can be forged, and each who waits costs memory. */
const mostWaiting = 8_192;

/**
 * Keeps one address from eating the house, and any fault below from costing a reply: what throws becomes SERVFAIL, and
 * `surprised` is told the cause. Addresses that are not ours never come this far; the listener drops them unread.
 */
export function shield(limit: RateLimit, say: Sentences, surprised: (cause: unknown) => void): Layer {
  const broken = failure(EdeCode.other, say.broken);
  const tooFast = makeReply({
    source: 'shield',
    rcode: Rcode.REFUSED,
    ede: makeEde(EdeCode.prohibited, say.tooFast),
  });
  const fail = (cause: unknown): Reply => {
    surprised(cause);
    return broken;
  };
  let waiting = 0;
  return (next) => ({
    resolve(query) {
      const { client } = query;
      if (client.underWay >= mostUnderWay || waiting >= mostWaiting || !mayAsk(client, limit, query.at)) return tooFast;
      try {
        const reply = next.resolve(query);
        if (!(reply instanceof Promise)) return reply;
        client.underWay++;
        waiting++;
        return reply.then(
          (late) => {
            client.underWay--;
            waiting--;
            return late;
          },
          (cause: unknown) => {
            client.underWay--;
            waiting--;
            return fail(cause);
          },
        );
      } catch (cause) {
        return fail(cause);
      }
    },
  });
}

/** A bucket of tokens for each client: refilled by time, a query takes one. */
export function mayAsk(client: Client, limit: RateLimit, now: number): boolean {
  const refilled = client.allowance + ((now - client.refilledAt) * limit.perSecond) / 1000;
  client.allowance = Math.min(limit.burst, refilled);
  client.refilledAt = now;
  if (client.allowance < 1) return false;
  client.allowance--;
  return true;
}

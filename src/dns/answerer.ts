import type { Clock } from '../core/ports.ts';
import type { Client, Clients } from './clients.ts';
import { mayAsk, type RateLimit } from './layers/shield.ts';
import type { Query, Reply, Resolver } from './resolver.ts';
import { composeRefusal, composeReply } from './wire/compose.ts';
import { identityOf } from './wire/identity.ts';
import { ignore, QueryReader } from './wire/question.ts';

export interface AnswererParts {
  readonly clients: Clients;
  readonly resolver: Resolver;
  readonly clock: Clock;
  readonly rateLimit: RateLimit;
  /** What goes out when the house itself fails, outside of any layer. */
  readonly broken: Reply;
  readonly surprised: (cause: unknown) => void;
}

/** From the octets of a query to the octets of its reply: the same behind every door. Each door has one of its own. */
export class Answerer {
  readonly #parts: AnswererParts;
  readonly #reader = new QueryReader();

  constructor(parts: AnswererParts) {
    this.#parts = parts;
  }

  /** At once where nothing must be waited for; undefined where nothing is owed. Neither throws nor rejects. */
  answer(message: Buffer, client: Client, overTcp: boolean): Buffer | Promise<Buffer> | undefined {
    const { clock, resolver, rateLimit } = this.#parts;
    const now = clock();
    const from = client.forwards ? this.#behind(message, client, now) : client;
    const query = this.#reader.read(message, from, now, overTcp);
    if (typeof query === 'number') {
      // A refusal costs a token as a query does: broken packets are cheaper to make than to answer.
      return query === ignore || !mayAsk(from, rateLimit, now) ? undefined : composeRefusal(message, query);
    }
    try {
      const reply = resolver.resolve(query);
      if (!(reply instanceof Promise)) return composeReply(query, reply, now);
      return reply.then(
        (late) => this.#compose(query, late),
        (cause: unknown) => this.#fail(query, cause),
      );
    } catch (cause) {
      return this.#fail(query, cause);
    }
  }

  /** For whom a trusted forwarder asks; itself where it does not say. */
  #behind(message: Buffer, forwarder: Client, now: number): Client {
    const identity = identityOf(message);
    return identity === undefined ? forwarder : this.#parts.clients.behind(forwarder, identity, now);
  }

  #compose(query: Query, reply: Reply): Buffer {
    try {
      return composeReply(query, reply, this.#parts.clock());
    } catch (cause) {
      return this.#fail(query, cause);
    }
  }

  #fail(query: Query, cause: unknown): Buffer {
    this.#parts.surprised(cause);
    return composeReply(query, this.#parts.broken, query.at);
  }
}

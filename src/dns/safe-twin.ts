import { Qtype, Rcode } from '../core/iana.ts';
import type { Qname } from '../core/qname.ts';
import type { Verdict } from '../core/verdict.ts';
import { makeReply, negativeSoa } from './replies.ts';
import type { Query, Reply, Resolver } from './resolver.ts';
import { askedOf, twinRecords } from './wire/twin.ts';

/** What leads a browser to the engine; the rest (its mail, its certificates) is nobody's search. */
const doors: ReadonlySet<number> = new Set([Qtype.A, Qtype.AAAA, Qtype.CNAME, Qtype.HTTPS, Qtype.SVCB, Qtype.ANY]);

/**
 * Answers for a search engine with its safe twin: an honest alias to the twin, and the twin's addresses. Who asks for
 * anything else that leads there gets the alias alone: the engine's own HTTPS record would name addresses that are not safe.
 */
export class SafeTwin {
  readonly #twin: Qname;
  readonly #verdict: Verdict;
  readonly #ttl: number;
  /** The alias alone, for types that have nothing else to say; the SOA makes it a negative reply (RFC 2308 §2.2). */
  readonly #nothingElse: Reply;

  /** @param ttl seconds that a client remembers the alias: short, so that a parent's choice is seen soon */
  constructor(twin: Qname, verdict: Verdict, ttl: number) {
    this.#twin = twin;
    this.#verdict = verdict;
    this.#ttl = ttl;
    this.#nothingElse = makeReply({
      source: 'policy',
      answers: [{ type: 'CNAME', ttl, domain: twin }],
      authorities: [negativeSoa(ttl)],
      verdict,
    });
  }

  answer(query: Query, next: Resolver): Reply | Promise<Reply> {
    if (!doors.has(query.type)) return next.resolve(query);
    if (query.type !== Qtype.A && query.type !== Qtype.AAAA) return this.#nothingElse;
    const reply = next.resolve(askedOf(this.#twin, query));
    return reply instanceof Promise ? reply.then((late) => this.#as(query, late)) : this.#as(query, reply);
  }

  #as(query: Query, reply: Reply): Reply {
    if (reply.rcode !== Rcode.NOERROR) return { ...reply, records: noRecords, ...noneOfThem, verdict: this.#verdict };
    const twin = twinRecords(this.#twin, query, reply, this.#ttl);
    if (twin.ttls.length === 0) return this.#nothingElse;
    // The alias is ours and unsigned: AD would be a lie.
    return { ...reply, ...noneOfThem, ...twin, flags: 0, verdict: this.#verdict };
  }
}

const noRecords: Buffer = Buffer.alloc(0);
const noneOfThem = { answers: 0, authorities: 0, additionals: 0, ttls: [], targets: [] } as const;

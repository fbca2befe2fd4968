import type { Qname } from '../core/qname.ts';
import type { Verdict } from '../core/verdict.ts';
import type { Client } from './clients.ts';
import type { Ede } from './wire/ede.ts';
import type { EdeForm } from './wire/ede-form.ts';

/** The one shape of the house: a question goes in, a reply comes out; at once where nothing must be waited for. */
export interface Resolver {
  resolve(query: Query): Reply | Promise<Reply>;
}

/** A layer answers by itself or asks the next one; it may look at the reply on its way back. */
export type Layer = (next: Resolver) => Resolver;

/** Puts the layers before the last resolver; the first layer sees a query first and its reply last. */
export function chain(layers: readonly Layer[], last: Resolver): Resolver {
  return layers.reduceRight<Resolver>((next, layer) => layer(next), last);
}

/** A question that the listener has accepted: one reply is owed. */
export interface Query {
  /** Who asks. */
  readonly client: Client;
  readonly name: Qname;
  readonly type: number;
  /** The message as it came; the question stands in octets 12 to `questionEnd`. */
  readonly message: Buffer;
  readonly questionEnd: number;
  /** RD and CD as they came, and AD: the client understands it (RFC 6840 §5.7). */
  readonly flags: number;
  /** The client speaks EDNS and so gets an OPT back (RFC 6891 §7). */
  readonly edns: boolean;
  /** How the client reads the EXTRA-TEXT of an EDE. */
  readonly edeForm: EdeForm;
  /** DO: wants DNSSEC records. */
  readonly dnssecOk: boolean;
  /** Longest reply in octets that the client takes. */
  readonly room: number;
  /** When it came, by the house's {@link Clock}. */
  readonly at: number;
}

/** Where a reply comes from; the log, the counters and the parents' page tell it by this. */
export type ReplySource = 'cache' | 'stale' | 'upstream' | 'policy' | 'local' | 'shield' | 'failure';

/**
 * What goes back, without what belongs to one client: the ID, the question and the OPT are put on by `wire/compose`.
 *
 * `records` are the octets behind the question. A compression pointer in them may lead into the question: all clients
 * that ask for a name send a question of the same length.
 */
export interface Reply {
  readonly rcode: number;
  /** AA and AD as they shall stand in the header. */
  readonly flags: number;
  readonly answers: number;
  readonly authorities: number;
  readonly additionals: number;
  readonly records: Buffer;
  /** Where in `records` the TTLs stand; they are aged by the time since `storedAt`. */
  readonly ttls: readonly number[];
  /** When the TTLs were true, by the house's clock. */
  readonly storedAt: number;
  /** No TTL goes out below this, in seconds; for stale replies, whose own TTLs are spent (RFC 8767 §5). */
  readonly ttlFloor: number;
  /** How long the reply may be kept, in seconds; 0: not at all. */
  readonly lifetime: number;
  /** Names that the reply leads to: targets of CNAME, DNAME, HTTPS and SVCB. */
  readonly targets: readonly Qname[];
  readonly ede: Ede | undefined;
  readonly source: ReplySource;
  /** Set where `policy` decided. */
  readonly verdict: Verdict | undefined;
}

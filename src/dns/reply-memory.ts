import { Generations } from '../core/generations.ts';
import type { Qname } from '../core/qname.ts';
import type { Query, Reply } from './resolver.ts';
import { Flag } from './wire/header.ts';

/** A reply that is kept, and what became of it. Times by the house's clock, in whole milliseconds. */
export interface Kept {
  /** Type, DO and CD of the question it answers. */
  readonly variant: number;
  readonly reply: Reply;
  readonly expiresAt: number;
  /** From here on a popular reply is fetched anew. */
  readonly refreshAt: number;
  hits: number;
  /** Upstreams failed lately: it is served stale at once until then. */
  retryAt: number;
  /** The next variant that is kept of the same name. A handful at most, so a walk beats a second map. */
  next: Kept | undefined;
}

/** Octets that a reply costs beside its records: objects, and its share of the name and its place in the map. */
const overhead = 700;

const overheadOfName = 32;

/** Variants kept of one name. A browser asks for three; who asks for all types that there are wants our memory. */
const mostVariants = 12;

/** Replies by name and variant, within so many octets. */
export class ReplyMemory {
  readonly #byName: Generations<Qname, Kept>;

  constructor(octets: number) {
    this.#byName = new Generations(octets, octetsOf);
  }

  find(name: Qname, variant: number): Kept | undefined {
    let kept = this.#byName.get(name);
    while (kept !== undefined && kept.variant !== variant) kept = kept.next;
    return kept;
  }

  /** Puts a reply before the others of its name, and takes out the one that it replaces. */
  keep(name: Qname, kept: Kept): void {
    let last = kept;
    let variants = 1;
    for (let other = this.#byName.get(name); other !== undefined; other = other.next) {
      if (other.variant === kept.variant || variants === mostVariants) continue;
      last = last.next = other;
      variants++;
    }
    last.next = undefined;
    this.#byName.set(name, kept);
  }
}

function octetsOf(kept: Kept): number {
  let octets = 0;
  for (let each: Kept | undefined = kept; each !== undefined; each = each.next) {
    const { records, ttls, targets } = each.reply;
    octets += overhead + records.length + 8 * ttls.length;
    for (const target of targets) octets += overheadOfName + target.length;
  }
  return octets;
}

/** What beside the name makes a question another one: its type, DO and CD. */
export function variantOf(query: Query): number {
  return query.type * 4 + (query.dnssecOk ? 1 : 0) + ((query.flags & Flag.CD) !== 0 ? 2 : 0);
}

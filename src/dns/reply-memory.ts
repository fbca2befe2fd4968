import { Generations } from '../core/generations.ts';
import type { Qname } from '../core/qname.ts';
import type { Query, Reply } from './resolver.ts';
import { Flag } from './wire/header.ts';

/** A reply that is kept, and what became of it. Times by the house's clock. */
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
}

/** All that is kept of a name: a handful of variants, so a walk over them beats a second map. */
interface Shelf {
  readonly octets: number;
  readonly kept: readonly Kept[];
}

/** Octets that a reply costs beside its records: objects, and its share of the name and its place in the map. */
const overhead = 900;

const overheadOfName = 32;

/** Variants kept of one name. A browser asks for three; who asks for all types that there are wants our memory. */
const mostVariants = 12;

/** Replies by name and variant, within so many octets. */
export class ReplyMemory {
  readonly #shelves: Generations<Qname, Shelf>;

  constructor(octets: number) {
    this.#shelves = new Generations(octets, (shelf) => shelf.octets);
  }

  find(name: Qname, variant: number): Kept | undefined {
    const shelf = this.#shelves.get(name);
    if (shelf === undefined) return undefined;
    for (let i = 0; i < shelf.kept.length; i++) {
      if (shelf.kept[i]!.variant === variant) return shelf.kept[i];
    }
    return undefined;
  }

  keep(name: Qname, kept: Kept): void {
    const others = this.#shelves.get(name)?.kept.filter(({ variant }) => variant !== kept.variant) ?? [];
    const all = [...others.slice(1 - mostVariants), kept];
    const octets = all.reduce((sum, each) => sum + octetsOf(each.reply), 0);
    this.#shelves.set(name, { octets, kept: all });
  }
}

function octetsOf({ records, ttls, targets }: Reply): number {
  const names = targets.reduce((sum, target) => sum + overheadOfName + target.length, 0);
  return overhead + records.length + 8 * ttls.length + names;
}

/** What beside the name makes a question another one: its type, DO and CD. */
export function variantOf(query: Query): number {
  return query.type * 4 + (query.dnssecOk ? 1 : 0) + ((query.flags & Flag.CD) !== 0 ? 2 : 0);
}

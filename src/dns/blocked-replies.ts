import { EdeCode, Qtype, Rcode } from '../core/iana.ts';
import type { HouseAddresses } from '../core/ports.ts';
import type { Reason, Verdict } from '../core/verdict.ts';
import type { OwnRecord } from './packet.ts';
import { makeReply, negativeSoa } from './replies.ts';
import type { Query, Reply } from './resolver.ts';
import { makeEde, type StructuredError } from './wire/ede.ts';

/** How a blocked name is answered to a person. */
export interface BlockingStyle {
  /** `address` and `page` send A and AAAA to a page: to that of the settings, or to the house itself. */
  readonly reply: 'null' | 'nxdomain' | 'refused' | 'address' | 'page';
  /** For `address`: where the page is. A family without an address gets NODATA. */
  readonly addresses: readonly string[];
  /** Seconds that a blocked reply lives: short, so that a parent's yes is seen soon. */
  readonly ttl: number;
  /** What is said of a reason, in the family's language. */
  explain(because: Reason): Explanation;
}

/** Why a name is blocked, in words. */
export interface Explanation {
  /** One line, which goes out as the EDE's EXTRA-TEXT. */
  readonly line: string;
  /** The same for clients that read JSON there. */
  readonly structured: StructuredError;
}

/** The replies to a blocked name, made once and sent often. */
export class BlockedReplies {
  readonly #a: Reply;
  readonly #aaaa: Reply;
  readonly #other: Reply;
  /** Where the page is the house itself: by what the client calls it. */
  readonly #pages: PageReplies | undefined;

  constructor(verdict: Verdict & { action: 'block' }, style: BlockingStyle) {
    const { line, structured } = style.explain(verdict.because);
    const ede = makeEde(edeCode(verdict.because), line, structured);
    const common = { source: 'policy', ede, verdict } as const;
    const nodata = makeReply({ ...common, authorities: [negativeSoa(style.ttl)] });
    const addresses: AddressReply = (type, list) => {
      const answers = list.map((address): OwnRecord => ({ type, ttl: style.ttl, address }));
      return answers.length === 0 ? nodata : makeReply({ ...common, answers });
    };
    this.#other = this.#a = this.#aaaa = nodata;
    switch (style.reply) {
      case 'null':
        this.#a = addresses('A', ['0.0.0.0']);
        this.#aaaa = addresses('AAAA', ['::']);
        break;
      case 'address':
        this.#a = addresses(
          'A',
          style.addresses.filter((address) => !address.includes(':')),
        );
        this.#aaaa = addresses(
          'AAAA',
          style.addresses.filter((address) => address.includes(':')),
        );
        break;
      case 'page':
        this.#pages = new PageReplies(addresses);
        break;
      case 'nxdomain':
        this.#other = makeReply({ ...common, rcode: Rcode.NXDOMAIN, authorities: [negativeSoa(style.ttl)] });
        this.#a = this.#aaaa = this.#other;
        break;
      case 'refused':
        this.#other = makeReply({ ...common, rcode: Rcode.REFUSED });
        this.#a = this.#aaaa = this.#other;
    }
  }

  to({ type, client }: Query): Reply {
    if (type !== Qtype.A && type !== Qtype.AAAA) return this.#other;
    if (this.#pages !== undefined) return this.#pages.to(type, client.house);
    return type === Qtype.A ? this.#a : this.#aaaa;
  }
}

type AddressReply = (type: 'A' | 'AAAA', list: readonly string[]) => Reply;

/** A house has as many addresses as networks: one or two. */
class PageReplies {
  readonly #addresses: AddressReply;
  readonly #made = new WeakMap<HouseAddresses, { readonly a: Reply; readonly aaaa: Reply }>();

  constructor(addresses: AddressReply) {
    this.#addresses = addresses;
  }

  to(type: number, house: HouseAddresses): Reply {
    let replies = this.#made.get(house);
    if (replies === undefined) {
      replies = { a: this.#addresses('A', house.v4), aaaa: this.#addresses('AAAA', house.v6) };
      this.#made.set(house, replies);
    }
    return type === Qtype.A ? replies.a : replies.aaaa;
  }
}

/** RFC 8914 §4: 16 for the law, 15 for the house's own decision, 17 for what the family asked to have filtered. */
function edeCode({ kind }: Reason): number {
  if (kind === 'registry') return EdeCode.censored;
  return kind === 'own' || kind === 'locked' ? EdeCode.blocked : EdeCode.filtered;
}

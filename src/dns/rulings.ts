import { EdeCode, Qtype, Rcode } from '../core/iana.ts';
import type { Standing } from '../core/family/standing.ts';
import type { Catalogue } from '../core/ports.ts';
import type { Qname } from '../core/qname.ts';
import type { TagSet, TagSetId } from '../core/tags.ts';
import { judge, type Reason, type Verdict } from '../core/verdict.ts';
import type { Meter } from './meter.ts';
import type { OwnRecord } from './packet.ts';
import { makeReply, negativeSoa } from './replies.ts';
import type { Reply } from './resolver.ts';
import { SafeTwin } from './safe-twin.ts';
import { makeEde } from './wire/ede.ts';

/** How a blocked name is answered; `address` sends A and AAAA to a page. */
export interface BlockingStyle {
  readonly reply: 'null' | 'nxdomain' | 'refused' | 'address';
  /** For `address`: where the page is. A family without an address gets NODATA. */
  readonly addresses: readonly string[];
  /** Seconds that a blocked reply lives: short, so that a parent's yes is seen soon. */
  readonly ttl: number;
  /** The sentence for a reason, in the family's language; it goes out as the EDE's EXTRA-TEXT. */
  explain(because: Reason): string;
}

/** A verdict, and what follows from it. */
export interface Ruling {
  readonly verdict: Verdict;
  /** The reply by type; undefined where the name is not blocked. */
  readonly block: { readonly a: Reply; readonly aaaa: Reply; readonly other: Reply } | undefined;
  /** Who answers in the name's place: the safe mode of a search engine. */
  readonly twin: SafeTwin | undefined;
  /** What counts the minutes in which the name is asked; undefined: nothing does. */
  readonly meter: Meter | undefined;
}

/** What a household gives to each of its profiles. */
export interface RulingParts {
  readonly style: BlockingStyle;
  /** The safe twin of an engine at a level; undefined where there is none. */
  readonly twinOf: (engine: string, level: 'moderate' | 'strict') => Qname | undefined;
  /** What a name with these tags counts for. */
  readonly meterOf: (tags: TagSet) => Meter | undefined;
}

/**
 * One profile's verdicts, by tag set: the memo of {@link judge}, filled as the family asks. There are thousands of tag
 * sets for millions of names, so a ruling is found by an array index.
 */
export class Rulings {
  readonly #byTagSet: Ruling[] = [];
  readonly #catalogue: Catalogue;
  readonly #standing: Standing;
  readonly #parts: RulingParts;
  #targets: Rulings | undefined;

  constructor(catalogue: Catalogue, standing: Standing, parts: RulingParts) {
    this.#catalogue = catalogue;
    this.#standing = standing;
    this.#parts = parts;
  }

  of(tags: TagSetId): Ruling {
    return this.#byTagSet[tags] ?? this.#judge(tags);
  }

  /**
   * The verdicts on what a reply leads to. The name that was asked is open at this hour, or reviewed; where its owner has
   * put it, which may be anybody's machines, is judged by what it is alone.
   */
  get ofTargets(): Rulings {
    const standing = this.#standing;
    if (standing.closed === undefined && !standing.allowOnly) return this;
    return (this.#targets ??= new Rulings(
      this.#catalogue,
      { ...standing, closed: undefined, allowOnly: false },
      this.#parts,
    ));
  }

  #judge(id: TagSetId): Ruling {
    // The array has no holes (V8 keeps it flat): ids come in the order in which tag sets were met.
    while (this.#byTagSet.length < id) this.of(this.#byTagSet.length);
    const tags = this.#catalogue.tagSet(id);
    const verdict = judge(tags, this.#standing);
    return (this.#byTagSet[id] = this.#ruling(verdict, tags));
  }

  #ruling(verdict: Verdict, tags: TagSet): Ruling {
    const { style, twinOf, meterOf } = this.#parts;
    if (verdict.action === 'block') {
      return { verdict, block: blockedReplies(verdict, style), twin: undefined, meter: undefined };
    }
    const name = verdict.action === 'rewrite' ? twinOf(verdict.because.name, verdict.level) : undefined;
    const twin = name === undefined ? undefined : new SafeTwin(name, verdict, style.ttl);
    return { verdict, block: undefined, twin, meter: meterOf(tags) };
  }
}

/** The reply of a ruling for a type, undefined where the name is allowed. */
export function replyFor(ruling: Ruling, type: number): Reply | undefined {
  const { block } = ruling;
  if (block === undefined) return undefined;
  return type === Qtype.A ? block.a : type === Qtype.AAAA ? block.aaaa : block.other;
}

function blockedReplies(verdict: Verdict & { action: 'block' }, style: BlockingStyle): Ruling['block'] {
  const ede = makeEde(edeCode(verdict.because), style.explain(verdict.because));
  const common = { source: 'policy', ede, verdict } as const;
  const nodata = makeReply({ ...common, authorities: [negativeSoa(style.ttl)] });
  const addresses = (family: 'A' | 'AAAA', list: readonly string[]): Reply => {
    const records = list.map((address): OwnRecord => ({ type: family, ttl: style.ttl, address }));
    return records.length === 0 ? nodata : makeReply({ ...common, answers: records });
  };
  switch (style.reply) {
    case 'null':
      return { a: addresses('A', ['0.0.0.0']), aaaa: addresses('AAAA', ['::']), other: nodata };
    case 'address': {
      const isV6 = (address: string): boolean => address.includes(':');
      return {
        a: addresses(
          'A',
          style.addresses.filter((address) => !isV6(address)),
        ),
        aaaa: addresses('AAAA', style.addresses.filter(isV6)),
        other: nodata,
      };
    }
    case 'nxdomain': {
      const reply = makeReply({ ...common, rcode: Rcode.NXDOMAIN, authorities: [negativeSoa(style.ttl)] });
      return { a: reply, aaaa: reply, other: reply };
    }
    case 'refused': {
      const reply = makeReply({ ...common, rcode: Rcode.REFUSED });
      return { a: reply, aaaa: reply, other: reply };
    }
  }
}

/** RFC 8914 §4: 16 for the law, 15 for the house's own decision, 17 for what the family asked to have filtered. */
function edeCode({ kind }: Reason): number {
  if (kind === 'registry') return EdeCode.censored;
  return kind === 'own' || kind === 'locked' ? EdeCode.blocked : EdeCode.filtered;
}

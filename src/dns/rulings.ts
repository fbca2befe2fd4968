import type { Standing } from '../core/family/standing.ts';
import type { Catalogue } from '../core/ports.ts';
import type { Qname } from '../core/qname.ts';
import type { TagSet, TagSetId } from '../core/tags.ts';
import { judge, type Verdict } from '../core/verdict.ts';
import { BlockedReplies, type BlockingStyle } from './blocked-replies.ts';
import type { Meter } from './meter.ts';
import { SafeTwin } from './safe-twin.ts';

/** A verdict, and what follows from it. */
export interface Ruling {
  readonly verdict: Verdict;
  /** Undefined where the name is not blocked. */
  readonly block: BlockedReplies | undefined;
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
      return { verdict, block: new BlockedReplies(verdict, style), twin: undefined, meter: undefined };
    }
    const name = verdict.action === 'rewrite' ? twinOf(verdict.because.name, verdict.level) : undefined;
    const twin = name === undefined ? undefined : new SafeTwin(name, verdict, style.ttl);
    return { verdict, block: undefined, twin, meter: meterOf(tags) };
  }
}

import type { RE2JS } from 're2js';
import { LiteralIndex } from '../core/literal-index.ts';
import { heaviest, usualWeight, weightOf } from '../core/pattern-weight.ts';
import type { DropReason } from './drop-reasons.ts';
import type { Pattern } from './entry.ts';
import { tellingLength } from './telling-text.ts';

/** Weight of all patterns, and of those that one list may have tried here: twelve times what the longest list has. */
const mostWeight = 5_000 * usualWeight;
const mostOfList = mostWeight / 2;

/** Texts that tell less find too many names: each of these patterns is tried on nearly every name not asked lately. */
const leastTelling = 5;
const mostTextless = 50 * usualWeight;

/** Weight of the patterns with the same text, all of which are tried on each name with that text. */
const mostOfText = 25 * usualWeight;

/**
 * Names that nobody has, of the shapes that names have: whatever takes one in under some common ending closes a large
 * part of what is under that ending. Each letter stands before another in one of them.
 */
const strangers = [
  'zqx-vkj-wqz-jxq-kvz',
  'zumoriqel',
  'jakofytup',
  'wexibyndo',
  'ghavocsul',
  'plurandez',
  'vumoq4082',
  'qz',
  'k9.vumo.x7q.zel',
];
const endings = 'com net org info biz ru de uk co.uk fr cn io me tv top xyz online site club tk zip xn--p1ai'.split(
  ' ',
);

/** A pattern, the number of its member, and its weight. */
interface Kept extends Pattern {
  readonly member: number;
  readonly weight: number;
}

/**
 * The patterns of all sources, in the order in which they came: few, and checked with the engine that will run them.
 * What is too much is told by the weight, before the engine: no list can hold up the compiler either.
 */
export class Patterns {
  all: Kept[] = [];
  /** What was taken in, and for which members. */
  readonly #known = new Map<string, Set<number>>();
  /** Those with a telling text: how many of them a name can meet. */
  #index = new LiteralIndex<Kept>();
  #weight = 0;
  #textless = 0;
  #tried = 0;
  #engine: typeof RE2JS | undefined;

  /** From now on the patterns are of another list, which has a share of its own. */
  beginList(): void {
    this.#tried = 0;
  }

  /** Takes a pattern in, or says why not: `known` when this very member has it already. */
  async add(pattern: Pattern, memberOf: () => number): Promise<DropReason | 'known' | undefined> {
    const weight = weightOf(pattern.regex, pattern.spared.length);
    if (weight > heaviest) return 'regex';
    const text = `${pattern.regex} ${pattern.spared.join()}`;
    const known = this.#known.get(text);
    if (known?.has(memberOf()) === true) return 'known';

    if (!this.#hasRoom(pattern, weight)) return 'too-many-patterns';
    this.#tried += weight;
    // Loaded for the first pattern: most households have no list with one.
    this.#engine ??= (await import('re2js')).RE2JS;
    const reason = reasonAgainst(pattern, this.#engine);
    if (reason !== undefined) return reason;

    const kept = { ...pattern, member: memberOf(), weight };
    this.#known.set(text, (known ?? new Set()).add(kept.member));
    this.#keep(kept);
    return undefined;
  }

  /** Forgets those of some members, so that others have their room; the share of the list begins anew. */
  forget(isLeftOut: (member: number) => boolean): void {
    const before = this.all;
    this.all = [];
    this.#index = new LiteralIndex<Kept>();
    [this.#weight, this.#textless, this.#tried] = [0, 0, 0];
    for (const kept of before) if (!isLeftOut(kept.member)) this.#keep(kept);
  }

  #keep(kept: Kept): void {
    this.#weight += kept.weight;
    if (isTextless(kept)) this.#textless += kept.weight;
    else this.#index.add(kept);
    this.all.push(kept);
  }

  #hasRoom(pattern: Pattern, weight: number): boolean {
    if (this.#weight + weight > mostWeight || this.#tried + weight > mostOfList) return false;
    if (isTextless(pattern)) return this.#textless + weight <= mostTextless;
    return this.#index.in(pattern.literal).reduce((sum, other) => sum + other.weight, weight) <= mostOfText;
  }
}

function isTextless({ literal }: Pattern): boolean {
  return tellingLength(literal) < leastTelling;
}

function reasonAgainst({ regex, literal }: Pattern, engine: typeof RE2JS): DropReason | undefined {
  let expression: RE2JS;
  try {
    expression = engine.compile(regex);
  } catch {
    return 'regex';
  }
  const own = /\\\.([a-z][a-z-]+)\$?\)?$/.exec(regex)?.[1];
  const all = own === undefined ? endings : [...endings, own];
  return strangers
    .flatMap((stranger) => all.map((ending) => `${stranger}.${ending}`))
    .some((name) => name.includes(literal) && expression.test(name))
    ? 'too-wide'
    : undefined;
}

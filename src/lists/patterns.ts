import type { RE2JS } from 're2js';
import type { DropReason } from './drop-reasons.ts';
import type { Pattern } from './entry.ts';

/** So many are found by their text in no time; those with hardly any text are all tried on each name not asked lately. */
const mostPatterns = 5_000;
const mostTextless = 200;
const leastText = 3;

/** Longest expression, in characters. */
const longestPattern = 500;

/** A name that nobody has: whatever takes it in under some common ending closes half of what is under that ending. */
const stranger = 'zqx-vkj-wqz-jxq-kvz';
const endings = 'com net org info biz ru de uk co.uk fr cn io me tv top xyz online site club tk zip xn--p1ai'.split(
  ' ',
);

/** A pattern, and the number of its member. */
interface Kept extends Pattern {
  readonly member: number;
}

/** The patterns of all sources, in the order in which they came: few, and checked with the engine that will run them. */
export class Patterns {
  all: Kept[] = [];
  readonly #known = new Set<string>();
  #textless = 0;
  #engine: typeof RE2JS | undefined;

  /** Takes a pattern in, or says why not: `known` when this very member has it already. */
  async add(pattern: Pattern, memberOf: () => number): Promise<DropReason | 'known' | undefined> {
    // Loaded for the first pattern: most households have no list with one.
    this.#engine ??= (await import('re2js')).RE2JS;
    const reason = reasonAgainst(pattern, this.#engine);
    if (reason !== undefined) return reason;

    const member = memberOf();
    const key = `${member} ${pattern.regex} ${pattern.spared.join()}`;
    if (this.#known.has(key)) return 'known';
    const isTextless = pattern.literal.length < leastText;
    if (this.all.length === mostPatterns || (isTextless && this.#textless === mostTextless)) return 'too-many-patterns';
    if (isTextless) this.#textless++;
    this.#known.add(key);
    this.all.push({ ...pattern, member });
    return undefined;
  }

  /** Forgets those of some members, so that others have their room. */
  forget(isLeftOut: (member: number) => boolean): void {
    this.all = this.all.filter(({ member }) => !isLeftOut(member));
    this.#textless = this.all.filter(({ literal }) => literal.length < leastText).length;
  }
}

function reasonAgainst({ regex }: Pattern, engine: typeof RE2JS): DropReason | undefined {
  if (regex.length > longestPattern) return 'regex';
  let expression: RE2JS;
  try {
    expression = engine.compile(regex);
  } catch {
    return 'regex';
  }
  const own = /\\\.([a-z][a-z-]+)\$?\)?$/.exec(regex)?.[1];
  return [...endings, ...(own === undefined ? [] : [own])].some((ending) => expression.test(`${stranger}.${ending}`))
    ? 'too-wide'
    : undefined;
}

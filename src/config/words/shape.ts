import type { KeyPath } from '../keys.ts';
import type { Fault, ProblemCode } from '../problem.ts';

/** One problem in words: what is wrong, and what to do next. */
export interface Said {
  readonly sentence: string;
  readonly hint: string;
}

/** What the settings have to say in one language. A key or a code that is forgotten does not compile. */
export interface ConfigWords {
  readonly problems: { readonly [Code in ProblemCode]: (fault: Extract<Fault, { code: Code }>) => Said };
  /** What each key means: one sentence, units included. */
  readonly keys: Readonly<Record<KeyPath, string>>;
  /** The heads of the README's table. */
  readonly columns: { readonly key: string; readonly fallback: string; readonly meaning: string };
  /** Stands for a default where there is none. */
  readonly required: string;
}

import type { FamilyKey } from '../family-keys.ts';
import type { FamilyFault, FamilyFaultCode } from '../family-problem.ts';
import type { Said } from './shape.ts';

/** What a family's document has to say in one language. A key or a code that is forgotten does not compile. */
export interface FamilyWords {
  readonly problems: { readonly [Code in FamilyFaultCode]: (fault: Extract<FamilyFault, { code: Code }>) => Said };
  /** What each key is called; empty where it says nothing to a parent. */
  readonly keys: Readonly<Record<FamilyKey, string>>;
  /** What one item of a list is called: `window`. */
  readonly items: Readonly<Record<FamilyList, string>>;
  /** A name in the marks of the language. */
  quoted(name: string): string;
}

export type FamilyList =
  | 'people'
  | 'devices'
  | 'exceptions'
  | 'pauses'
  | 'grants'
  | 'bonuses'
  | 'bedtime'
  | 'school'
  | 'quiet'
  | 'hours'
  | 'windows'
  | 'days'
  | 'budgets'
  | 'rules'
  | 'always'
  | 'macs'
  | 'hostNames'
  | 'ranges'
  | 'clientIds';

/** What a text of the document can be wrong in by itself; `family-values.ts` finds these. */
export type FamilyValueCode =
  | 'not-a-start'
  | 'not-an-end'
  | 'not-a-moment'
  | 'not-a-day'
  | 'not-a-zone'
  | 'not-a-name'
  | 'not-a-mac'
  | 'not-a-range'
  | 'not-a-client-id'
  | 'not-an-id'
  | 'not-a-colour'
  | 'not-a-label';

/** What should stand there. */
export type FamilyKind = 'text' | 'number' | 'whole' | 'boolean' | 'list' | 'object';

/** Things that are known by an id. */
export type FamilyNoun = 'category' | 'service' | 'group' | 'engine' | 'person';

/** What is wrong, with what its sentence needs; `value` is what stands there, as text. */
export type FamilyFault =
  | { readonly [Code in FamilyValueCode]: { readonly code: Code; readonly value: string } }[FamilyValueCode]
  | { readonly code: 'syntax'; readonly line: number }
  | { readonly code: 'too-long'; readonly octets: number; readonly most: number }
  | { readonly code: 'no-version' }
  | { readonly code: 'later-version'; readonly value: string; readonly newest: number }
  | { readonly code: 'unknown-key'; readonly value: string; readonly nearest: string | undefined }
  | { readonly code: 'missing' }
  | { readonly code: 'wrong-kind'; readonly value: string; readonly kind: FamilyKind }
  | {
      readonly code: 'not-a-choice';
      readonly value: string;
      readonly choices: readonly string[];
      readonly nearest: string | undefined;
    }
  | { readonly code: 'too-small'; readonly value: string; readonly least: number }
  | { readonly code: 'too-large'; readonly value: string; readonly most: number }
  | { readonly code: 'too-many'; readonly most: number }
  | { readonly code: 'no-days' }
  | { readonly code: 'reserved-id'; readonly value: string }
  | { readonly code: 'repeated'; readonly value: string }
  | { readonly code: 'taken'; readonly value: string; readonly by: string }
  | {
      readonly code: 'no-such';
      readonly noun: FamilyNoun;
      readonly value: string;
      readonly nearest: string | undefined;
    }
  | { readonly code: 'empty-window'; readonly value: string }
  | { readonly code: 'ends-before-it-begins'; readonly value: string };

export type FamilyFaultCode = FamilyFault['code'];

/** A fault at a path of the document. */
export interface FamilyFinding {
  readonly path: readonly PropertyKey[];
  readonly fault: FamilyFault;
}

/** One step of the way to a fault: a key, the item of a list with its number from 1 and what it calls itself, or an id. */
export type FamilyStep =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'item'; readonly list: string; readonly number: number; readonly label: string | undefined }
  | { readonly kind: 'entry'; readonly id: string };

/** One thing that is wrong with a document. */
export interface FamilyProblem {
  /** `people[0].choices.closed.bedtime[1].from`; empty where the whole document is meant. */
  readonly key: string;
  /** The same, step by step, for `sayFamilyProblem`. */
  readonly steps: readonly FamilyStep[];
  readonly fault: FamilyFault;
}

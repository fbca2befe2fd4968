/** What a text can be wrong in by itself; `values.ts` finds these. */
export type ValueCode =
  | 'not-an-endpoint'
  | 'not-a-server'
  | 'not-an-upstream'
  | 'not-an-address'
  | 'not-a-name'
  | 'not-a-range'
  | 'not-a-size'
  | 'not-a-web-address'
  | 'not-a-host'
  | 'not-a-registry-key'
  | 'not-a-public-key'
  | 'not-a-setup-code'
  | 'empty';

/** What a setting should have been. */
export type Kind = 'text' | 'number' | 'whole' | 'boolean' | 'list' | 'table';

/** What is wrong, with what its sentence needs; `value` is what stands there, as text. */
export type Fault =
  | { readonly [Code in ValueCode]: { readonly code: Code; readonly value: string } }[ValueCode]
  | { readonly code: 'unreadable'; readonly reason: string }
  | { readonly code: 'syntax'; readonly reason: string }
  | { readonly code: 'unknown-key'; readonly value: string; readonly nearest: string | undefined }
  | { readonly code: 'missing' }
  | { readonly code: 'wrong-kind'; readonly value: string; readonly kind: Kind }
  | { readonly code: 'not-a-choice'; readonly value: string; readonly choices: readonly string[] }
  | { readonly code: 'too-small'; readonly value: string; readonly least: number }
  | { readonly code: 'too-large'; readonly value: string; readonly most: number }
  | { readonly code: 'too-few'; readonly least: number }
  | { readonly code: 'not-an-id'; readonly value: string }
  | { readonly code: 'no-block-address' }
  | { readonly code: 'no-kids-page' }
  | { readonly code: 'no-start-page-key' }
  | { readonly code: 'no-place' }
  | { readonly code: 'two-places' }
  | { readonly code: 'only-for-url' }
  | { readonly code: 'no-public-key' }
  | { readonly code: 'no-desk-key' }
  | { readonly code: 'deltas-without-key' }
  | { readonly code: 'allowed-and-denied'; readonly value: string }
  | { readonly code: 'blocked-and-allowed'; readonly value: string }
  | { readonly code: 'unknown-category'; readonly value: string; readonly nearest: string | undefined }
  | { readonly code: 'repeated'; readonly value: string }
  | { readonly code: 'no-such-file'; readonly value: string }
  | { readonly code: 'not-for-pages'; readonly value: string }
  | { readonly code: 'ttl-order'; readonly value: string; readonly most: number };

export type ProblemCode = Fault['code'];

/** Who gave a setting: a line of the file, a variable of the environment, or a flag of the command. */
export type Place =
  | { readonly kind: 'file'; readonly file: string; readonly line: number | undefined }
  | { readonly kind: 'environment'; readonly variable: string }
  | { readonly kind: 'flag' };

/** A thing that keeps the house from opening. */
export interface Problem {
  /** `dns.listen[0]`; empty where the whole file is meant. */
  readonly key: string;
  /** Undefined where nobody gave the setting. */
  readonly place: Place | undefined;
  readonly fault: Fault;
}

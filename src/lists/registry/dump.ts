/** One entry of a national register, as far as a resolver cares. All texts are as they were typed. */
export interface DumpEntry {
  /** By what the law blocks, where the register says so (`blockType`); a CSV dump does not. */
  readonly blockType: 'default' | 'domain' | 'domain-mask' | 'ip' | undefined;
  readonly domains: readonly string[];
  readonly urls: readonly string[];
}

/** What a dump gives: an entry, an entry that cannot be understood, or when the register was drawn up. */
export type DumpItem =
  | { readonly type: 'entry'; readonly entry: DumpEntry }
  /** `id` is the register's own number, where it has one. */
  | { readonly type: 'malformed'; readonly id: string | undefined }
  /** Milliseconds since 1970. */
  | { readonly type: 'date'; readonly date: number };

/** Why a whole dump is not believed; nothing is made of it then. */
export type DumpFault = 'unreadable' | 'unknown-format' | 'cut-short' | 'not-xml' | 'too-big';

/** Thrown by a reader of dumps where it cannot go on; it never leaves `build.ts`. */
export class UnusableDump extends Error {
  readonly fault: DumpFault;

  constructor(fault: DumpFault, cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
  }
}

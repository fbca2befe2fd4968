import { type Corrections, mergeCorrections, partSignature, readCorrections } from '../../core/cases/corrections.ts';
import { checkTextSignature, readSignature } from '../../lists/download/minisign.ts';
import type { DeskLine } from './desk-line.ts';
import { type KeptCorrections, readKept, writeKept } from './kept-corrections.ts';

/** Why corrections were not taken; what holds, holds on. */
export type CorrectionsFault =
  'unreachable' | 'not-said' | 'not-signed' | 'wrong-signature' | 'unsound' | 'other-serial' | 'not-kept';

export interface CorrectionsParts {
  readonly line: Pick<DeskLine, 'ask'>;
  /** The desk's public key, as minisign prints it. */
  readonly key: string;
  /** Where the last good ones are kept. */
  readonly path: string;
  /** Others hold now. */
  readonly changed: () => void;
}

/** Fetches what a desk has decided, and keeps it. Only what its key has signed is believed, and its serial never goes back. */
export class CorrectionsKeeper {
  readonly #parts: CorrectionsParts;
  #kept: KeptCorrections;
  #etag: string | undefined;

  constructor(parts: CorrectionsParts) {
    this.#parts = parts;
    this.#kept = readKept(parts.path, parts.key);
  }

  /** Of the newest correction that holds; 0: none does. */
  get serial(): number {
    return this.#kept.serial;
  }

  /** To be called again when the last call is over; undefined: what the desk says holds. */
  async fetch(): Promise<CorrectionsFault | undefined> {
    const { line } = this.#parts;
    const reply = await line.ask({ path: `desk/corrections?after=${this.serial}`, etag: this.#etag });
    if ('fault' in reply) return 'unreachable';
    if (reply.status === 304) return undefined;
    if (reply.status !== 200) return 'not-said';
    const found = this.#check(reply.text);
    if (typeof found === 'string') return found;
    const fault = this.#take(found);
    // The next question is another one where the serial has grown.
    if (fault === undefined) this.#etag = found.lines.length === 0 ? reply.etag : undefined;
    return fault;
  }

  #check(sent: string): Corrections | CorrectionsFault {
    const parts = partSignature(sent);
    const signature = parts && readSignature(parts.minisig);
    if (parts === undefined || signature === undefined) return 'not-signed';
    if (checkTextSignature(parts.text, signature, this.#parts.key) !== undefined) return 'wrong-signature';
    const found = readCorrections(parts.text);
    if (found === undefined) return 'unsound';
    // An old document that somebody has kept is the answer to another question.
    return found.after === this.serial && found.serial >= this.serial ? found : 'other-serial';
  }

  #take({ serial, lines }: Corrections): CorrectionsFault | undefined {
    if (serial === this.serial) return undefined;
    const next = { key: this.#parts.key, serial, lines: mergeCorrections(this.#kept.lines, lines) };
    try {
      writeKept(this.#parts.path, next);
    } catch {
      return 'not-kept';
    }
    this.#kept = next;
    if (lines.length > 0) this.#parts.changed();
    return undefined;
  }
}

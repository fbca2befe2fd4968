import { timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { hashOf } from './hash-of.ts';
import { makeCode, plainCode } from './readable-code.ts';
import { readSecret, writeSecret } from './secret-file.ts';

/** Characters of the code: forty bits, and few guesses. */
const length = 8;

/**
 * The code that whoever sets the house up must know, so that nobody else at home is faster. It lies in a file of its own:
 * when `household.db` is lost, what is left still asks for a code.
 */
export class SetupCode {
  readonly #path: string;
  readonly #preset: string | undefined;

  /** @param preset printed on the box; it counts until the house has had a parent */
  constructor(folder: string, preset: string | undefined) {
    this.#path = join(folder, 'setup-code');
    this.#preset = preset;
  }

  /** The code while no parent has an account; it is made when it is asked for. Throws what the disk says. */
  get(): string {
    const kept = readSecret(this.#path)?.trim();
    if (kept !== undefined && kept !== '') return kept;
    // An empty file: a parent has used a code up, and the one on the box has been read by everyone since.
    if (kept !== undefined || this.#preset === undefined) return this.renew();
    writeSecret(this.#path, `${this.#preset}\n`);
    return this.#preset;
  }

  /** Another code; the one before it counts no longer. */
  renew(): string {
    const made = makeCode(length);
    writeSecret(this.#path, `${made}\n`);
    return made;
  }

  /** Is this it, as it was typed? */
  matches(typed: string): boolean {
    const hash = (code: string): Buffer => Buffer.from(hashOf(plainCode(code)));
    return timingSafeEqual(hash(typed), hash(this.get()));
  }

  /** It was used, and is good for nothing any more. */
  end(): void {
    writeSecret(this.#path, '');
  }
}

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readSecret, writeSecret } from './secret-file.ts';

const algorithm = 'aes-256-gcm';
const keyLength = 32;
const nonceLength = 12;
const tagLength = 16;

/** Seals what must be read again, with a key in a file of its own: a copy of `household.db` alone tells nobody. */
export class Seal {
  readonly #path: string;

  constructor(folder: string) {
    this.#path = join(folder, 'accounts.key');
  }

  /** @param owner whose it is: moved to another account it cannot be opened. Throws what the disk says. */
  close(secret: string, owner: string): string {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv(algorithm, this.#key() ?? this.#makeKey(), nonce).setAAD(Buffer.from(owner));
    const sealed = [cipher.update(secret, 'utf8'), cipher.final()];
    return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]).toString('base64');
  }

  /** Undefined where the key is another one, or where the seal is broken. */
  open(sealed: string, owner: string): string | undefined {
    const key = this.#key();
    const octets = Buffer.from(sealed, 'base64');
    if (key === undefined || octets.length < nonceLength + tagLength) return undefined;
    const decipher = createDecipheriv(algorithm, key, octets.subarray(0, nonceLength))
      .setAAD(Buffer.from(owner))
      .setAuthTag(octets.subarray(nonceLength, nonceLength + tagLength));
    try {
      return decipher.update(octets.subarray(nonceLength + tagLength), undefined, 'utf8') + decipher.final('utf8');
    } catch {
      return undefined;
    }
  }

  #key(): Buffer | undefined {
    const key = Buffer.from(readSecret(this.#path) ?? '', 'base64');
    return key.length === keyLength ? key : undefined;
  }

  #makeKey(): Buffer {
    const key = randomBytes(keyLength);
    writeSecret(this.#path, `${key.toString('base64')}\n`);
    return key;
  }
}

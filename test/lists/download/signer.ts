import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A pair of keys as minisign has them. */
export class Signer {
  readonly #secret: KeyObject;
  readonly #id: Buffer;
  readonly key: string;

  constructor(id: string) {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
    this.#secret = privateKey;
    this.#id = Buffer.from(id.padEnd(8, '_'));
    this.key = Buffer.concat([Buffer.from('Ed'), this.#id, raw]).toString('base64');
  }

  sign(list: string, comment: string, algorithm: 'Ed' | 'ED' = 'ED'): string {
    const message = algorithm === 'ED' ? createHash('blake2b512').update(list).digest() : Buffer.from(list);
    const signature = sign(null, message, this.#secret);
    const all = sign(null, Buffer.concat([signature, Buffer.from(comment)]), this.#secret);
    const first = Buffer.concat([Buffer.from(algorithm), this.#id, signature]);
    const lines = ['untrusted comment: whatever', first.toString('base64'), `trusted comment: ${comment}`];
    return [...lines, all.toString('base64'), ''].join('\n');
  }
}

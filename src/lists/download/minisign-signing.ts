import { createHash, type KeyObject } from 'node:crypto';
import { publicKeyOf, signWith } from '../registry/keys.ts';

/** Octets of a key's id in minisign's formats. */
const idSize = 8;

/** The public key that belongs to a secret one, as minisign prints it: `RW…`. */
export function minisignKeyOf(secret: KeyObject): string {
  const octets = Buffer.from(publicKeyOf(secret), 'base64');
  return Buffer.concat([Buffer.from('Ed'), idOf(octets), octets]).toString('base64');
}

/** The text of a `.minisig` over these octets: four lines, the BLAKE2b-512 hash is what is signed. */
export function signAsMinisign(secret: KeyObject, octets: string | Buffer, trustedComment: string): string {
  const signature = signWith(secret, createHash('blake2b512').update(octets).digest());
  const all = signWith(secret, Buffer.concat([signature, Buffer.from(trustedComment)]));
  const id = idOf(Buffer.from(publicKeyOf(secret), 'base64'));
  return [
    'untrusted comment: signature of a domovoy desk',
    Buffer.concat([Buffer.from('ED'), id, signature]).toString('base64'),
    `trusted comment: ${trustedComment}`,
    all.toString('base64'),
    '',
  ].join('\n');
}

/** minisign takes it at random; of the key itself it needs no place to be kept in. */
function idOf(publicKey: Buffer): Buffer {
  return createHash('sha256').update(publicKey).digest().subarray(0, idSize);
}

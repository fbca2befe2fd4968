import { createPublicKey, type KeyObject } from 'node:crypto';

/** What stands before the 32 octets of an Ed25519 public key in its SubjectPublicKeyInfo (RFC 8410 §4). */
export const spkiHead: Buffer = Buffer.from('302a300506032b6570032100', 'hex');

/** The public key of these 32 octets. */
export function publicKeyFrom(octets: Buffer): KeyObject {
  return createPublicKey({ key: Buffer.concat([spkiHead, octets]), type: 'spki', format: 'der' });
}

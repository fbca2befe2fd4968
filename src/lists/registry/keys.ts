import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { publicKeyFrom, spkiHead } from '../ed25519.ts';

/** Octets of an Ed25519 signature (RFC 8032 §5.1.6). */
export const signatureSize = 64;

/** A new secret key as PKCS#8 PEM, as OpenSSL writes it. */
export function makeSecretKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** Reads a secret key; undefined where the text is none, or one of another algorithm. */
export function readSecretKey(pem: string): KeyObject | undefined {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined;
  }
}

/** The public key that belongs to a secret one: its 32 octets in base64, as the settings have it. */
export function publicKeyOf(secret: KeyObject): string {
  const spki = createPublicKey(secret).export({ type: 'spki', format: 'der' });
  return spki.subarray(spkiHead.length).toString('base64');
}

export function signWith(secret: KeyObject, message: Buffer): Buffer {
  return sign(null, message, secret);
}

/** Does the signature of the message belong to this public key? A key that is none signs nothing. */
export function isSignedBy(publicKey: string, message: Buffer, signature: Buffer): boolean {
  const octets = Buffer.from(publicKey, 'base64');
  if (octets.length !== 32 || signature.length !== signatureSize) return false;
  return verify(null, message, publicKeyFrom(octets), signature);
}

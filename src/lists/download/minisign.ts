import { createHash, verify } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { publicKeyFrom } from '../ed25519.ts';
import { type Refusal, Refused } from './refusal.ts';

/** Octets that the file of a signature may have: four lines. */
export const longestSignature = 4096;

/** A file signed in the old way is read into memory whole: no more than this many octets. */
const largestUnhashed = 2 ** 26;

/** A file of minisign (jedisct1.github.io/minisign, "Signature format"), read and not yet believed. */
export interface Signature {
  /** `ED`: of the BLAKE2b-512 hash of the file; `Ed`: of the file itself, as minisign made them before 2015. */
  readonly algorithm: 'Ed' | 'ED';
  /** Eight octets, as hex. */
  readonly keyId: string;
  readonly signature: Buffer;
  readonly trustedComment: string;
  /** Over the signature and the trusted comment. */
  readonly globalSignature: Buffer;
}

/** Reads the text of a `.minisig`; undefined when it is none. */
export function readSignature(text: string): Signature | undefined {
  const [comment, first = '', trusted = '', second = ''] = text.split(/\r?\n/);
  const octets = Buffer.from(first, 'base64');
  const globalSignature = Buffer.from(second, 'base64');
  const algorithm = octets.toString('latin1', 0, 2);
  const prefix = 'trusted comment: ';
  if (algorithm !== 'Ed' && algorithm !== 'ED') return undefined;
  if (!comment?.startsWith('untrusted comment:') || !trusted.startsWith(prefix)) return undefined;
  if (octets.length !== 74 || globalSignature.length !== 64) return undefined;
  return {
    algorithm,
    keyId: octets.toString('hex', 2, 10),
    signature: octets.subarray(10),
    trustedComment: trusted.slice(prefix.length),
    globalSignature,
  };
}

/**
 * Checks the signature of a file, its trusted comment included; undefined: it is sound.
 *
 * @param key `RW…`, as minisign prints it: `Ed`, eight octets of id, 32 octets of key
 */
export async function checkSignature(path: string, signature: Signature, key: string): Promise<Refusal | undefined> {
  const { size } = await stat(path);
  if (signature.algorithm === 'Ed' && size > largestUnhashed) return new Refused('too-big', largestUnhashed).refusal;
  return checkMessage(signature.algorithm === 'ED' ? await hashOf(path) : await readFile(path), signature, key);
}

/** The same of a short text that is in memory already. */
export function checkTextSignature(text: string, signature: Signature, key: string): Refusal | undefined {
  const octets = Buffer.from(text);
  const isHashed = signature.algorithm === 'ED';
  return checkMessage(isHashed ? createHash('blake2b512').update(octets).digest() : octets, signature, key);
}

function checkMessage(message: Buffer, signature: Signature, key: string): Refusal | undefined {
  if (keyIdOf(key) !== signature.keyId) return new Refused('other-key', signature.keyId).refusal;
  const publicKey = publicKeyFrom(Buffer.from(key, 'base64').subarray(10));
  const told = Buffer.concat([signature.signature, Buffer.from(signature.trustedComment)]);
  const sound =
    verify(null, message, publicKey, signature.signature) && verify(null, told, publicKey, signature.globalSignature);
  return sound ? undefined : new Refused('wrong-signature').refusal;
}

/** The id of a public key, as {@link Signature.keyId} has it. */
export function keyIdOf(key: string): string {
  return Buffer.from(key, 'base64').toString('hex', 2, 10);
}

/** The number behind `serial:` in the trusted comment, which only grows; undefined where there is none. */
export function serialOf(signature: Signature): number | undefined {
  return numberBehind('serial', signature);
}

/**
 * A list that was older than the one in use would bring back what has been mended since. Where there is no `serial:`, the
 * `timestamp:` counts that minisign writes by itself; who had a serial keeps it.
 */
export function checkSerial(before: Signature | undefined, now: Signature): Refusal | undefined {
  const kind = serialOf(now) === undefined ? 'timestamp' : 'serial';
  const own = numberBehind(kind, now);
  if (own === undefined) return new Refused('no-serial').refusal;
  // Another key begins another count.
  if (before?.keyId !== now.keyId) return undefined;
  const serial = serialOf(before);
  if (kind === 'timestamp' && serial !== undefined) return new Refused('rolled-back', `– < ${serial}`).refusal;
  const last = numberBehind(kind, before);
  return last !== undefined && own < last ? new Refused('rolled-back', `${own} < ${last}`).refusal : undefined;
}

function numberBehind(word: 'serial' | 'timestamp', { trustedComment }: Signature): number | undefined {
  const [, digits] = new RegExp(String.raw`(?:^|\s)${word}:(\d{1,15})(?=\s|$)`).exec(trustedComment) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

async function hashOf(path: string): Promise<Buffer> {
  const hash = createHash('blake2b512');
  await pipeline(createReadStream(path), hash);
  return hash.digest();
}

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fetchFile, type FetchOrder, type Validators } from './fetch-file.ts';
import type { Limits } from './limits.ts';
import { checkSerial, checkSignature, keyIdOf, longestSignature, readSignature, type Signature } from './minisign.ts';
import { diskRefusal } from './network-faults.ts';
import { type Refusal, Refused } from './refusal.ts';
import { moveInto, writeWhole } from '../whole-file.ts';

/** A file from the web that is kept on this disk. */
export interface Keeping extends Pick<FetchOrder, 'url' | 'allowHost' | 'limits' | 'resolve'> {
  readonly path: string;
  /** Public key of minisign; with it an unsigned file is none. */
  readonly key?: string | undefined;
  /** Looks at what has come, before it is used; `unchanged`: it is sound and says nothing new. */
  readonly approve: (coming: Coming) => Promise<Refusal | 'unchanged' | undefined>;
}

export interface Coming {
  /** The file aside. */
  readonly path: string;
  /** Checked already; undefined where no key was given. */
  readonly signature: Signature | undefined;
  /** The one in use came from another address, and is another file. */
  readonly isOther: boolean;
}

export type Renewal = 'renewed' | 'unchanged' | Refusal;

/** What lies beside a file: where it came from, and what its server called that version. */
interface Origin extends Validators {
  readonly url: string;
}

/** Downloads a file and puts it in the place of the one in use, if all that is said above holds; else that one stays. */
export async function keepDownload(keeping: Keeping): Promise<Renewal> {
  const aside = `${keeping.path}.new`;
  try {
    mkdirSync(dirname(keeping.path), { recursive: true });
    try {
      return await kept(keeping, aside);
    } finally {
      for (const waste of [aside, signaturePath(aside)]) rmSync(waste, { recursive: true, force: true });
    }
  } catch (error) {
    const refusal = diskRefusal(error);
    if (refusal === undefined) throw error;
    return refusal;
  }
}

/** The signature of the file in use; undefined where it was taken without one. */
export function keptSignature(path: string): Signature | undefined {
  return existsSync(signaturePath(path)) ? readSignature(readFileSync(signaturePath(path), 'utf8')) : undefined;
}

/** Takes a file out of use, with all that lies beside it. */
export function forget(path: string): void {
  for (const file of [originPath(path), path, signaturePath(path)]) rmSync(file, { force: true });
}

async function kept(keeping: Keeping, aside: string): Promise<Renewal> {
  const { path, url, allowHost, key, limits, resolve } = keeping;
  const origin = existsSync(path) ? readOrigin(path) : undefined;
  const before = key === undefined ? undefined : keptSignature(path);
  // What was taken without a signature, or from elsewhere, is fetched whole again.
  const isSame = origin?.url === url && (key === undefined || before?.keyId === keyIdOf(key));
  const validators = isSame ? origin : undefined;
  const fetched = await fetchFile({ url, into: aside, validators, allowHost, limits, resolve });
  if (fetched.type === 'unchanged') return 'unchanged';
  if (fetched.type === 'refused') return fetched.refusal;

  const signature = key === undefined ? undefined : await signatureOf(keeping, key, before, aside);
  if (signature !== undefined && 'reason' in signature) return signature;
  const isOther = origin !== undefined && origin.url !== url;
  const objection = await keeping.approve({ path: aside, signature, isOther });
  if (objection !== undefined) return objection;

  moveInto(aside, path);
  if (signature !== undefined) moveInto(signaturePath(aside), signaturePath(path));
  writeWhole(originPath(path), JSON.stringify({ url, ...fetched.validators } satisfies Origin));
  return 'renewed';
}

/** Fetches the signature behind the address of the file, and checks it and its serial. */
async function signatureOf(
  { url, allowHost, limits, resolve }: Keeping,
  key: string,
  before: Signature | undefined,
  aside: string,
): Promise<Signature | Refusal> {
  const address = new URL(url);
  address.pathname += '.minisig';
  const into = signaturePath(aside);
  const small: Limits = { ...limits, octets: longestSignature, unpacked: longestSignature };
  const fetched = await fetchFile({ url: address.href, into, allowHost, limits: small, resolve });
  if (fetched.type === 'refused') {
    const { reason, detail } = fetched.refusal;
    return reason === 'status' ? new Refused('unsigned', detail).refusal : fetched.refusal;
  }
  const signature = readSignature(readFileSync(into, 'utf8'));
  if (signature === undefined) return new Refused('not-a-signature').refusal;
  return (await checkSignature(aside, signature, key)) ?? checkSerial(before, signature) ?? signature;
}

const signaturePath = (path: string): string => `${path}.minisig`;
const originPath = (path: string): string => `${path}.origin`;

/** Undefined where nothing was noted or it cannot be read: then the file is fetched whole, which does no harm. */
function readOrigin(path: string): Origin | undefined {
  try {
    const { url, etag, lastModified } = JSON.parse(readFileSync(originPath(path), 'utf8')) as Partial<Origin>;
    return { url: String(url), etag: etag ?? '', lastModified: lastModified ?? '' };
  } catch {
    return undefined;
  }
}

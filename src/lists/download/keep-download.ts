import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fetchFile, type FetchOrder } from './fetch-file.ts';
import type { Limits } from './limits.ts';
import { checkSerial, checkSignature, keyIdOf, longestSignature, readSignature, type Signature } from './minisign.ts';
import { diskRefusal } from './network-faults.ts';
import { dropOrigin, isSpoilt, readOrigin, sumOf, writeOrigin } from './origin.ts';
import { type Refusal, Refused } from './refusal.ts';
import { moveInto } from '../whole-file.ts';

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

async function kept(keeping: Keeping, aside: string): Promise<Renewal> {
  const { path, url, allowHost, key, limits, resolve } = keeping;
  const origin = readOrigin(path);
  const before = key === undefined ? undefined : readSignature(origin?.signature ?? '');
  // What was taken without a signature, or from elsewhere, or is spoilt, is fetched whole again.
  const isSame = origin?.url === url && (key === undefined || before?.keyId === keyIdOf(key));
  const validators = isSame && existsSync(path) && !(await isSpoilt(path)) ? origin : undefined;
  const fetched = await fetchFile({ url, into: aside, validators, allowHost, limits, resolve });
  if (fetched.type === 'unchanged') return 'unchanged';
  if (fetched.type === 'refused') return fetched.refusal;

  const signed = key === undefined ? '' : await fetchSignature(keeping, key, before, aside);
  if (typeof signed !== 'string') return signed;
  const signature = readSignature(signed);
  const isOther = origin !== undefined && origin.url !== url;
  const objection = await keeping.approve({ path: aside, signature, isOther });
  if (objection !== undefined) return objection;

  const sum = await sumOf(aside);
  // Who is killed between these leaves a file of which nothing is known, and never one that something wrong is known of.
  dropOrigin(path);
  moveInto(aside, path);
  writeOrigin(path, { url, ...fetched.validators, signature: signed, sum });
  return 'renewed';
}

/** Fetches the signature behind the address of the file, and checks it and its serial; gives its text. */
async function fetchSignature(
  { url, allowHost, limits, resolve }: Keeping,
  key: string,
  before: Signature | undefined,
  aside: string,
): Promise<string | Refusal> {
  const address = new URL(url);
  address.pathname += '.minisig';
  const into = signaturePath(aside);
  const small: Limits = { ...limits, octets: longestSignature, unpacked: longestSignature };
  const fetched = await fetchFile({ url: address.href, into, allowHost, limits: small, resolve });
  if (fetched.type === 'refused') {
    const { reason, detail } = fetched.refusal;
    return reason === 'status' ? new Refused('unsigned', detail).refusal : fetched.refusal;
  }
  const text = readFileSync(into, 'utf8');
  const signature = readSignature(text);
  if (signature === undefined) return new Refused('not-a-signature').refusal;
  return (await checkSignature(aside, signature, key)) ?? checkSerial(before, signature) ?? text;
}

const signaturePath = (path: string): string => `${path}.minisig`;

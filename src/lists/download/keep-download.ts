import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Counted } from './counted.ts';
import { fetchFile, type FetchOrder } from './fetch-file.ts';
import type { Limits } from './limits.ts';
import { checkSerial, checkSignature, keyIdOf, longestSignature, readSignature, type Signature } from './minisign.ts';
import { diskRefusal } from './network-faults.ts';
import { hasSum, type Origin, readOrigin, sumOf, writeOrigin } from './origin.ts';
import { type Refusal, Refused } from './refusal.ts';
import { moveInto } from '../whole-file.ts';

/** A file from the web that is kept on this disk. */
export interface Keeping extends Pick<FetchOrder, 'url' | 'allowHost' | 'isHome' | 'limits' | 'resolve'> {
  readonly path: string;
  /** Public key of minisign; with it an unsigned file is none. */
  readonly key?: string | undefined;
  /** Looks at what has come, before it is used. */
  readonly approve: (coming: Coming) => Promise<Approval>;
}

export type Approval =
  | { readonly type: 'good'; readonly counted?: Counted }
  /** It is sound and says nothing new. */
  | { readonly type: 'unchanged' }
  | { readonly type: 'refused'; readonly refusal: Refusal };

export interface Coming {
  /** The file aside. */
  readonly path: string;
  /** Checked already; undefined where no key was given. */
  readonly signature: Signature | undefined;
  /** What is known of the one in use. */
  readonly before: Origin | undefined;
}

export type Renewal = 'renewed' | 'unchanged' | Refusal;

/** Downloads a file and puts it in the place of the one in use, if all that is said above holds; else that one stays. */
export async function keepDownload(keeping: Keeping): Promise<Renewal> {
  const { path } = keeping;
  // Nobody else writes here, not even one whom a house that is gone has left behind.
  const aside = `${path}.${process.pid}.new`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    removeAside(path);
    try {
      return await kept(keeping, aside);
    } finally {
      removeAside(path);
    }
  } catch (error) {
    const refusal = diskRefusal(error);
    if (refusal === undefined) throw error;
    return refusal;
  }
}

/** Removes what lies half downloaded beside a file. */
function removeAside(path: string): void {
  const isAside = new RegExp(`^${basename(path)}\\.\\d+\\.new(?:\\.minisig)?$`);
  for (const file of readdirSync(dirname(path))) {
    if (isAside.test(file)) rmSync(join(dirname(path), file), { recursive: true, force: true });
  }
}

async function kept(keeping: Keeping, aside: string): Promise<Renewal> {
  const { path, url, key } = keeping;
  const origin = readOrigin(path);
  const isSound = origin !== undefined && (await hasSum(path, origin.sum));
  const before = key === undefined ? undefined : readSignature(origin?.signature ?? '');
  // What was taken without a signature, or from elsewhere, or is spoilt, is fetched whole again.
  const isSame = origin?.url === url && (key === undefined || before?.keyId === keyIdOf(key));
  const fetched = await fetchFile({ ...keeping, into: aside, validators: isSame && isSound ? origin : undefined });
  if (fetched.type === 'unchanged') return 'unchanged';
  if (fetched.type === 'refused') return fetched.refusal;

  const signed = key === undefined ? '' : await fetchSignature(keeping, key, before, aside);
  if (typeof signed !== 'string') return signed;
  const signature = readSignature(signed);
  const approval = await keeping.approve({ path: aside, signature, before: origin });
  if (approval.type === 'unchanged') return 'unchanged';
  if (approval.type === 'refused') return approval.refusal;

  const sum = await sumOf(aside);
  const { counted } = approval;
  // The serial first: who is killed between these has the file before, and nobody can give him an older one.
  const sumBefore = isSound ? origin.sum : undefined;
  writeOrigin(path, { url, ...fetched.validators, signature: signed, sum, sumBefore, counted });
  moveInto(aside, path);
  return 'renewed';
}

/** Fetches the signature behind the address of the file, and checks it and its serial; gives its text. */
async function fetchSignature(
  keeping: Keeping,
  key: string,
  before: Signature | undefined,
  aside: string,
): Promise<string | Refusal> {
  const { limits } = keeping;
  const address = new URL(keeping.url);
  address.pathname += '.minisig';
  const into = signaturePath(aside);
  const small: Limits = { ...limits, octets: longestSignature, unpacked: longestSignature };
  const fetched = await fetchFile({ ...keeping, url: address.href, into, limits: small });
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

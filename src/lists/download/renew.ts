import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Source } from '../source.ts';
import { fetchFile, type Validators } from './fetch-file.ts';
import type { Resolve } from './guarded-agent.ts';
import type { Limits } from './limits.ts';
import { checkSerial, checkSignature, longestSignature, readSignature, type Signature } from './minisign.ts';
import { diskRefusal } from './network-faults.ts';
import { countEntries, type Demands, probe } from './probe.ts';
import { type Refusal, Refused } from './refusal.ts';
import { moveInto, writeWhole } from './whole-file.ts';

/** A list from the web: where it is kept is the path of its source. */
export interface WebSource {
  readonly source: Source;
  readonly url: string;
  readonly allowHost?: string | undefined;
  /** Public key of minisign; with it an unsigned list is none. */
  readonly key?: string | undefined;
}

export type RenewDemands = Omit<Demands, 'had'> & { readonly resolve?: Resolve };

export type Renewal = 'renewed' | 'unchanged' | Refusal;

/** What lies beside a list: where it came from, and what its server called that version. */
interface Origin extends Validators {
  readonly url: string;
}

/**
 * Downloads a list and puts it in the place of the one in use: only when it is complete, signed where it must be, and no
 * worse than a list can be believed to be. Whatever happens otherwise is told, and the list in use stays.
 */
export async function renew(web: WebSource, demands: RenewDemands): Promise<Renewal> {
  const { path } = web.source;
  const aside = `${path}.new`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    try {
      return await renewed(web, aside, demands);
    } finally {
      for (const waste of [aside, signaturePath(aside)]) rmSync(waste, { recursive: true, force: true });
    }
  } catch (error) {
    const refusal = diskRefusal(error);
    if (refusal === undefined) throw error;
    return refusal;
  }
}

async function renewed(web: WebSource, aside: string, demands: RenewDemands): Promise<Renewal> {
  const { source, url, allowHost, key } = web;
  const origin = existsSync(source.path) ? readOrigin(source.path) : undefined;
  const before = key === undefined ? undefined : readKeptSignature(source.path);
  // What was taken without a signature, or from elsewhere, is fetched whole again.
  const isSame = origin?.url === url && (key === undefined || before?.keyId === keyIdOf(key));
  const { limits, resolve } = demands;
  const validators = isSame ? origin : undefined;
  const fetched = await fetchFile({ url, into: aside, validators, allowHost, limits, resolve });
  if (fetched.type === 'unchanged') return 'unchanged';
  if (fetched.type === 'refused') return fetched.refusal;

  if (key !== undefined) {
    const refusal = await signatureRefusal(web, key, before, aside, demands);
    if (refusal !== undefined) return refusal;
  }
  // Another address is another list: it owes nothing to the one before.
  const had = origin !== undefined && origin.url !== url ? 0 : await countEntries(source);
  const refusal = await probe({ ...source, path: aside }, { ...demands, had });
  if (refusal !== undefined) return refusal;

  moveInto(aside, source.path);
  if (key !== undefined) moveInto(signaturePath(aside), signaturePath(source.path));
  writeWhole(originPath(source.path), JSON.stringify({ url, ...fetched.validators } satisfies Origin));
  return 'renewed';
}

async function signatureRefusal(
  { url, allowHost }: WebSource,
  key: string,
  before: Signature | undefined,
  aside: string,
  { limits, resolve }: RenewDemands,
): Promise<Refusal | undefined> {
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
  return (await checkSignature(aside, signature, key)) ?? checkSerial(before, signature);
}

const signaturePath = (path: string): string => `${path}.minisig`;
const originPath = (path: string): string => `${path}.origin`;
const keyIdOf = (key: string): string => Buffer.from(key, 'base64').toString('hex', 2, 10);

function readKeptSignature(path: string): Signature | undefined {
  return existsSync(signaturePath(path)) ? readSignature(readFileSync(signaturePath(path), 'utf8')) : undefined;
}

/** Undefined where nothing was noted or it cannot be read: then the list is fetched whole, which does no harm. */
function readOrigin(path: string): Origin | undefined {
  try {
    const { url, etag, lastModified } = JSON.parse(readFileSync(originPath(path), 'utf8')) as Partial<Origin>;
    return { url: String(url), etag: etag ?? '', lastModified: lastModified ?? '' };
  } catch {
    return undefined;
  }
}

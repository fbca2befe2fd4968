import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { buildFeed, type RegistryReport } from '../lists/registry/build.ts';
import type { BuildFault } from '../lists/registry/drop-reasons.ts';
import { entrySize } from '../lists/registry/feed.ts';
import { readFeedFile } from '../lists/registry/feed-file.ts';
import { keySize } from '../lists/registry/keyed-hash.ts';
import { makeSecretKey, publicKeyOf, readSecretKey } from '../lists/registry/keys.ts';
import { writeWhole } from '../lists/whole-file.ts';
import { readText } from './machine.ts';

/** What a feed is made of, and where it goes. */
export interface RegistryOrder {
  /** The published dump. */
  readonly dump: string;
  /** The feed; the one that is there is replaced, and its serial passed. */
  readonly out: string;
  /** The file of the secret key. */
  readonly key: string;
  /** Accept a feed that lost more than a register loses in a day. */
  readonly smaller: boolean;
}

/** A feed was written, or it was not and the last one stays. */
export type RegistryBuilt =
  | { readonly report: RegistryReport; readonly publicKey: string }
  | { readonly fault: BuildFault | 'no-key' }
  /** It would keep so many entries of so many. */
  | { readonly fault: 'shrunken'; readonly entries: number; readonly before: number };

/** A feed that keeps less than this share of its entries was made of a dump that was cut short. */
const leastShare = 0.8;

/** Makes a feed of a dump. Throws what the disk says while the feed is written. */
export async function buildRegistry({ dump, out, key, smaller }: RegistryOrder): Promise<RegistryBuilt> {
  const secret = readSecretKey(readText(key));
  if (secret === undefined) return { fault: 'no-key' };
  const publicKey = publicKeyOf(secret);
  const before = await readFeedFile(out, publicKey);
  const last = typeof before === 'string' ? { serial: 0, entries: 0 } : { ...before, entries: count(before.entries) };
  const now = Date.now();
  // By the clock, so that a feed whose predecessor was lost still passes it.
  const serial = Math.max(Math.floor(now / 1000), last.serial + 1);
  const built = await buildFeed(dump, { secret, hashKey: randomBytes(keySize), serial, now });
  if ('fault' in built) return built;
  const { entries } = built.report;
  if (!smaller && entries < last.entries * leastShare) return { fault: 'shrunken', entries, before: last.entries };
  writeWhole(out, built.octets);
  return { report: built.report, publicKey };
}

/**
 * Writes a new secret key, for its owner's eyes only, and gives the public one. A file that is there is never
 * overwritten: with its key every box out there would be lost. Throws what the disk says.
 */
export function makeRegistryKey(path: string): string {
  const pem = makeSecretKey();
  writeFileSync(path, pem, { mode: 0o600, flag: 'wx', flush: true });
  return publicKeyOf(readSecretKey(pem)!);
}

function count(entries: Buffer): number {
  return entries.length / entrySize;
}

import { existsSync, readFileSync } from 'node:fs';
import { readDelta } from '../delta.ts';
import type { Source } from '../source.ts';
import { mostOf } from './counted.ts';
import { type Approval, type Coming, keepDownload, type Renewal } from './keep-download.ts';
import type { Limits } from './limits.ts';
import { serialOf } from './minisign.ts';
import { forget, isOvertaken, isSpoilt, readOrigin, serialIn } from './origin.ts';
import { countNames, probe } from './probe.ts';
import { Refused } from './refusal.ts';
import { deltaPath, type RenewDemands, type WebSource } from './web-source.ts';

/** Octets that a delta may have: fifty thousand names. Who has changed more publishes the list. */
const largestDelta = 2 ** 20;

/** Milliseconds that it may take: it is asked for often, and before the lists. */
const mostTime = 60_000;

/**
 * Downloads the delta of a list. A delta holds all changes since the list was last published whole, and shares its count of
 * serials: one that is not newer than the list in use says nothing that the list does not say.
 */
export async function renewDelta(web: WebSource, demands: RenewDemands): Promise<Renewal> {
  const { source, deltas: url, allowHost, key } = web;
  const { isHome, resolve } = demands;
  const path = deltaPath(source.path);
  // Without the list there is nothing that it could change; without a key, nobody who may.
  if (!existsSync(source.path) || key === undefined || url === undefined) return 'unchanged';
  dropOldDelta(source.path);
  const total = Math.min(demands.limits.total, mostTime);
  const limits: Limits = { ...demands.limits, octets: largestDelta, unpacked: largestDelta, total };
  const approve = async (coming: Coming): Promise<Approval> => await judgeDelta(coming, source, demands);
  return await keepDownload({ path, url, allowHost, key, limits, isHome, resolve, approve });
}

/** A delta that the list in use has overtaken would undo what was changed since. */
export function dropOldDelta(listPath: string): void {
  const path = deltaPath(listPath);
  if (existsSync(path) && (serialIn(listPath) === undefined || isOvertaken(listPath, path))) forget(path);
}

/** A delta is judged as what it makes of the list. */
async function judgeDelta({ path, signature }: Coming, source: Source, demands: RenewDemands): Promise<Approval> {
  const list = serialIn(source.path);
  const serial = signature && serialOf(signature);
  if (list === undefined || serial === undefined) return refused(new Refused('no-serial'));
  // The list is fetched whole first where the disk has spoilt it.
  if (serial <= list || (await isSpoilt(source.path))) return { type: 'unchanged' };
  if (readDelta(readFileSync(path, 'utf8')) === undefined) return refused(new Refused('not-a-delta'));
  const counted = readOrigin(source.path)?.counted;
  const had = counted === undefined ? await countNames(source) : mostOf(counted, demands.now);
  const names = await probe({ ...source, delta: path }, { ...demands, had });
  return typeof names === 'number' ? { type: 'good' } : { type: 'refused', refusal: names };
}

const refused = ({ refusal }: Refused): Approval => ({ type: 'refused', refusal });

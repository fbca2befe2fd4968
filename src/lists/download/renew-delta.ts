import { existsSync, readFileSync } from 'node:fs';
import { readDelta } from '../delta.ts';
import type { Source } from '../source.ts';
import type { VitalNames } from '../vital.ts';
import { type Coming, keepDownload, type Renewal } from './keep-download.ts';
import type { Limits } from './limits.ts';
import { serialOf } from './minisign.ts';
import { forget, keptSignature } from './origin.ts';
import { type Refusal, Refused } from './refusal.ts';
import { deltaPath, type RenewDemands, type WebSource } from './web-source.ts';

/** Octets that a delta may have: fifty thousand names. Who has changed more publishes the list. */
const largestDelta = 2 ** 20;

/**
 * Downloads the delta of a list. A delta holds all changes since the list was last published whole, and shares its count of
 * serials: one that is not newer than the list in use says nothing that the list does not say.
 */
export async function renewDelta(web: WebSource, demands: RenewDemands): Promise<Renewal> {
  const { source, deltas: url, allowHost, key } = web;
  const { resolve, vital } = demands;
  const path = deltaPath(source.path);
  // Without the list there is nothing that it could change; without a key, nobody who may.
  if (!existsSync(source.path) || key === undefined || url === undefined) return 'unchanged';
  dropOldDelta(source.path);
  const limits: Limits = { ...demands.limits, octets: largestDelta, unpacked: largestDelta };
  const approve = (coming: Coming) => Promise.resolve(judgeDelta(coming, source, vital));
  return await keepDownload({ path, url, allowHost, key, limits, resolve, approve });
}

/** A delta that the list in use has overtaken would undo what was changed since. */
export function dropOldDelta(listPath: string): void {
  const path = deltaPath(listPath);
  if (!existsSync(path)) return;
  const [list, delta] = [listPath, path].map((file) => serialIn(file));
  if (list === undefined || delta === undefined || delta <= list) forget(path);
}

function judgeDelta(
  { path, signature }: Coming,
  { path: listPath, action }: Source,
  vital: VitalNames,
): Refusal | 'unchanged' | undefined {
  const list = serialIn(listPath);
  const serial = signature && serialOf(signature);
  if (list === undefined || serial === undefined) return new Refused('no-serial').refusal;
  if (serial <= list) return 'unchanged';
  const delta = readDelta(readFileSync(path, 'utf8'));
  if (delta === undefined) return new Refused('not-a-delta').refusal;
  const hit = delta.added.values().find((name) => vital.isHitBy({ name, scope: 'subtree', effect: 'is' }));
  return hit === undefined || action === 'allow' ? undefined : new Refused('vital', hit).refusal;
}

function serialIn(path: string): number | undefined {
  const signature = keptSignature(path);
  return signature && serialOf(signature);
}

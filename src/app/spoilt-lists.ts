import { existsSync } from 'node:fs';
import type { Settings } from '../config/schema.ts';
import { readLedger, type Trouble, writeLedger } from '../lists/download/ledger.ts';
import { isSpoilt } from '../lists/download/origin.ts';
import { ledgerPath } from './list-ledger.ts';
import { type Download, downloadsOf } from './sources.ts';

/**
 * Notes of these sources what the disk has spoilt or lost since it was downloaded: it is due at once, and the status says
 * why. What could not be downloaded of late waits for its turn.
 *
 * @param unusable ids of sources that could not be compiled
 * @param now milliseconds since 1970
 */
export async function noteSpoilt(settings: Settings, unusable: readonly string[], now: number): Promise<void> {
  const path = ledgerPath(settings);
  const ledger = new Map(readLedger(path));
  const trouble: Trouble = { reason: 'spoilt', detail: '', since: now, told: 'nothing' };
  let isNoted = false;
  for (const download of downloadsOf(settings)) {
    const last = ledger.get(download.id);
    if (last === undefined || last.trouble !== null || download.what === 'start-page') continue;
    if (!unusable.includes(download.web.source.id)) continue;
    if (!(await isGoneOrSpoilt(download))) continue;
    ledger.set(download.id, { ...last, tried: { ...last.tried, at: 0 }, trouble });
    isNoted = true;
  }
  if (isNoted) writeLedger(path, ledger);
}

async function isGoneOrSpoilt({ what, path }: Download): Promise<boolean> {
  // A list need not have a delta.
  return (what !== 'deltas' && !existsSync(path)) || (await isSpoilt(path));
}

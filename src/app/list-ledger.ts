import { join } from 'node:path';
import type { Settings } from '../config/schema.ts';
import type { ListStatus } from '../core/status.ts';
import type { Ledger, LedgerEntry } from '../lists/download/ledger.ts';
import { isPassing } from '../lists/download/refusal.ts';
import { isDue } from '../lists/download/schedule.ts';
import { webSourcesOf } from './sources.ts';

// What the supervisor asks of the ledger: apart from `renew-lists.ts`, whose parsers and HTTP only the compile process loads.

/** A list that could not be renewed for so many of its usual times is stale. */
const staleAfter = 3;

export function ledgerPath(settings: Settings): string {
  return join(settings.directories.data, 'lists.json');
}

/** Is there a list to ask for? Looked at often, so it reads nothing. */
export function anyDue(settings: Settings, ledger: Ledger, now: number): boolean {
  return webSourcesOf(settings).some(({ source, every }) => isDue(ledger.get(source.id)?.tried, every, now));
}

export function isStale({ good, trouble }: LedgerEntry, every: number, now: number): boolean {
  return trouble !== null && (good === null || now - good > staleAfter * every);
}

/** How the lists are that were asked for at least once. */
export function listStatus(settings: Settings, ledger: Ledger, now: number): ListStatus[] {
  return webSourcesOf(settings).flatMap(({ source: { id }, every }): ListStatus[] => {
    const entry = ledger.get(id);
    if (entry === undefined) return [];
    const { good, trouble } = entry;
    const refused = trouble !== null && !isPassing(trouble);
    const shown = trouble && { reason: trouble.reason, detail: trouble.detail, since: trouble.since };
    return [{ id, good, trouble: shown, stale: isStale(entry, every, now), refused }];
  });
}

import { join } from 'node:path';
import type { Settings } from '../config/schema.ts';
import type { ListStatus } from '../core/status.ts';
import { isListDue, type Ledger, type LedgerEntry } from '../lists/download/ledger.ts';
import { isPassing } from '../lists/download/refusal.ts';
import { downloadsOf } from './sources.ts';

// What the supervisor asks of the ledger: apart from `renew-lists.ts`, whose parsers and HTTP only the compile process loads.

export function ledgerPath(settings: Settings): string {
  return join(settings.directories.data, 'lists.json');
}

/** Is there a list to ask for? Looked at often, so it reads nothing. */
export function anyDue(settings: Settings, ledger: Ledger, now: number): boolean {
  return downloadsOf(settings).some(({ id, every }) => isListDue(ledger.get(id), every, now));
}

export function isStale({ good, trouble }: LedgerEntry, staleAfter: number, now: number): boolean {
  return trouble !== null && (good === null || now - good > staleAfter);
}

/** How the lists are that were asked for at least once. */
export function listStatus(settings: Settings, ledger: Ledger, now: number): ListStatus[] {
  return downloadsOf(settings).flatMap(({ id, staleAfter }): ListStatus[] => {
    const entry = ledger.get(id);
    if (entry === undefined) return [];
    const { good, trouble } = entry;
    const refused = trouble !== null && !isPassing(trouble);
    const shown = trouble && { reason: trouble.reason, detail: trouble.detail, since: trouble.since };
    return [{ id, good, trouble: shown, stale: isStale(entry, staleAfter, now), refused }];
  });
}

import type { Settings } from '../config/schema.ts';
import type { Resolve } from '../lists/download/guarded-agent.ts';
import { type LedgerEntry, readLedger, type Trouble, writeLedger } from '../lists/download/ledger.ts';
import { type Limits, usualLimits } from '../lists/download/limits.ts';
import { isPassing, type Refusal } from '../lists/download/refusal.ts';
import type { Renewal } from '../lists/download/keep-download.ts';
import { readOrigin } from '../lists/download/origin.ts';
import { renew } from '../lists/download/renew.ts';
import { renewDelta } from '../lists/download/renew-delta.ts';
import { isDue } from '../lists/download/schedule.ts';
import { readNames, VitalNames } from '../lists/vital.ts';
import { essentialFile, vitalFile } from './blocklists.ts';
import { isStale, ledgerPath } from './list-ledger.ts';
import { downloadsOf } from './sources.ts';

/** What the parent is told of a list: once for each incident, and when it is over. */
export type ListNews =
  | { readonly type: 'stale' | 'refused'; readonly id: string; readonly refusal: Refusal }
  | { readonly type: 'well-again'; readonly id: string }
  | { readonly type: 'ledger-damaged'; readonly movedTo: string };

/** The time, and what else comes from outside. */
export interface RenewParts {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly limits?: Limits;
  readonly resolve?: Resolve;
}

/** Downloads every list that is due, one after the other, and notes what came of it; a failure of one is none of the others. */
export async function renewLists(settings: Settings, parts: RenewParts): Promise<ListNews[]> {
  const news: ListNews[] = [];
  const path = ledgerPath(settings);
  const all = downloadsOf(settings);
  const before = readLedger(path, (movedTo) => news.push({ type: 'ledger-damaged', movedTo }));
  // What the settings no longer name is forgotten.
  const ledger = new Map(all.flatMap(({ id }) => (before.has(id) ? [[id, before.get(id)!]] : [])));
  const vital = new VitalNames(readNames(vitalFile), readNames(essentialFile));
  const { limits = usualLimits, resolve } = parts;
  const demands = { vital, leastShare: settings.lists.leastShare, limits, ...(resolve && { resolve }) };

  for (const { id, what, web, every, staleAfter } of all) {
    const last = ledger.get(id);
    // A list of which the disk has forgotten what it was is asked for whole, before its deltas are laid over it.
    const isUnknown = what === 'list' && last?.trouble === null && readOrigin(web.source.path) === undefined;
    if (!isDue(isUnknown ? undefined : last?.tried, every, parts.now())) continue;
    const renewal = what === 'list' ? await renew(web, demands) : await renewDelta(web, demands);
    const next = entryAfter(last, renewal, staleAfter, parts.now(), parts.random());
    ledger.set(id, next);
    news.push(...newsOf(id, last, next));
    writeLedger(path, ledger);
  }
  return news;
}

function entryAfter(
  last: LedgerEntry | undefined,
  renewal: Renewal,
  staleAfter: number,
  now: number,
  draw: number,
): LedgerEntry {
  const good = last?.good ?? null;
  if (typeof renewal === 'string') return { tried: { at: now, failures: 0, draw }, good: now, trouble: null };
  const tried = { at: now, failures: (last?.tried.failures ?? 0) + 1, draw };
  const trouble: Trouble = { ...renewal, since: last?.trouble?.since ?? now, told: last?.trouble?.told ?? 'nothing' };
  const grave = !isPassing(renewal)
    ? 'refused'
    : isStale({ tried, good, trouble }, staleAfter, now)
      ? 'stale'
      : 'nothing';
  // Told once; again only when it gets worse.
  const told = trouble.told === 'refused' || grave === 'nothing' ? trouble.told : grave;
  return { tried, good, trouble: { ...trouble, told } };
}

function newsOf(id: string, last: LedgerEntry | undefined, { trouble }: LedgerEntry): ListNews[] {
  const told = last?.trouble?.told ?? 'nothing';
  if (trouble === null) return told === 'nothing' ? [] : [{ type: 'well-again', id }];
  if (trouble.told === told || trouble.told === 'nothing') return [];
  const { reason, detail } = trouble;
  return [{ type: trouble.told, id, refusal: { reason, detail } }];
}

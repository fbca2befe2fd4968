import type { Settings } from '../config/schema.ts';
import { lanOf } from '../lan/ranges.ts';
import type { Resolve } from '../lists/download/guarded-agent.ts';
import {
  isListDue,
  isUnfinished,
  type LedgerEntry,
  readLedger,
  type Trouble,
  writeLedger,
} from '../lists/download/ledger.ts';
import { type Limits, usualLimits } from '../lists/download/limits.ts';
import { isPassing, type Refusal } from '../lists/download/refusal.ts';
import type { Renewal } from '../lists/download/keep-download.ts';
import { readOrigin } from '../lists/download/origin.ts';
import { renew } from '../lists/download/renew.ts';
import { renewDelta } from '../lists/download/renew-delta.ts';
import type { RenewDemands } from '../lists/download/web-source.ts';
import { readNames, VitalNames } from '../lists/vital.ts';
import { essentialFile, starterLists, vitalFile } from './blocklists.ts';
import { isStale, ledgerPath } from './list-ledger.ts';
import { ownPrefixes } from './machine.ts';
import { renewStartPage } from './renew-start-page.ts';
import { type Download, downloadsOf } from './sources.ts';

/** What the parent is told of a list: once for each incident, and when it is over. */
export type ListNews =
  | { readonly type: 'stale' | 'refused'; readonly id: string; readonly refusal: Refusal }
  | { readonly type: 'well-again'; readonly id: string }
  | { readonly type: 'ledger-damaged'; readonly movedTo: string };

/** Milliseconds in which all lists together are downloaded; what is left waits for the next run, what came is compiled. */
const mostTime = 20 * 60_000;

/** The time, and what else comes from outside. */
export interface RenewParts {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Told at once: who is killed later has said what he noted as said. */
  readonly told: (news: ListNews) => void;
  /** Told of each list before it is asked for. */
  readonly begun?: (id: string) => void;
  /** Somebody asks: every list, due or not. */
  readonly all?: boolean;
  readonly limits?: Limits;
  readonly resolve?: Resolve;
}

/** Downloads every list that is due, one after the other, and notes what came of it; a failure of one is none of the others. */
export async function renewLists(settings: Settings, parts: RenewParts): Promise<void> {
  const { now, random, told, limits = usualLimits } = parts;
  const path = ledgerPath(settings);
  const all = downloadsOf(settings);
  const before = readLedger(path, (movedTo) => told({ type: 'ledger-damaged', movedTo }));
  // What is no longer named is forgotten.
  const ledger = new Map(all.flatMap(({ id }) => (before.has(id) ? [[id, before.get(id)!]] : [])));
  const demands = demandsOf(settings, parts);
  const until = now() + mostTime;

  for (const download of dueInOrder(all, ledger, now(), parts.all ?? false)) {
    const { id, staleAfter } = download;
    const last = afterwards(ledger.get(id));
    const left = until - now();
    if (left <= 0) return;
    const draw = random();
    // Noted first: a list that fells this process comes last in the next one, and then waits like one that failed.
    const tried = { at: now(), failures: (last?.tried.failures ?? 0) + 1, draw };
    writeLedger(path, ledger.set(id, { tried, good: last?.good ?? null, trouble: last?.trouble ?? null }));
    parts.begun?.(id);

    const own = { ...demands, now: now(), limits: { ...limits, total: Math.min(limits.total, left) } };
    const renewal = await fetched(download, settings, own);
    const next = entryAfter(last, renewal, staleAfter, now(), draw);
    for (const news of newsOf(id, last, next)) told(news);
    writeLedger(path, ledger.set(id, next));
  }
}

function fetched({ what, web, path }: Download, settings: Settings, demands: RenewDemands): Promise<Renewal> {
  if (what === 'list') return renew(web, demands);
  if (what === 'deltas') return renewDelta(web, demands);
  const { limits, isHome, resolve } = demands;
  return renewStartPage(settings, { ...web, path, limits, isHome, resolve });
}

function demandsOf(settings: Settings, { resolve }: RenewParts) {
  return {
    vital: new VitalNames(readNames(vitalFile), readNames(essentialFile)),
    certain: (category: string) =>
      starterLists().flatMap((list) => (list.category === category ? readNames(list.path) : [])),
    leastShare: settings.lists.leastShare,
    isHome: lanOf([...settings.dns.lan, 'own'], ownPrefixes()),
    ...(resolve && { resolve }),
  };
}

/** What was unfinished is known as trouble, now that it is tried again. */
function afterwards(entry: LedgerEntry | undefined): LedgerEntry | undefined {
  if (entry === undefined || !isUnfinished(entry)) return entry;
  return { ...entry, trouble: { reason: 'interrupted', detail: '', since: entry.tried.at, told: 'nothing' } };
}

/**
 * What is due: deltas first, for they are small, save where the list is due too, which makes them old; then what has
 * waited longest.
 */
function dueInOrder(
  all: readonly Download[],
  ledger: ReadonlyMap<string, LedgerEntry>,
  now: number,
  isAskedFor: boolean,
): Download[] {
  const due = all.filter((download) => {
    if (isAskedFor) return true;
    const last = ledger.get(download.id);
    return isListDue(isUnknown(download, last) ? undefined : last, download.every, now);
  });
  const lists = new Set(due.flatMap(({ what, web }) => (what === 'list' ? [web.source.id] : [])));
  const rank = ({ what, web }: Download): number => (what === 'deltas' && !lists.has(web.source.id) ? 0 : 1);
  const since = ({ id }: Download): number => ledger.get(id)?.tried.at ?? 0;
  return due.toSorted((a, b) => rank(a) - rank(b) || since(a) - since(b));
}

/** A list of which the disk has forgotten what it was is asked for whole. */
function isUnknown({ what, path }: Download, last: LedgerEntry | undefined): boolean {
  return what !== 'deltas' && last?.trouble === null && readOrigin(path) === undefined;
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

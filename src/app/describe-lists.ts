import type { ListCounts, ListShown, ListState, ListTrouble } from '../api/ports/lists-port.ts';
import type { Settings } from '../config/schema.ts';
import type { Text } from '../core/profile.ts';
import type { HouseStatus, ListStatus } from '../core/status.ts';
import { type LedgerEntry, readLedger } from '../lists/download/ledger.ts';
import { sayRefusal } from '../lists/download/refusal.ts';
import { dueAt } from '../lists/download/schedule.ts';
import type { SourceReport } from '../lists/report.ts';
import type { Source } from '../lists/source.ts';
import { unusableReasons } from '../lists/unusable.ts';
import { newestReports, type StoredReport } from '../store/catalogue-reports.ts';
import type { AddedList } from './added-lists.ts';
import { readCategories } from './blocklists.ts';
import { ledgerPath } from './list-ledger.ts';
import { statOrNothing } from './machine.ts';
import { type Download, downloadsOf, sourcesOf } from './sources.ts';
import { builtInTitles } from './words/lists.ts';

/** Every list, as a parent wants to know of it: from where it is, what of it counts, and how it does. */
export function describeLists(
  settings: Settings,
  added: readonly AddedList[],
  house: HouseStatus | undefined,
): ListShown[] {
  const reports = new Map(newestReports(settings.directories.data).map((report) => [report.id, report]));
  const downloads = new Map(downloadsOf(settings).map((download) => [download.id, download]));
  const ledger = readLedger(ledgerPath(settings));
  const states = new Map(house?.lists.map((list) => [list.id, list]));
  const titles = new Map(readCategories().map(({ id, title }) => [id, title]));
  return sourcesOf(settings).map((source): ListShown => {
    const { id, kind, action } = source;
    const report = reports.get(id);
    const download = downloads.get(id);
    const entry = ledger.get(id);
    const own = added.find((list) => list.id === id);
    const trouble = troubleOf(entry, report);
    return {
      id,
      title: titleOf(source, own, titles),
      kind: kindOf(source, own),
      category: kind === 'category' ? source.name : null,
      action,
      url: download?.web.url ?? null,
      isAtHome: download?.web.allowHost !== undefined,
      format: report?.format ?? source.format,
      counts: report === undefined ? null : countsOf(report),
      octets: sizeOf(source.path),
      good: entry?.good ?? null,
      tried: entry?.tried.at ?? null,
      next: nextOf(download, entry),
      state: stateOf(states.get(id), report, trouble),
      trouble,
    };
  });
}

function titleOf({ id, name }: Source, own: AddedList | undefined, titles: ReadonlyMap<string, Text>): Text {
  if (own !== undefined) return { en: own.title, ru: own.title };
  if (id.startsWith('starter/')) return titles.get(name) ?? { en: name, ru: name };
  return builtInTitles[id] ?? { en: id, ru: id };
}

function kindOf({ id }: Source, own: AddedList | undefined): ListShown['kind'] {
  if (own !== undefined) return 'own';
  if (id in builtInTitles) return 'built-in';
  return id.startsWith('starter/') ? 'starter' : 'settings';
}

function countsOf({ entries, dropped, report }: StoredReport): ListCounts {
  const { named = entries, duplicates = 0, added, gone } = JSON.parse(report) as Partial<SourceReport>;
  return { entries, named, dropped, duplicates, added: added ?? null, gone: gone ?? null };
}

function nextOf(download: Download | undefined, entry: LedgerEntry | undefined): number | null {
  if (download === undefined || download.every === 0 || entry === undefined) return null;
  return Math.round(dueAt(entry.tried, download.every));
}

/** What is wrong with its download; else with its file. */
function troubleOf(entry: LedgerEntry | undefined, report: StoredReport | undefined): ListTrouble | null {
  if (entry?.trouble) {
    const { reason, detail, since } = entry.trouble;
    const say = (language: keyof Text): string => sayRefusal({ reason, detail }, language);
    return { reason, since, sentence: { en: say('en'), ru: say('ru') } };
  }
  const { unusable } = unusableOf(report);
  return unusable ? { reason: unusable.reason, since: null, sentence: unusableReasons[unusable.reason] } : null;
}

function stateOf(
  status: ListStatus | undefined,
  report: StoredReport | undefined,
  trouble: ListTrouble | null,
): ListState {
  if (status?.isFetched) return 'fetching';
  if (status?.refused) return 'refused';
  if (status?.stale) return 'stale';
  const { unusable, stays } = unusableOf(report);
  if (stays) return 'kept';
  if (unusable) return trouble === null || report === undefined ? 'waiting' : 'left-out';
  return report === undefined ? 'waiting' : 'good';
}

function unusableOf(report: StoredReport | undefined): Pick<Partial<SourceReport>, 'unusable' | 'stays'> {
  return report === undefined ? {} : (JSON.parse(report.report) as Partial<SourceReport>);
}

function sizeOf(path: string): number | null {
  const stat = statOrNothing(path);
  return stat?.isFile() ? stat.size : null;
}

import { readFileSync, renameSync } from 'node:fs';
import { type Refusal, refusals } from './refusal.ts';
import { isDue, type Tried } from './schedule.ts';
import { openJson, sealJson } from './sealed-json.ts';
import { writeWhole } from '../whole-file.ts';

/** What the house remembers of one list from the web. */
export interface LedgerEntry {
  readonly tried: Tried;
  /** When the list in use was last found to be the newest, in milliseconds since 1970; null: never. */
  readonly good: number | null;
  /** Why it could not be renewed, and since when; null: it was. */
  readonly trouble: Trouble | null;
}

export interface Trouble extends Refusal {
  readonly since: number;
  /** What the parent was told of it: nothing yet, that the list grows old, or that its update is refused. */
  readonly told: 'nothing' | 'stale' | 'refused';
}

/** What is remembered of each list, by its id. */
export type Ledger = ReadonlyMap<string, LedgerEntry>;

/** A try is noted before it begins: one that neither succeeded nor failed ended with the process, or is on its way. */
export function isUnfinished({ tried, trouble }: LedgerEntry): boolean {
  return tried.failures > 0 && trouble === null;
}

/** Is it time to ask for a list? One that was unfinished once is asked for at once: perhaps the power was cut. */
export function isListDue(entry: LedgerEntry | undefined, every: number, now: number): boolean {
  const isPardoned = entry !== undefined && isUnfinished(entry) && entry.tried.failures === 1;
  return isDue(isPardoned ? undefined : entry?.tried, every, now);
}

/**
 * Reads the ledger. A damaged one is begun anew, so that every list is asked for once more; whoever listens for it has it
 * put aside.
 */
export function readLedger(path: string, damaged?: (movedTo: string) => void): Ledger {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
  const ledger = parse(text);
  if (ledger !== undefined) return ledger;
  if (damaged) {
    renameSync(path, `${path}.damaged`);
    damaged(`${path}.damaged`);
  }
  return new Map();
}

export function writeLedger(path: string, ledger: Ledger): void {
  writeWhole(path, sealJson({ version: 1, lists: Object.fromEntries(ledger) }));
}

function parse(text: string): Ledger | undefined {
  try {
    const { version, lists } = openJson(text) as { version: unknown; lists: Record<string, LedgerEntry> };
    const entries = Object.entries(lists);
    return version === 1 && entries.every(([, entry]) => isEntry(entry)) ? new Map(entries) : undefined;
  } catch {
    return undefined;
  }
}

function isEntry({ tried, good, trouble }: LedgerEntry): boolean {
  const numbers = [tried.at, tried.failures, tried.draw, good ?? 0, trouble?.since ?? 0];
  return numbers.every((value) => Number.isFinite(value)) && (trouble === null || trouble.reason in refusals);
}

import type { Database } from 'better-sqlite3';
import { isLess, mayKeep, type Privacy, privacyAt } from '../core/event.ts';
import type { LogLevel, PersonId } from '../core/family/household.ts';
import type { JournalCounts } from './journal-counts.ts';

/** Rows that are looked at in one transaction, so that the write-ahead log stays short. */
const slice = 5_000;

/** An event does not have the one action whose events stay. */
const isBeyond = 'outcome NOT IN (SELECT id FROM outcomes WHERE action = ?)';

/** The household wants less written down than before: what is there already goes, from the free pages of the file too. */
export function forget(db: Database, privacy: Privacy): void {
  if (mayKeep(privacy)) return;
  dropTallies(db, null, privacy);
  const drop = db.prepare(`DELETE FROM events WHERE ${isBeyond}`);
  if (drop.run(keptAction(privacy)).changes > 0) clean(db);
}

/**
 * The same for each person. The file knows the levels that it was brought to, so that one that was lowered while the
 * house was off, or where the power failed amidst this, is met at the next start. Gives whether anything went; names
 * that are left in no event are gone then.
 */
export function forgetBeyond(db: Database, counts: JournalCounts, levels: ReadonlyMap<PersonId, LogLevel>): boolean {
  const get = db.prepare<[PersonId], LogLevel>('SELECT level FROM levels WHERE who = ?').pluck();
  const set = db.prepare<[PersonId, LogLevel]>('INSERT OR REPLACE INTO levels (who, level) VALUES (?, ?)');
  let gone = 0;
  for (const [who, level] of levels) {
    const before = get.get(who) ?? 'everything';
    if (level === before) continue;
    if (isLess(level, before)) gone += forgetOf(db, counts, who, level);
    set.run(who, level);
  }
  if (gone > 0) clean(db);
  return gone > 0;
}

/** Deletes what is beyond the level of a person; how many rows that were. */
function forgetOf(db: Database, counts: JournalCounts, who: PersonId, level: LogLevel): number {
  const [first, last] = db.prepare<[], [number | null, number]>('SELECT min(id), max(id) FROM events').raw().get()!;
  const drop = db.prepare(
    `DELETE FROM events WHERE id BETWEEN ? AND ? AND asker IN (SELECT id FROM askers WHERE who = ?) AND ${isBeyond}`,
  );
  dropTallies(db, who, privacyAt[level]);
  const kept = keptAction(privacyAt[level]);
  let gone = 0;
  for (let id = first ?? Infinity; id <= last; id += slice) gone += drop.run(id, id + slice - 1, who, kept).changes;
  return level === 'nothing' ? gone + counts.forget(who) : gone;
}

/** @param who null: everybody's */
function dropTallies(db: Database, who: PersonId | null, privacy: Privacy): void {
  const drop = db.prepare('DELETE FROM tallies WHERE who = ifnull(?, who) AND (blocked = 0 OR NOT ?)');
  drop.run(who, Number(mayKeep(privacy, { action: 'block' })));
}

/** The action whose events stay where not all do; none has that one of no letters but a dash. */
function keptAction(privacy: Privacy): string {
  return mayKeep(privacy, { action: 'block' }) ? 'block' : '-';
}

function clean(db: Database): void {
  db.exec('DELETE FROM names WHERE id NOT IN (SELECT name FROM events)');
  db.exec('DELETE FROM askers WHERE id NOT IN (SELECT asker FROM events)');
  db.exec('VACUUM');
  db.pragma('wal_checkpoint(TRUNCATE)');
}

import Database from 'better-sqlite3';
import { HouseholdAccounts } from './household-accounts.ts';
import { isSpoilt } from './household-check.ts';
import { householdLayout } from './household-layout.ts';
import { type HouseholdCodec, HouseholdRevisions } from './household-revisions.ts';
import { migrate } from './migrate.ts';

/** Octets of a page: a save or a batch of minutes is short, and each page it touches goes to the disk whole, twice. */
const pageSize = 1024;

/** The tables beside the revisions, and the keys by which they are read. */
const tables = [
  ['clock', 'id'],
  ['asks', 'id'],
  ['notices', 'id'],
  ['usage', 'day, who, target'],
  ['channels', 'kind'],
  ['deliveries', 'channel, key'],
  ['telling', 'id'],
  ['cases', 'id'],
  ['outbox', 'id, what'],
] as const;

/** Who may come in. Sessions are not among them: whoever was signed in signs in again. */
const keys = [
  ['accounts', 'id'],
  ['recovery_codes', 'account, hash'],
  ['tokens', 'id'],
] as const;

/** A new file in memory, with nothing in it. */
export function emptyHousehold(): Database.Database {
  const db = new Database(':memory:');
  db.pragma(`page_size = ${pageSize}`);
  migrate(db, householdLayout);
  return db;
}

/**
 * Copies all that can be read of a file, damaged or not, and no revision whose sum does not hold. What is there already
 * stays. Each table is read from both ends: one bad page hides little more than itself.
 */
export function salvage(from: Database.Database, into: Database.Database, codec: HouseholdCodec): void {
  forgiving(() => copyRevisions(from, into, codec));
  copyTables(tables, from, into);
  // One file's word on who may come in is enough: an older one would let those in again who were shown out.
  if (!new HouseholdAccounts(into).hasParent()) copyTables(keys, from, into);
}

function copyTables(
  wanted: readonly (readonly [table: string, key: string])[],
  from: Database.Database,
  into: Database.Database,
): void {
  for (const [table, key] of wanted) {
    // A snapshot of an older layout knows fewer of them.
    const known = columnsOf(table, from);
    const shared = columnsOf(table, into).filter((name) => known.length === 0 || known.includes(name));
    const columns = shared.map((name) => `"${name}"`).join();
    const insert = into.prepare(`INSERT OR IGNORE INTO ${table} (${columns}) VALUES (${shared.map(() => '?').join()})`);
    for (const order of bothWays(key)) {
      forgiving(() => {
        const rows = from.prepare<[], unknown[]>(`SELECT ${columns} FROM ${table} ORDER BY ${order}`).raw();
        for (const row of rows.iterate()) forgiving(() => insert.run(...row));
      });
    }
  }
}

/** None where the file does not tell. */
function columnsOf(table: string, db: Database.Database): readonly string[] {
  let names: string[] = [];
  forgiving(() => (names = (db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)));
  return names;
}

/** Documents are long, and most of a file: each is read by itself. */
function copyRevisions(from: Database.Database, into: Database.Database, codec: HouseholdCodec): void {
  const there = new HouseholdRevisions(from, codec);
  const here = new HouseholdRevisions(into, codec);
  const numbers = new Set<number>();
  for (const order of bothWays('revision')) {
    forgiving(() => {
      const found = from.prepare<[], number>(`SELECT revision FROM revisions ORDER BY ${order}`).pluck();
      for (const number of found.iterate()) numbers.add(number);
    });
  }
  for (const { revision } of here.list()) numbers.delete(revision);
  for (const number of numbers) {
    forgiving(() => {
      const sealed = there.sealed(number);
      if (sealed !== undefined) here.put(sealed);
    });
  }
}

/** `day, who` → `day, who` and `day DESC, who DESC`. */
function bothWays(key: string): [string, string] {
  return [key, key.replaceAll(/\w+/g, '$& DESC')];
}

/** Goes on where it is the file that is wrong. */
function forgiving(work: () => void): void {
  try {
    work();
  } catch (cause) {
    if (!isSpoilt(cause)) throw cause;
  }
}

import type { Database } from 'better-sqlite3';

/** Thrown where a file was written by a later version of the house. */
export class LaterVersion extends Error {}

/**
 * Takes a database from the layout it has (`user_version` tells how many steps it has made) to the newest, each step in
 * a transaction of its own. Steps are never edited once a house has made them.
 */
export function migrate(db: Database, steps: readonly string[]): void {
  const made = db.pragma('user_version', { simple: true }) as number;
  if (made > steps.length) throw new LaterVersion(`layout ${made}, this version knows ${steps.length}`);
  for (let step = made; step < steps.length; step++) {
    db.transaction(() => {
      db.exec(steps[step]!);
      db.pragma(`user_version = ${step + 1}`);
    })();
  }
}

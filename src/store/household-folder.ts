import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { removeLeftovers } from './leftovers.ts';
import { diskFault } from './sqlite-fault.ts';
import { sync } from './sync.ts';
import { remove } from './whole-file.ts';

/** What SQLite keeps beside a file while it is in use. */
const walOf = (path: string): string => `${path}-wal`;
const shmOf = (path: string): string => `${path}-shm`;

/** A file that is not whole yet, and whose process it is. */
const halfMade = /^household.*\.(\d+)\.tmp/;

/** `household.db` in the folder of the data. */
export function householdPath(folder: string): string {
  return join(folder, 'household.db');
}

export function snapshotPath(folder: string, day: string): string {
  return join(folder, 'snapshots', `household-${day}.db`);
}

/** The snapshots, the newest day first. */
export function snapshotsIn(folder: string): string[] {
  const snapshots = join(folder, 'snapshots');
  return filesOf(snapshots)
    .filter((name) => /^household-\d{4}-\d\d-\d\d\.db$/.test(name))
    .sort()
    .reverse()
    .map((name) => join(snapshots, name));
}

/**
 * Removes all but so many of the newest snapshots, and what a power cut left half made. Those of days that have not come
 * yet go first: the clock was wrong, and they would never grow old.
 */
export function removeOldSnapshots(folder: string, kept: number, today: string): void {
  const { come = [], ahead = [] } = Object.groupBy(snapshotsIn(folder), (path) =>
    path <= snapshotPath(folder, today) ? 'come' : 'ahead',
  );
  for (const path of [...come, ...ahead].slice(kept)) remove(path);
  removeLeftovers(join(folder, 'snapshots'), halfMade);
}

/** Files that were put aside because they were damaged, the newest first; there is one, but for a power cut. */
export function damagedIn(folder: string): string[] {
  const path = householdPath(folder);
  const prefix = `${basename(path)}.damaged-`;
  return filesOf(folder)
    .filter((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)))
    .sort((a, b) => Number(b.slice(prefix.length)) - Number(a.slice(prefix.length)))
    .map((name) => join(folder, name));
}

/**
 * Puts the file aside, with the log that belongs to it. A new file beside an old log would be spoilt at once, for SQLite
 * would work the log into it; so the log leaves last, and {@link adoptLog} sends it after when the power was cut between.
 */
export function putAside(folder: string, now: number): string {
  const path = householdPath(folder);
  let aside = `${path}.damaged-${now}`;
  for (let later = now + 1; existsSync(aside); later++) aside = `${path}.damaged-${later}`;
  renameSync(path, aside);
  sync(folder);
  adoptLog(folder);
  return aside;
}

/** There is no file: a log without one belongs to what was put aside last. */
export function adoptLog(folder: string): void {
  const path = householdPath(folder);
  const [aside] = damagedIn(folder);
  if (existsSync(walOf(path))) {
    if (aside === undefined || existsSync(walOf(aside))) remove(walOf(path));
    else renameSync(walOf(path), walOf(aside));
  }
  remove(shmOf(path));
  if (aside !== undefined) remove(shmOf(aside));
  sync(folder);
}

/**
 * Removes what a power cut left half made. Of what was put aside one is kept for whoever wants to look; more of them
 * would fill the disk. A disk that lets nothing be removed keeps it.
 */
export function tidy(folder: string): void {
  try {
    removeLeftovers(folder, halfMade);
    for (const path of damagedIn(folder).slice(1)) {
      for (const part of [path, walOf(path), shmOf(path)]) remove(part);
    }
  } catch (cause) {
    if (diskFault(cause) === undefined) throw cause;
  }
}

export function makeFolder(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
}

/** A folder that is not there has none; one that cannot be read is no such thing, for its files are there. */
function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
}

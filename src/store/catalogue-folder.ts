import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { type CatalogueMeta, readMeta, StoredCatalogue } from './catalogue.ts';
import { isSealed } from './catalogue-seal.ts';
import { PreviousRows } from './previous-rows.ts';
import { sync } from './sync.ts';

/** Files of catalogues that a parent put back or that were found damaged. */
const outOfTheWay = /^catalogue-\d+\.db\.(?:put-back|damaged)$/;

/** Told of each file that cannot be used, and why; the one before it is tried. */
export type Refused = (path: string, cause: unknown) => void;

/** The catalogues in a folder, the newest first; none where the folder cannot be read: whoever has one keeps it. */
export function cataloguesIn(folder: string): { path: string; serial: number }[] {
  return filesOf(folder)
    .map((file) => ({ path: join(folder, file), serial: Number(/^catalogue-(\d+)\.db$/.exec(file)?.[1] ?? NaN) }))
    .filter(({ serial }) => !Number.isNaN(serial))
    .sort((a, b) => b.serial - a.serial);
}

/** A number that no catalogue of the folder has or had: one that is out of the way keeps its own. */
export function nextSerial(folder: string): number {
  const serials = filesOf(folder).map((file) => Number(/^catalogue-(\d+)\.db(?:\.|$)/.exec(file)?.[1] ?? 0));
  return Math.max(0, ...serials) + 1;
}

/**
 * Removes all but so many of the newest catalogues, and those that were put out of the way. One that is made of the same
 * lists as a newer one does not count: whoever wants to go back wants something else.
 */
export function removeOld(folder: string, kept: number): void {
  const keeping = new Set<string>();
  for (const { path } of cataloguesIn(folder)) {
    // What cannot be read now may be readable later, and different.
    const meta = metaOrNothing(path);
    const content = meta === undefined ? path : `${meta.fingerprint} ${meta.names}`;
    if (keeping.size === kept || keeping.has(content)) rmSync(path, { force: true });
    else keeping.add(content);
  }
  for (const file of filesOf(folder)) if (outOfTheWay.test(file)) rmSync(join(folder, file), { force: true });
}

/**
 * Puts the catalogue before the newest back, the first one that can be used: the newest goes out of the way, and readers
 * find the one before it within a second. Gives the serials of both; undefined where there is none before it.
 */
export async function rollBack(folder: string): Promise<{ readonly from: number; readonly to: number } | undefined> {
  const [newest, ...older] = cataloguesIn(folder);
  const damaged: string[] = [];
  for (const { path, serial } of older) {
    const isWhole = await isWholeCatalogue(path);
    if (isWhole) {
      // Readers would stop at these: a catalogue with a bit turned can still be opened.
      for (const each of damaged) putAside(each);
      moveAside(newest!.path, 'put-back');
      return { from: newest!.serial, to: serial };
    }
    if (isWhole === false) damaged.push(path);
  }
  return undefined;
}

/** Puts a catalogue out of the way that is damaged, so that nobody opens it again; false where the disk will not. */
export function putAside(path: string): boolean {
  try {
    moveAside(path, 'damaged');
    return true;
  } catch {
    // It may be out of the way all the same, and only until the power fails.
    return !existsSync(path);
  }
}

function moveAside(path: string, suffix: 'put-back' | 'damaged'): void {
  renameSync(path, `${path}.${suffix}`);
  sync(dirname(path));
}

/** Is every octet of a catalogue of our format what was written? Undefined where readers pass it over by themselves. */
async function isWholeCatalogue(path: string): Promise<boolean | undefined> {
  try {
    readFileMeta(path);
    return await isSealed(path);
  } catch {
    return undefined;
  }
}

/** The catalogue that was put back, of itself: as long as the lists are those that it was made of, nobody wants it again. */
export function putBackMeta(folder: string): CatalogueMeta | undefined {
  const serial = putBackSerial(folder);
  return serial === undefined ? undefined : metaOrNothing(join(folder, `catalogue-${serial}.db.put-back`));
}

/** Serial of the catalogue that was put back; one look at the folder, which opens nothing. */
export function putBackSerial(folder: string): number | undefined {
  const serials = filesOf(folder).flatMap((file) => /^catalogue-(\d+)\.db\.put-back$/.exec(file)?.[1] ?? []);
  return serials.length === 0 ? undefined : Math.max(...serials.map(Number));
}

/** The newest catalogue in a folder that can be used, open. */
export function openNewest(folder: string, refused: Refused): StoredCatalogue | undefined {
  return newestUsable(folder, refused, (path) => new StoredCatalogue(path));
}

/** The newest usable catalogue, open for the compiler of the next one. */
export function openPrevious(folder: string): PreviousRows | undefined {
  return newestUsable(
    folder,
    () => {},
    (path) => new PreviousRows(path),
  );
}

/** What the newest usable catalogue says of itself, without opening it for look-ups. */
export function newestMeta(folder: string, refused: Refused): CatalogueMeta | undefined {
  return newestUsable(folder, refused, readFileMeta);
}

/** What the newest usable catalogue has of a source. */
export interface NewestSource {
  readonly id: string;
  /** Entries that are no exceptions. */
  readonly named: number;
  /** They are those of the catalogue before it, for the list was lost. */
  readonly stays: boolean;
  /** Why it could not be used, as a reason of the compiler; null: it could. */
  readonly unusable: string | null;
}

/** The sources of the newest usable catalogue; none without a catalogue. */
export function newestSources(folder: string): readonly NewestSource[] {
  const read = (path: string): NewestSource[] => {
    const database = new Database(path, { readonly: true, fileMustExist: true });
    try {
      readMeta(database);
      return database
        .prepare<[], Omit<NewestSource, 'stays'> & { stays: number }>(
          `SELECT id, coalesce(report ->> 'named', entries) AS named, coalesce(report ->> 'stays', 0) AS stays,
                  report ->> '$.unusable.reason' AS unusable
             FROM source ORDER BY rowid`,
        )
        .all()
        .map((source) => ({ ...source, stays: source.stays === 1 }));
    } finally {
      database.close();
    }
  };
  return newestUsable(folder, () => {}, read) ?? [];
}

function readFileMeta(path: string): CatalogueMeta {
  const database = new Database(path, { readonly: true, fileMustExist: true });
  try {
    return readMeta(database);
  } finally {
    database.close();
  }
}

/** Perhaps it was put back because it was damaged. */
function metaOrNothing(path: string): CatalogueMeta | undefined {
  try {
    return readFileMeta(path);
  } catch {
    return undefined;
  }
}

/** What `read` makes of the newest catalogue that it does not fall over. */
export function newestUsable<Found>(
  folder: string,
  refused: Refused,
  read: (path: string) => Found,
): Found | undefined {
  for (const { path } of cataloguesIn(folder)) {
    try {
      return read(path);
    } catch (cause) {
      refused(path, cause);
    }
  }
  return undefined;
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

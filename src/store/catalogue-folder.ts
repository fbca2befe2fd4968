import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type CatalogueMeta, readMeta, StoredCatalogue } from './catalogue.ts';

/** Told of each file that cannot be used, and why; the one before it is tried. */
type Refused = (path: string, cause: unknown) => void;

/** The catalogues in a folder, the newest first; none where the folder cannot be read: whoever has one keeps it. */
export function cataloguesIn(folder: string): { path: string; serial: number }[] {
  return filesOf(folder)
    .map((file) => ({ path: join(folder, file), serial: Number(/^catalogue-(\d+)\.db$/.exec(file)?.[1] ?? NaN) }))
    .filter(({ serial }) => !Number.isNaN(serial))
    .sort((a, b) => b.serial - a.serial);
}

/** The newest catalogue in a folder that can be used, open. */
export function openNewest(folder: string, refused: Refused): StoredCatalogue | undefined {
  return newest(folder, refused, (path) => new StoredCatalogue(path));
}

/** What the newest usable catalogue says of itself, without opening it for look-ups. */
export function newestMeta(folder: string, refused: Refused): CatalogueMeta | undefined {
  return newest(folder, refused, (path) => {
    const database = new Database(path, { readonly: true, fileMustExist: true });
    try {
      return readMeta(database);
    } finally {
      database.close();
    }
  });
}

/** Entries of each source in the newest usable catalogue, by its id; none without a catalogue. */
export function newestEntries(folder: string): ReadonlyMap<string, number> {
  const rows = newest(
    folder,
    () => {},
    (path) => {
      const database = new Database(path, { readonly: true, fileMustExist: true });
      try {
        return database.prepare<[], [string, number]>('SELECT id, entries FROM source').raw().all();
      } finally {
        database.close();
      }
    },
  );
  return new Map(rows);
}

function newest<Found>(folder: string, refused: Refused, read: (path: string) => Found): Found | undefined {
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

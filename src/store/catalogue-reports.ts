import Database from 'better-sqlite3';
import { readMeta } from './catalogue.ts';
import { newestUsable } from './catalogue-folder.ts';

/** What the compiler wrote of one source, as it stands in the catalogue. */
export interface StoredReport {
  readonly id: string;
  readonly format: string;
  readonly entries: number;
  readonly dropped: number;
  /** The rest of it, in JSON. */
  readonly report: string;
}

/** The reports of the newest usable catalogue, in the order of its sources; none without a catalogue. */
export function newestReports(folder: string): readonly StoredReport[] {
  const read = (path: string): StoredReport[] => {
    const database = new Database(path, { readonly: true, fileMustExist: true });
    try {
      readMeta(database);
      return database
        .prepare<[], StoredReport>('SELECT id, format, entries, dropped, report FROM source ORDER BY rowid')
        .all();
    } finally {
      database.close();
    }
  };
  return newestUsable(folder, () => {}, read) ?? [];
}

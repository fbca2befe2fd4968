import type { Settings } from '../config/schema.ts';
import { rollBack } from '../store/catalogue-folder.ts';

/** Serials of the catalogue that went out of the way and of the one that serves now. */
export interface RolledBack {
  readonly from: number;
  readonly to: number;
}

/** Puts the last usable catalogue before the newest back; undefined where there is none. */
export function rollBackCatalogue({ directories }: Settings): Promise<RolledBack | undefined> {
  return rollBack(directories.data);
}

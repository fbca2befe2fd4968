import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../config/schema.ts';
import type { Correction } from '../../core/cases/corrections.ts';
import { openJson, sealJson } from '../../lists/download/sealed-json.ts';
import { writeWhole } from '../../lists/whole-file.ts';

/** All corrections of one desk that hold, and the serial of its newest. */
export interface KeptCorrections {
  /** The public key of the desk: serials of another one are not ours. */
  readonly key: string;
  readonly serial: number;
  readonly lines: readonly Correction[];
}

export function correctionsPath(data: string): string {
  return join(data, 'corrections.json');
}

/** What was kept of this desk; nothing where there is none, a damaged one, or another desk's. */
export function readKept(path: string, key: string): KeptCorrections {
  const nothing = { key, serial: 0, lines: [] };
  try {
    const found = openJson(readFileSync(path, 'utf8')) as KeptCorrections | undefined;
    return found?.key === key ? found : nothing;
  } catch (cause) {
    // What the disk does not say now, the desk says again.
    if ((cause as NodeJS.ErrnoException).code === undefined) throw cause;
    return nothing;
  }
}

export function writeKept(path: string, kept: KeptCorrections): void {
  writeWhole(path, sealJson(kept));
}

/** The corrections in force; none where the settings name no desk. */
export function readCorrectionsAt({ desk, directories }: Settings): readonly Correction[] {
  return desk.key === undefined ? [] : readKept(correctionsPath(directories.data), desk.key).lines;
}

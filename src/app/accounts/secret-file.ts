import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { moveInto } from '../../lists/whole-file.ts';

/** The text of a file that only the house may read; undefined: there is none. Throws what else the system says. */
export function readSecret(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
}

/** Writes such a file, whole or not at all. Throws what the system says. */
export function writeSecret(path: string, text: string): void {
  const aside = `${path}.new`;
  // One that a power cut left keeps the rights it had.
  rmSync(aside, { force: true });
  writeFileSync(aside, text, { mode: 0o600, flush: true });
  chmodSync(aside, 0o600);
  moveInto(aside, path);
}

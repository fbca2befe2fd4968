import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a small file whole or not at all: aside, synced, renamed. Throws what the system says. */
export function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.new`, text, { flush: true });
  moveInto(`${path}.new`, path);
}

/** Puts a file that is on the disk in the place of another; after a power cut it is the one or the other. */
export function moveInto(aside: string, path: string): void {
  renameSync(aside, path);
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

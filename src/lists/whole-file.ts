import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file whole or not at all: aside, synced, renamed. Throws what the system says, and leaves nothing aside. */
export function writeWhole(path: string, content: string | Buffer): void {
  const aside = `${path}.new`;
  try {
    writeFileSync(aside, content, { flush: true });
    moveInto(aside, path);
  } catch (cause) {
    rmSync(aside, { force: true });
    throw cause;
  }
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

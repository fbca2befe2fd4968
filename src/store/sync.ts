import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Has the disk write down what was done to a file, or to the names in a folder. Throws what the system says. */
export function sync(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

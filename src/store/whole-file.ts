import { linkSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { sync } from './sync.ts';

/**
 * Whether a file was put where it should be. `taken`: somebody was faster, and what stands there is theirs; `dropped`:
 * whoever wrote it did not want it.
 */
export type Put = 'put' | 'taken' | 'dropped';

/**
 * Makes a file that is whole or not there at all: written aside, synced, and only then given its name, which nobody
 * may have yet. Throws what the system says, and leaves nothing aside.
 *
 * @param write writes the file at the path it is given, and says whether it is good
 */
export function putWhole(path: string, write: (aside: string) => boolean): Put {
  // Two processes may be at it: each writes under a name of its own.
  const aside = `${path}.${process.pid}.tmp`;
  try {
    // After a power cut we may have the number that the one who left it had.
    remove(aside);
    if (!write(aside)) return 'dropped';
    sync(aside);
    linkSync(aside, path);
    sync(dirname(path));
    return 'put';
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return 'taken';
    throw cause;
  } finally {
    remove(aside);
  }
}

/** As {@link putWhole}, from octets. */
export function putOctets(path: string, octets: Buffer): Put {
  return putWhole(path, (aside) => {
    writeFileSync(aside, octets, { flag: 'wx' });
    return true;
  });
}

/** Removes a file if it is there. Throws what the system says, which `rmSync` garbles on a disk that is read-only. */
export function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
  }
}

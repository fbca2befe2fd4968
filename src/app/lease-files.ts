import { constants } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Octets of a file that are read: the leases of thousands of devices. */
const mostOctets = 4 << 20;

/** Files that one path with a `*` stands for, the first ones by name. */
const mostFiles = 8;

/** The texts of all files that these paths name, in their order; what is not there is left out. A `*` may end a path. */
export async function readLeaseFiles(paths: readonly string[]): Promise<string[]> {
  const files = (await Promise.all(paths.map(filesAt))).flat();
  const texts = await Promise.all(files.map(readBeginning));
  return texts.filter((text) => text !== '');
}

/**
 * The beginning of a file, as text; empty where there is none or it may not be read. Others own these files: what is no
 * file, such as a pipe that nobody writes to, is not waited for.
 */
export async function readBeginning(path: string): Promise<string> {
  try {
    await using file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    if (!(await file.stat()).isFile()) return '';
    const parts: Buffer[] = [];
    // Files of /proc do not know how long they are.
    for (let length = 0; length < mostOctets;) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(64 * 1024));
      if (bytesRead === 0) break;
      parts.push(buffer.subarray(0, bytesRead));
      length += bytesRead;
    }
    return Buffer.concat(parts).toString('utf8');
  } catch {
    return '';
  }
}

async function filesAt(path: string): Promise<string[]> {
  if (!path.endsWith('*')) return [path];
  const [folder, beginning] = [dirname(path), basename(path).slice(0, -1)];
  const names = await readdir(folder).catch(() => []);
  const fitting = names.filter((name) => name.startsWith(beginning)).sort();
  return fitting.slice(0, mostFiles).map((name) => join(folder, name));
}

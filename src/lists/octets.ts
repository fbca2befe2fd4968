import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { limit } from './archives/limit.ts';
import { lineEnd } from './archives/member.ts';
import { isTar, readTar } from './archives/tar.ts';
import { unpack } from './archives/unpack.ts';
import { isZip, readZip } from './archives/zip.ts';
import { Unreadable } from './unreadable.ts';

/** The files of a squidGuard folder that have names: of `urls` those lines that are whole sites. */
export const folderLists: readonly string[] = ['domains', 'urls'];

/** So many octets tell what a file is. */
const tellingOctets = 6;
const tellingTar = 512;

/**
 * The octets of a list: a file, plain, gzip or xz; the lists in a zip or a tar (plain, gzip or xz), or in a folder as
 * squidGuard and UT Capitole have them. The first octets tell what it is, and its name does not. The next piece may take
 * the memory of the one before: it is read before the next is asked for.
 *
 * Throws what the system says, or {@link Unreadable}, also in the middle: a list may be cut short anywhere.
 */
export async function* readOctets(path: string): AsyncGenerator<Uint8Array> {
  if ((await stat(path)).isDirectory()) yield* readFolder(path);
  else yield* readFile(path);
}

async function* readFolder(path: string): AsyncGenerator<Uint8Array> {
  let lists = 0;
  for (const list of folderLists.map((name) => join(path, name))) {
    if (!(await isFile(list))) continue;
    lists++;
    yield* readFile(list);
    yield lineEnd;
  }
  if (lists === 0) throw new Unreadable('no-list');
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

async function* readFile(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const first = Buffer.alloc(tellingOctets);
    await file.read(first, 0, first.length, 0);
    if (isZip(first)) yield* limit(readZip(file, size), size);
    else yield* readTarOrList(limit(unpack(file, first), size));
  } finally {
    await file.close();
  }
}

async function* readTarOrList(octets: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const first: Uint8Array[] = [];
  let length = 0;
  try {
    while (length < tellingTar) {
      const next = await octets.next();
      if (next.done === true) break;
      first.push(Uint8Array.from(next.value));
      length += next.value.length;
    }
    const whole = chain(first, octets);
    yield* isTar(Buffer.concat(first)) ? readTar(whole) : whole;
  } finally {
    // Who stops early may not have come to the rest, and a file is closed only when nobody reads it any more.
    await octets.return(undefined);
  }
}

async function* chain(first: readonly Uint8Array[], rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* first;
  yield* rest;
}

import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Feed, type FeedFault, longestFeed, readFeed } from './feed.ts';

/** Why a file gives no feed. */
export type FeedFileFault = FeedFault | 'missing' | 'unreadable';

/** Reads the feed in a file. */
export async function readFeedFile(path: string, publicKey: string): Promise<Feed | FeedFileFault> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      return size > longestFeed ? 'not-a-feed' : await readFeed(await file.readFile(), publicKey);
    } finally {
      await file.close();
    }
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    return code === 'ENOENT' ? 'missing' : 'unreadable';
  }
}

/** Puts a feed where readers find it, whole or not at all, also when the power fails. Throws what the disk says. */
export function writeFeedFile(path: string, octets: Buffer): void {
  const aside = `${path}.new`;
  try {
    writeFileSync(aside, octets, { flush: true });
    renameSync(aside, path);
  } catch (cause) {
    rmSync(aside, { force: true });
    throw cause;
  }
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

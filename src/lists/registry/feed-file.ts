import { open } from 'node:fs/promises';
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
    return code === 'ENOENT' || code === 'EISDIR' ? 'missing' : 'unreadable';
  }
}

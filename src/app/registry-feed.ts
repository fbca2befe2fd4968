import { join } from 'node:path';
import type { Settings } from '../config/schema.ts';
import type { Registry } from '../core/ports.ts';
import type { Feed, FeedFault } from '../lists/registry/feed.ts';
import { readFeedFile } from '../lists/registry/feed-file.ts';
import { HashedRegistry } from '../lists/registry/hashed-registry.ts';
import { type FeedMark, markOf, mayFollow, readMark } from './registry-mark.ts';

/** Where the feed comes from, where its last good copy lies and what is remembered of it, and whose signature it must bear. */
export interface FeedSettings {
  readonly feed: string;
  readonly kept: string;
  readonly mark: string;
  /** In base64. */
  readonly publicKey: string;
}

/** Undefined where the settings name no feed: such a house pays nothing for it. */
export function feedSettings({ registry, directories }: Settings): FeedSettings | undefined {
  const { feed, publicKey } = registry;
  if (feed === undefined || publicKey === undefined) return undefined;
  const kept = join(directories.data, 'registry.feed');
  return { feed, publicKey, kept, mark: `${kept}.mark` };
}

/** What is known of the feed that was in force last. */
interface LastFeed {
  /** Its copy, where that is good. */
  readonly copy: Feed | undefined;
  /** What is wrong with the copy; undefined also where there never was one. */
  readonly damage: FeedFault | undefined;
  /** The mark on the disk is that of the copy, or of a newer feed. */
  readonly isMarked: boolean;
  /** Undefined: there was none. `unreadable`: the disk does not say now, so nothing may follow yet. */
  readonly mark: FeedMark | undefined | 'unreadable';
}

export async function readLast({ kept, mark: path, publicKey }: FeedSettings): Promise<LastFeed> {
  const found = await readFeedFile(kept, publicKey);
  const remembered = readMark(path, publicKey);
  if (typeof found !== 'string') {
    // The mark is written first: after a power cut it may be ahead of the copy.
    const mark = markOf(found);
    const isMarked = typeof remembered === 'object' && mayFollow(remembered, mark);
    return { copy: found, damage: undefined, isMarked, mark: isMarked ? remembered : mark };
  }
  const damage = found === 'missing' || found === 'unreadable' ? undefined : found;
  const mark = found === 'unreadable' ? (remembered ?? 'unreadable') : remembered;
  return { copy: undefined, damage, isMarked: mark !== undefined, mark };
}

/** May this feed come into force after the last one, of this mark? */
export function mayHold(feed: Feed, mark: LastFeed['mark']): boolean {
  return mark === undefined || (mark !== 'unreadable' && mayFollow(markOf(feed), mark));
}

/** The registry in force; undefined also where the settings name none. */
export async function openRegistry(settings: Settings): Promise<Registry | undefined> {
  const feed = feedSettings(settings);
  return feed && registryAt(feed);
}

/** The last good feed, or, where there is no copy of it, the feed itself when it is no older. */
export async function registryAt(settings: FeedSettings): Promise<Registry | undefined> {
  const last = await readLast(settings);
  if (last.copy !== undefined) return new HashedRegistry(last.copy);
  const feed = await readFeedFile(settings.feed, settings.publicKey);
  return typeof feed !== 'string' && mayHold(feed, last.mark) ? new HashedRegistry(feed) : undefined;
}

import { join } from 'node:path';
import type { Settings } from '../config/schema.ts';
import type { Registry } from '../core/ports.ts';
import { readFeedFile } from '../lists/registry/feed-file.ts';
import { HashedRegistry } from '../lists/registry/hashed-registry.ts';

/** Where the feed comes from, where its last good copy lies, and whose signature it must bear. */
export interface FeedSettings {
  readonly feed: string;
  readonly kept: string;
  /** In base64. */
  readonly publicKey: string;
}

/** Undefined where the settings name no feed: such a house pays nothing for it. */
export function feedSettings({ registry, directories }: Settings): FeedSettings | undefined {
  const { feed, publicKey } = registry;
  if (feed === undefined || publicKey === undefined) return undefined;
  return { feed, publicKey, kept: join(directories.data, 'registry.feed') };
}

/** The registry in force: the last good feed, or, where the disk would not take a copy of it, the feed itself. */
export async function openRegistry(settings: Settings): Promise<Registry | undefined> {
  const found = feedSettings(settings);
  if (found === undefined) return undefined;
  for (const path of [found.kept, found.feed]) {
    const feed = await readFeedFile(path, found.publicKey);
    if (typeof feed !== 'string') return new HashedRegistry(feed);
  }
  return undefined;
}

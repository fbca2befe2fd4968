import { readFileSync } from 'node:fs';
import type { Feed } from '../lists/registry/feed.ts';
import { signatureSize } from '../lists/registry/keys.ts';
import { openJson, sealJson } from '../lists/download/sealed-json.ts';
import { writeWhole } from '../lists/whole-file.ts';

/**
 * Which feed was the last in force. It lies apart from the copy of the feed, sealed: a bit that turns in one of the two
 * must not bring an older feed back, for whoever is forbidden something may have kept one.
 */
export interface FeedMark {
  readonly serial: number;
  /** In base64. */
  readonly signature: string;
}

export function markOf({ serial, octets }: Feed): FeedMark {
  return { serial, signature: octets.subarray(-signatureSize).toString('base64') };
}

/** May a feed follow the one of this mark? The same one again may. */
export function mayFollow(next: FeedMark, last: FeedMark): boolean {
  return next.serial > last.serial || (next.serial === last.serial && next.signature === last.signature);
}

/**
 * Undefined where there is none, a damaged one, or one of another registry's key: its serials are not ours. `unreadable`
 * where the disk does not say.
 */
export function readMark(path: string, publicKey: string): FeedMark | undefined | 'unreadable' {
  try {
    const found = (openJson(readFileSync(path, 'utf8')) ?? {}) as Partial<FeedMark & { publicKey: string }>;
    const { serial, signature } = found;
    const isOurs = found.publicKey === publicKey && serial !== undefined && signature !== undefined;
    return isOurs ? { serial, signature } : undefined;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : 'unreadable';
  }
}

export function writeMark(path: string, publicKey: string, { serial, signature }: FeedMark): void {
  writeWhole(path, sealJson({ publicKey, serial, signature }));
}

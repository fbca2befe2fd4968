import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { Unreadable } from '../unreadable.ts';
import { isList, lineEnd, refusePacked } from './member.ts';

/** Signatures and lengths of PKWARE's APPNOTE.TXT §4.3: a member, an entry of the directory, the end of the directory. */
const localSignature = 0x04034b50;
const localLength = 30;
const entrySignature = 0x02014b50;
const entryLength = 46;
const endSignature = 0x06054b50;
const endLength = 22;

/** The longest comment that may follow the end, and more directory than any list needs. */
const longestComment = 0xffff;
const longestDirectory = 2 ** 20;

const chunkSize = 2 ** 16;

/** A file of the archive, as the directory has it. */
interface Entry {
  readonly path: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** First octets of a zip that has at least one member. */
export function isZip(first: Buffer): boolean {
  return first.readUInt32LE(0) === localSignature;
}

/**
 * The octets of all lists in a zip, one after the other; of the archive only the directory is kept.
 * Throws {@link Unreadable} where it is damaged, encrypted, packed in a way unknown here, or has no list.
 */
export async function* readZip(file: FileHandle, size: number): AsyncGenerator<Uint8Array> {
  const entries = (await readDirectory(file, size)).filter(({ path }) => isList(path));
  if (entries.length === 0) throw new Unreadable('no-list');
  for (const entry of entries) {
    if ((entry.flags & 1) !== 0) throw new Unreadable('encrypted', entry.path);
    if (entry.method !== 0 && entry.method !== 8) throw new Unreadable('unknown-packing', entry.path);
    yield* readMember(file, entry);
    yield lineEnd;
  }
}

async function* readMember(file: FileHandle, entry: Entry): AsyncGenerator<Uint8Array> {
  if (entry.packed === 0) return;
  const local = await readAt(file, entry.offset, localLength);
  if (local.readUInt32LE(0) !== localSignature)
    throw new Unreadable('damaged', `${entry.path} is not where it should be`);
  const start = entry.offset + localLength + local.readUInt16LE(26) + local.readUInt16LE(28);
  const stored = readStored(file, start, entry.packed);
  // The reader of the last stream hears of every error; the callback has nothing to add.
  const octets: AsyncIterable<Buffer> =
    entry.method === 0 ? stored : pipeline(stored, createInflateRaw({ chunkSize }), () => undefined);
  let total = 0;
  let crc = 0;
  for await (const chunk of octets) {
    if (total === 0) refusePacked(chunk);
    total += chunk.length;
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (total !== entry.size || crc !== entry.crc)
    throw new Unreadable('damaged', `${entry.path} is not what was packed`);
}

/** Read at their places, for each stream of a file would leave its listeners there: an archive has thousands of members. */
async function* readStored(file: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < length; done += chunkSize) {
    yield await readAt(file, start + done, Math.min(chunkSize, length - done));
  }
}

async function readDirectory(file: FileHandle, size: number): Promise<Entry[]> {
  const tailLength = Math.min(size, endLength + longestComment);
  const tail = await readAt(file, size - tailLength, tailLength);
  const at = tail.lastIndexOf(Buffer.of(0x50, 0x4b, 0x05, 0x06));
  if (at < 0 || tail.length - at < endLength || tail.readUInt32LE(at) !== endSignature) {
    throw new Unreadable('damaged', 'the zip has no directory');
  }
  // A zip of 4 GiB has these elsewhere, and all bits set here.
  const length = tail.readUInt32LE(at + 12);
  if (length > longestDirectory) throw new Unreadable('too-big');
  return readEntries(await readAt(file, tail.readUInt32LE(at + 16), length));
}

function readEntries(directory: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at < directory.length;) {
    if (directory.length - at < entryLength || directory.readUInt32LE(at) !== entrySignature) {
      throw new Unreadable('damaged', 'the directory of the zip is damaged');
    }
    const pathLength = directory.readUInt16LE(at + 28);
    entries.push({
      path: directory.toString('latin1', at + entryLength, at + entryLength + pathLength),
      flags: directory.readUInt16LE(at + 8),
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    at += entryLength + pathLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead < length) throw new Unreadable('damaged', 'the zip is cut short');
  return buffer;
}

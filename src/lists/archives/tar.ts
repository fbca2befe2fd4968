import { Unreadable } from '../unreadable.ts';
import { isList, lineEnd, refusePacked } from './member.ts';

/** A header, and the unit that members are padded to (POSIX pax, "ustar Interchange Format"). */
const block = 512;

/** Do these octets begin with a header? Its checksum tells, in tars of every age, and no text has one. */
export function isTar(octets: Uint8Array): boolean {
  if (octets.length < block) return false;
  const header = Buffer.from(octets.buffer, octets.byteOffset, block);
  const sum = header.reduce((sum, octet, at) => sum + (at >= 148 && at < 156 ? 0x20 : octet), 0);
  return octal(header, 148, 8) === sum;
}

/**
 * The octets of all lists in a tar, one after the other, as they come by: nothing of it is kept but a header.
 * Throws {@link Unreadable} where it ends without its end mark, or has no list.
 */
export async function* readTar(octets: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const header = Buffer.alloc(block);
  let filled = 0;
  let left = 0;
  let padding = 0;
  let wanted = false;
  let lists = 0;
  let ended = false;
  for await (const chunk of octets) {
    // What follows the end mark is read all the same: an unpacker tells only at its end whether all was well.
    for (let at = 0; at < chunk.length && !ended;) {
      if (left + padding > 0) {
        const piece = chunk.subarray(at, at + (left > 0 ? left : padding));
        at += piece.length;
        if (left === 0) {
          padding -= piece.length;
          continue;
        }
        left -= piece.length;
        if (wanted) yield piece;
        if (wanted && left === 0) yield lineEnd;
        continue;
      }
      const piece = chunk.subarray(at, at + block - filled);
      header.set(piece, filled);
      filled += piece.length;
      at += piece.length;
      if (filled < block) continue;
      filled = 0;
      if (header.every((octet) => octet === 0)) {
        ended = true;
        continue;
      }
      const member = readHeader(header);
      left = member.size;
      padding = (block - (left % block)) % block;
      wanted = member.isFile && left > 0 && isList(member.path);
      if (wanted) lists++;
      if (wanted && at < chunk.length) refusePacked(chunk.subarray(at));
    }
  }
  if (!ended) throw new Unreadable('damaged', 'the tar has no end');
  if (lists === 0) throw new Unreadable('no-list');
}

interface Header {
  readonly path: string;
  readonly size: number;
  /** Neither a folder nor a link nor a note about the next member. */
  readonly isFile: boolean;
}

function readHeader(header: Buffer): Header {
  if (!isTar(header)) throw new Unreadable('damaged', 'a header of the tar has a wrong checksum');
  // Sizes from 8 GiB on are written otherwise.
  if (header[124]! >= 0x80) throw new Unreadable('too-big');
  return {
    path: header.toString('latin1', 0, 100).replace(/\0.*$/s, ''),
    size: octal(header, 124, 12),
    isFile: [0, 0x30, 0x37].includes(header[156]!),
  };
}

/** A number in a header: octal digits between spaces and NULs; NaN where it is none. */
function octal(header: Buffer, start: number, length: number): number {
  const digits = header.toString('latin1', start, start + length).replace(/[\0 ]+$|^ +/g, '');
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number.NaN;
}

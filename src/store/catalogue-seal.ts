import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';

/** Where SQLite keeps a number that it leaves to us, `user_version`, big endian (https://sqlite.org/fileformat2.html §1.3). */
const sealAt = 60;
const sealSize = 4;

/** Octets read at once: few enough that a look at them costs a thread less than a millisecond. */
const pieceSize = 2 ** 20;

/**
 * Seals a catalogue that is whole: the CRC-32 of all its other octets stands in its header. SQLite notices a page whose
 * structure is broken, and not a bit that turned in a value: that would be a wrong verdict, said with a straight face.
 */
export function seal(path: string): void {
  const file = openSync(path, 'r+');
  try {
    const piece = Buffer.allocUnsafe(pieceSize);
    let sum = 0;
    for (let at = 0, size; (size = readSync(file, piece, 0, pieceSize, at)) > 0; at += size) {
      sum = sumWith(sum, piece.subarray(0, size), at);
    }
    const mark = Buffer.alloc(sealSize);
    mark.writeUInt32BE(sum);
    writeSync(file, mark, 0, sealSize, sealAt);
  } finally {
    closeSync(file);
  }
}

/** Is this file, octet for octet, what was sealed? Rejects with the system's error where it cannot be read. */
export async function isSealed(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const piece = Buffer.allocUnsafe(pieceSize);
    let sum = 0;
    let mark: number | undefined;
    for (let at = 0; ;) {
      const { bytesRead } = await file.read(piece, 0, pieceSize, at);
      if (bytesRead === 0) return sum === mark;
      if (at === 0 && bytesRead >= sealAt + sealSize) mark = piece.readUInt32BE(sealAt);
      sum = sumWith(sum, piece.subarray(0, bytesRead), at);
      at += bytesRead;
    }
  } finally {
    await file.close();
  }
}

/** The place of the seal itself counts as empty. */
function sumWith(sum: number, piece: Buffer, at: number): number {
  if (at === 0) piece.fill(0, sealAt, sealAt + sealSize);
  return crc32(piece, sum);
}

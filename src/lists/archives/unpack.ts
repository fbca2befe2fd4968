import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { ReadableStream } from 'node:stream/web';
import { createGunzip } from 'node:zlib';
import xz from 'xz-decompress';

/** Octets read or unpacked at once: some three thousand lines, few enough to die young in the collector's nursery. */
const chunkSize = 2 ** 16;

/** First octets of a gzip member (RFC 1952 §2.3.1) and of an xz stream (xz-file-format §2.1.1.1). */
const gzipMagic = Buffer.of(0x1f, 0x8b);
const xzMagic = Buffer.of(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00);

/**
 * The octets of a file, unpacked if it is gzip or xz, which its first octets tell and its name does not. The next piece
 * may take the memory of the one before: it is read before the next is asked for.
 */
export function unpack(file: FileHandle, first: Buffer): AsyncIterable<Uint8Array> {
  if (first.equals(xzMagic)) return unpackXz(file);
  if (!first.subarray(0, gzipMagic.length).equals(gzipMagic)) return readPlain(file);
  const packed = file.createReadStream({ start: 0, highWaterMark: chunkSize, autoClose: false });
  // The reader of the last stream hears of every error; the callback has nothing to add.
  return pipeline(packed, createGunzip({ chunkSize }), () => undefined);
}

/**
 * One piece of memory for all: the collector sees little of what lies outside its heap, and would let a hundred
 * megabytes of it pile up.
 */
async function* readPlain(file: FileHandle): AsyncGenerator<Uint8Array> {
  const piece = Buffer.allocUnsafeSlow(chunkSize);
  for (let at = 0, size; (size = (await file.read(piece, 0, chunkSize, at)).bytesRead) > 0; at += size) {
    yield piece.subarray(0, size);
  }
}

/**
 * The octets of a file, read as they are wanted. `Readable.toWeb` throws past everybody ("Controller is already closed")
 * where a reader stops early, as the look at the first lines does.
 */
function webStream(file: FileHandle): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(chunkSize), 0, chunkSize, at);
      at += bytesRead;
      if (bytesRead === 0) controller.close();
      else controller.enqueue(buffer.subarray(0, bytesRead));
    },
  });
}

/** Who stops early cancels; the unpacker takes that ill where it had come to its end by itself. */
async function* unpackXz(file: FileHandle): AsyncGenerator<Uint8Array> {
  const reader = (new xz.XzReadableStream(webStream(file)) as ReadableStream<Uint8Array>).getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

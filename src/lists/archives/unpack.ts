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

/** The octets of a file, unpacked if it is gzip or xz, which its first octets tell and its name does not. */
export function unpack(file: FileHandle, first: Buffer): AsyncIterable<Uint8Array> {
  if (first.equals(xzMagic)) return unpackXz(file);
  const packed = file.createReadStream({ start: 0, highWaterMark: chunkSize, autoClose: false });
  if (!first.subarray(0, gzipMagic.length).equals(gzipMagic)) return packed;
  // The reader of the last stream hears of every error; the callback has nothing to add.
  return pipeline(packed, createGunzip({ chunkSize }), () => undefined);
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

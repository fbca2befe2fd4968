import { open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { createGunzip } from 'node:zlib';
import xz from 'xz-decompress';

/** Octets read or unpacked at once: some three thousand lines, few enough to die young in the collector's nursery. */
const chunkSize = 2 ** 16;

/** First octets of a gzip member (RFC 1952 §2.3.1) and of an xz stream (xz-file-format §2.1.1.1). */
const gzipMagic = Buffer.of(0x1f, 0x8b);
const xzMagic = Buffer.of(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00);

/**
 * The octets of a file, unpacked if it is gzip or xz, which its first octets tell and its name does not.
 * Throws what the system says, also in the middle: a list may be cut short anywhere.
 */
export async function* readOctets(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    const first = Buffer.alloc(xzMagic.length);
    await file.read(first, 0, first.length, 0);
    const packed = file.createReadStream({ start: 0, highWaterMark: chunkSize, autoClose: false });
    yield* unpack(packed, first);
  } finally {
    await file.close();
  }
}

function unpack(packed: Readable, first: Buffer): AsyncIterable<Uint8Array> {
  if (first.subarray(0, gzipMagic.length).equals(gzipMagic)) {
    // The reader of the last stream hears of every error; the callback has nothing to add.
    return pipeline(packed, createGunzip({ chunkSize }), () => undefined);
  }
  if (first.equals(xzMagic)) {
    const web = Readable.toWeb(packed) as ReadableStream<Uint8Array>;
    return new xz.XzReadableStream(web) as ReadableStream<Uint8Array>;
  }
  return packed;
}

import { Unreadable } from '../unreadable.ts';

/** What lies beside lists in archives: descriptions, licences, and the files of squidGuard that are no names. */
const otherFile =
  /^(?:\.|readme|licen[cs]e|copying|changelog|version|usage$|(?:very_restrictive_)?expressions?$|cidr$)|\.(?:md|html?|pdf|json|xml|csv|ip|diff|sh|py)$/i;

/** First octets of gzip, xz, zip, bzip2 and zstd. */
const packed = ['1f8b', 'fd377a585a00', '504b0304', '425a68', '28b52ffd'].map((magic) => Buffer.from(magic, 'hex'));

/** Put after each member, whose last line may have no end. */
export const lineEnd: Uint8Array = Buffer.from('\n');

/** Is a file of an archive a list, by its name? The name is used for nothing else: not an octet is written anywhere. */
export function isList(path: string): boolean {
  const file = path.slice(path.lastIndexOf('/') + 1);
  return file !== '' && !otherFile.test(file);
}

/** Throws where the first octets of a member are those of an archive again. */
export function refusePacked(octets: Uint8Array): void {
  const start = Buffer.from(octets.buffer, octets.byteOffset, Math.min(octets.byteLength, 6));
  if (packed.some((magic) => start.subarray(0, magic.length).equals(magic))) throw new Unreadable('unknown-packing');
}

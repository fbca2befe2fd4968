import { escapeOctet, maxLabel, maxName, plainOctet, type Qname } from '../../core/qname.ts';
import { headerSize } from './header.ts';

/** Pointers that one name may follow. Encoders make one or two; a chain of thousands is an attack on our time. */
const maxJumps = 32;

/**
 * Octet behind an uncompressed name that starts at `start`, or -1 where it is broken or runs past `end`.
 * A question is never compressed: nothing stands before it to point at.
 */
export function skipPlainName(octets: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const label = octets[at]!;
    if (label === 0) return at + 1 - start > maxName ? -1 : at + 1;
    if (label > maxLabel) return -1;
    at += label + 1;
  }
  return -1;
}

/** Reads names off the wire; the two scratch buffers are its own, so one reader serves one thing at a time. */
export class NameReader {
  /** Octet behind the name that {@link follow} read, where it stands. */
  end = 0;
  readonly #text = Buffer.allocUnsafeSlow(4 * maxName);
  readonly #plain = Buffer.allocUnsafeSlow(maxName + 1);

  /** The name at `start`, uncompressed and already checked by {@link skipPlainName}. No garbage but the text. */
  plain(octets: Uint8Array, start: number): Qname {
    const text = this.#text;
    let length = 0;
    let at = start;
    for (let label = octets[at]!; label !== 0; label = octets[at]!) {
      if (length > 0) text[length++] = 0x2e;
      const end = at + label;
      while (at < end) {
        const octet = octets[++at]!;
        const plain = plainOctet[octet]!;
        if (plain !== 0) text[length++] = plain;
        else length += text.write(escapeOctet(octet), length, 'latin1');
      }
      at++;
    }
    return text.toString('latin1', 0, length) as Qname;
  }

  /**
   * Follows a name that may be compressed (RFC 1035 §4.1.4); false where it is broken or leaves the message.
   * Pointers must lead backwards, and few of them make a name.
   */
  follow(octets: Uint8Array, start: number, limit: number): boolean {
    let at = start;
    let floor = start;
    let jumps = 0;
    let length = 0;
    for (;;) {
      if (at >= limit) return false;
      const label = octets[at]!;
      if (label >= 0xc0) {
        if (at + 1 >= limit || ++jumps > maxJumps) return false;
        const target = ((label & 0x3f) << 8) | octets[at + 1]!;
        // The header is no name, and its ID is another one for each client.
        if (target >= floor || target < headerSize) return false;
        if (jumps === 1) this.end = at + 2;
        floor = at = target;
        continue;
      }
      if (label > maxLabel || at + label >= limit || length + label + 1 > maxName) return false;
      for (let i = 0; i <= label; i++) this.#plain[length++] = octets[at + i]!;
      at += label + 1;
      if (label === 0) break;
    }
    if (jumps === 0) this.end = at;
    return true;
  }

  /** The name that {@link follow} read last. */
  get followed(): Qname {
    return this.plain(this.#plain, 0);
  }
}

/** Writes a name, uncompressed; the octet behind it. */
export function writeName(octets: Uint8Array, start: number, name: Qname): number {
  let at = start;
  if (name !== '') {
    for (const label of name.split('.')) {
      const head = at++;
      for (let i = 0; i < label.length; i++) {
        if (label[i] === '\\') {
          octets[at++] = Number(label.slice(i + 1, i + 4));
          i += 3;
        } else octets[at++] = label.charCodeAt(i);
      }
      octets[head] = at - head - 1;
    }
  }
  octets[at++] = 0;
  return at;
}

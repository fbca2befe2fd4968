import { maxLabel, maxName, plainOctet, type Qname } from '../../core/qname.ts';
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

/** Labels and pointers of all names in one message together. Four thousand honest records have a third of it. */
const maxSteps = 1 << 16;

/** What was read before anything was: the root. */
const rootOctets: Uint8Array = Uint8Array.of(0);

const dot = 0x2e;
const backslash = 0x5c;
const zero = 0x30;

/** Reads names off the wire. The scratch buffer is its own, and it counts its steps: one reader follows in one message. */
export class NameReader {
  /** Octet behind the name that {@link follow} read, where it stands. */
  end = 0;
  /** Some name had its letters in the header. */
  readsHeader = false;
  #octets: Uint8Array = rootOctets;
  #start = 0;
  #steps = 0;
  #text: Buffer | undefined;

  /** The name at `start`, already checked by {@link skipPlainName} or {@link follow}. No garbage but the text. */
  plain(octets: Uint8Array, start: number): Qname {
    // Made when it is first needed: most messages from upstreams have no name to be read out.
    const text = (this.#text ??= Buffer.allocUnsafeSlow(4 * maxName));
    let length = 0;
    let at = start;
    for (let label = octets[at]!; label !== 0; label = octets[at]!) {
      if (label >= 0xc0) {
        at = pointerAt(octets, at);
        continue;
      }
      if (length > 0) text[length++] = dot;
      const end = at + label;
      while (at < end) {
        const octet = octets[++at]!;
        const plain = plainOctet[octet]!;
        if (plain !== 0) text[length++] = plain;
        else {
          // As `escapeOctet` has it, digit by digit: names of such octets come from who wants to cost us time.
          text[length++] = backslash;
          text[length++] = zero + Math.trunc(octet / 100);
          text[length++] = zero + (Math.trunc(octet / 10) % 10);
          text[length++] = zero + (octet % 10);
        }
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
    let steps = 0;
    for (;;) {
      if (at >= limit) return false;
      steps++;
      const label = octets[at]!;
      if (label >= 0xc0) {
        if (at + 1 >= limit || ++jumps > maxJumps) return false;
        const target = pointerAt(octets, at);
        if (target >= floor) return false;
        if (target < headerSize) this.readsHeader = true;
        if (jumps === 1) this.end = at + 2;
        floor = at = target;
        continue;
      }
      length += label + 1;
      if (label > maxLabel || at + label >= limit || length > maxName) return false;
      at += label + 1;
      if (label === 0) break;
    }
    if ((this.#steps += steps) > maxSteps) return false;
    if (jumps === 0) this.end = at;
    this.#octets = octets;
    this.#start = start;
    return true;
  }

  /** The name that {@link follow} read last. */
  get followed(): Qname {
    return this.plain(this.#octets, this.#start);
  }
}

function pointerAt(octets: Uint8Array, at: number): number {
  return ((octets[at]! & 0x3f) << 8) | octets[at + 1]!;
}

/** Writes a name, uncompressed; the octet behind it. */
export function writeName(octets: Uint8Array, start: number, name: Qname): number {
  let head = start;
  let at = start + 1;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code === dot) {
      octets[head] = at - head - 1;
      head = at++;
    } else if (code === backslash) {
      octets[at++] = Number(name.slice(i + 1, i + 4));
      i += 3;
    } else octets[at++] = code;
  }
  octets[head] = at - head - 1;
  // The root is its own end.
  if (name === '') return at;
  octets[at++] = 0;
  return at;
}

/** A letter's octet as the small letter: names are compared so (RFC 4343). */
export function lowerCase(octet: number): number {
  return octet >= 0x41 && octet <= 0x5a ? octet + 0x20 : octet;
}

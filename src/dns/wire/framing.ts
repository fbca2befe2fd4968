import { read16, write16 } from './header.ts';

/** Cuts a TCP stream into messages: each has its length in two octets before it (RFC 1035 §4.2.2). */
export class MessageFramer {
  #rest: Buffer = Buffer.alloc(0);

  /** Two octets of length and the message as one piece, so that they leave in one segment (RFC 7766 §8). */
  static frame(message: Buffer): Buffer {
    const framed = Buffer.allocUnsafe(2 + message.length);
    write16(framed, 0, message.length);
    message.copy(framed, 2);
    return framed;
  }

  /** Octets that wait for the rest of their message. */
  get pending(): number {
    return this.#rest.length;
  }

  /** The messages that are whole with this chunk. At most one message of 64 KiB waits inside. */
  push(chunk: Buffer): Buffer[] {
    let rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const messages: Buffer[] = [];
    while (rest.length >= 2) {
      const end = 2 + read16(rest, 0);
      if (rest.length < end) break;
      messages.push(rest.subarray(2, end));
      rest = rest.subarray(end);
    }
    this.#rest = rest;
    return messages;
  }
}

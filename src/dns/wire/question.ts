import { Qclass, Qtype, Rcode } from '../../core/iana.ts';
import type { Client } from '../clients.ts';
import type { Query } from '../resolver.ts';
import { type EdeForm, edeFormOf } from './ede-form.ts';
import {
  dnssecOkBit,
  Flag,
  headerSize,
  maxPayload,
  minPayload,
  offset,
  opcodeOf,
  opcodeQuery,
  optSize,
  read16,
} from './header.ts';
import { areOptions, scanMessage } from './message.ts';
import { NameReader, skipPlainName } from './name.ts';

/** What the listener does with a message that is no query for us: an RCODE to refuse with, or {@link ignore}. */
export type Refusal = number;

/** Not a byte goes back: too short for a header, or a reply (RFC 1035 §4.1.1: QR=1 answering would make a storm). */
export const ignore: Refusal = -1;

/** Longest query we read, in octets; padding (RFC 8467) makes them 468, and no stub sends 4,096. */
const maxQuery = 4096;

/**
 * Says yes or no to a message, from its twelve octets first (after miekg/dns `acceptfunc.go`):
 *
 * | what | answer | source |
 * |---|---|---|
 * | shorter than a header, QR=1 | silence | RFC 1035 §4.1.1 |
 * | OPCODE other than QUERY | NOTIMP | RFC 1035 §4.1.1 |
 * | longer than any query is | FORMERR | a packet of pointers must cost nothing |
 * | QDCOUNT ≠ 1, a broken name or record | FORMERR | RFC 9619 |
 * | EDNS version ≠ 0 | BADVERS | RFC 6891 §6.1.3 |
 * | more than one OPT | FORMERR | RFC 6891 §6.1.1 |
 * | class other than IN | REFUSED | RFC 1035 |
 * | AXFR, IXFR, MAILA, MAILB, OPT as a question | REFUSED | RFC 5936 §2.2.1 |
 *
 * `room` is what the transport can carry: 65,535 over TCP; over UDP the client's own word counts, clamped.
 */
export class QueryReader {
  readonly #names = new NameReader();

  read(message: Buffer, client: Client, at: number, overTcp: boolean): Query | Refusal {
    const length = message.length;
    if (length < headerSize) return ignore;
    const flags = read16(message, offset.flags);
    if ((flags & Flag.QR) !== 0) return ignore;
    if (opcodeOf(flags) !== opcodeQuery) return Rcode.NOTIMP;
    if (length > maxQuery || read16(message, offset.questions) !== 1) return Rcode.FORMERR;

    const nameEnd = skipPlainName(message, headerSize, length);
    const questionEnd = nameEnd + 4;
    if (nameEnd < 0 || questionEnd > length) return Rcode.FORMERR;
    const type = read16(message, nameEnd);

    let edns = false;
    let dnssecOk = false;
    let edeForm: EdeForm = 'plain';
    let payload = minPayload;
    if (length !== questionEnd || read16(message, offset.additionals) !== 0 || hasOtherRecords(message)) {
      const opt = optOf(message, questionEnd);
      if (opt < 0) return Rcode.FORMERR;
      if (opt > 0) {
        // OPT: root name (1), type (2), class = payload (2), TTL = extended RCODE, version, flags (4).
        if (message[opt + 6] !== 0) return Rcode.BADVERS;
        edns = true;
        dnssecOk = (read16(message, opt + 7) & dnssecOkBit) !== 0;
        edeForm = edeFormOf(message, opt);
        payload = Math.min(Math.max(read16(message, opt + 3), minPayload), maxPayload);
      }
    }

    if (read16(message, nameEnd + 2) !== Qclass.IN) return Rcode.REFUSED;
    if (isTransferOrMeta(type)) return Rcode.REFUSED;
    return {
      client,
      name: this.#names.plain(message, headerSize),
      type,
      message,
      questionEnd,
      flags: flags & (Flag.RD | Flag.CD | Flag.AD),
      edns,
      edeForm,
      dnssecOk,
      room: overTcp ? 0xffff : payload,
      at,
    };
  }
}

/** End of the question of a refused message, to be echoed; 0 where it cannot be read. */
export function questionEndOf(message: Buffer): number {
  if (message.length < headerSize || read16(message, offset.questions) !== 1) return 0;
  const nameEnd = skipPlainName(message, headerSize, message.length);
  return nameEnd < 0 || nameEnd + 4 > message.length ? 0 : nameEnd + 4;
}

function hasOtherRecords(message: Buffer): boolean {
  return read16(message, offset.answers) !== 0 || read16(message, offset.authorities) !== 0;
}

/** The shape that nearly every query with EDNS has; the rest goes through the strict scanner. */
function isLoneOpt(message: Buffer, at: number): boolean {
  return (
    !hasOtherRecords(message) &&
    read16(message, offset.additionals) === 1 &&
    at + optSize <= message.length &&
    message[at] === 0 &&
    read16(message, at + 1) === Qtype.OPT &&
    at + optSize + read16(message, at + 9) === message.length &&
    areOptions(message, at + optSize, message.length)
  );
}

/** Has this message, found sound so far, an OPT? */
export function hasOpt(message: Buffer, questionEnd: number): boolean {
  return optOf(message, questionEnd) > 0;
}

/** Where the one OPT stands, its options sound; 0 without one, -1 where the message is broken or has two. */
export function optOf(message: Buffer, questionEnd: number): number {
  if (isLoneOpt(message, questionEnd)) return questionEnd;
  const scan = scanMessage(message);
  return scan === undefined ? -1 : scan.opt;
}

function isTransferOrMeta(type: number): boolean {
  return (type >= Qtype.IXFR && type <= Qtype.MAILA) || type === Qtype.OPT;
}

import { Rcode } from '../../core/iana.ts';
import { Flag, headerSize, offset, opcodeOf, opcodeQuery, optSize, read16 } from '../wire/header.ts';
import { type Scan, scanMessage } from '../wire/message.ts';
import { lowerCase } from '../wire/name.ts';

/** A message that answers our query, walked from end to end. */
export interface Answer {
  readonly message: Buffer;
  readonly scan: Scan;
}

/**
 * Compares ID, QR, OPCODE and the question octet for octet (letter case aside): whoever forges must know all of it
 * (RFC 5452 §9.1).
 */
export function matches(query: Buffer, id: number, message: Buffer): boolean {
  if (message.length < headerSize || read16(message, offset.id) !== id) return false;
  const flags = read16(message, offset.flags);
  if ((flags & Flag.QR) === 0 || opcodeOf(flags) !== opcodeQuery) return false;
  const questionEnd = queryQuestionEnd(query);
  if (read16(message, offset.questions) !== 1 || message.length < questionEnd) return false;
  const nameEnd = questionEnd - 4;
  for (let i = headerSize; i < nameEnd; i++) {
    if (query[i] !== message[i] && query[i] !== lowerCase(message[i]!)) return false;
  }
  return query.compare(message, nameEnd, questionEnd, nameEnd, questionEnd) === 0;
}

/** What can be had from a message that {@link matches}; undefined where an upstream refuses or sends garbage. */
export function readAnswer(message: Buffer): Answer | 'truncated' | 'servfail' | undefined {
  const flags = read16(message, offset.flags);
  if ((flags & Flag.TC) !== 0) return 'truncated';
  const rcode = flags & 0xf;
  if (rcode === Rcode.SERVFAIL) return 'servfail';
  if (rcode !== Rcode.NOERROR && rcode !== Rcode.NXDOMAIN) return undefined;
  const scan = scanMessage(message);
  // What we keep goes out under the IDs of others: its names may not lie in the header.
  return scan === undefined || scan.readsHeader ? undefined : { message, scan };
}

/** Our own queries end in an OPT without options. */
function queryQuestionEnd(query: Buffer): number {
  return query.length - optSize;
}

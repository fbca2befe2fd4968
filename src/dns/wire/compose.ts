import { Qtype, Rcode } from '../../core/iana.ts';
import type { Qname } from '../../core/qname.ts';
import type { Query, Reply } from '../resolver.ts';
import type { Ede } from './ede.ts';
import {
  dnssecOkBit,
  Flag,
  headerSize,
  maxPayload,
  offset,
  optSize,
  read16,
  read32,
  write16,
  write32,
} from './header.ts';
import { writeName } from './name.ts';
import { hasOpt, questionEndOf } from './question.ts';

const noOption: Buffer = Buffer.alloc(0);

/**
 * The message that goes to the client: its ID, its question octet for octet, the reply's records with their TTLs aged,
 * an OPT only for those who sent one. What does not fit in the client's room goes without records and with TC
 * (RFC 2181 §9).
 */
export function composeReply(query: Query, reply: Reply, now: number): Buffer {
  const { message, questionEnd } = query;
  const ede = reply.ede === undefined ? noOption : optionFor(query, reply, reply.ede);
  const optLength = query.edns ? optSize + ede.length : 0;
  const fits = questionEnd + reply.records.length + optLength <= query.room;
  const recordsLength = fits ? reply.records.length : 0;
  const out = Buffer.allocUnsafe(questionEnd + recordsLength + optLength);

  for (let i = 0; i < questionEnd; i++) out[i] = message[i]!;
  // AD only to those who show that they understand it: AD or DO in the query (RFC 6840 §5.8).
  const ad = query.dnssecOk || (query.flags & Flag.AD) !== 0 ? Flag.AD : 0;
  const own = reply.flags & (Flag.AA | ad);
  const tc = fits ? 0 : Flag.TC;
  write16(out, offset.flags, Flag.QR | Flag.RA | (query.flags & (Flag.RD | Flag.CD)) | own | tc | (reply.rcode & 0xf));
  write16(out, offset.answers, fits ? reply.answers : 0);
  write16(out, offset.authorities, fits ? reply.authorities : 0);
  write16(out, offset.additionals, (fits ? reply.additionals : 0) + (query.edns ? 1 : 0));

  if (fits) {
    reply.records.copy(out, questionEnd);
    if (reply.ttls.length > 0) ageTtls(out, questionEnd, reply, now);
  }
  if (query.edns) writeOpt(out, questionEnd + recordsLength, reply.rcode, query.dnssecOk, ede);
  return out;
}

/** The EDE in the form that the client reads; plain where that would cost the reply its records. */
function optionFor({ edeForm, questionEnd, room }: Query, { records }: Reply, { option, structured }: Ede): Buffer {
  if (edeForm === 'plain' || structured === undefined) return option;
  const full = structured(edeForm);
  return questionEnd + records.length + optSize + full.length <= room ? full : option;
}

/** A refusal without records, for a message that made no {@link Query}; the question is echoed where it can be read. */
export function composeRefusal(message: Buffer, rcode: number): Buffer {
  const questionEnd = questionEndOf(message);
  const bodyEnd = Math.max(questionEnd, headerSize);
  // BADVERS can only be said in an OPT (RFC 6891 §6.1.3); who sent a sound one gets one back (§6.1.1).
  const edns = rcode === Rcode.BADVERS || (rcode === Rcode.REFUSED && hasOpt(message, questionEnd));
  const out = Buffer.alloc(bodyEnd + (edns ? optSize : 0));
  message.copy(out, 0, 0, bodyEnd);
  const echoed = read16(message, offset.flags) & (0x7800 | Flag.RD | Flag.CD);
  write16(out, offset.flags, Flag.QR | Flag.RA | echoed | (rcode & 0xf));
  write16(out, offset.questions, questionEnd > 0 ? 1 : 0);
  out.fill(0, offset.answers, headerSize);
  if (edns) {
    write16(out, offset.additionals, 1);
    writeOpt(out, bodyEnd, rcode, false, noOption);
  }
  return out;
}

/** A fresh query of our own to an upstream: RD, EDNS with our payload, DO and CD as asked. */
export function composeQuery(name: Qname, type: number, dnssecOk: boolean, checkingDisabled: boolean): Buffer {
  // A name takes two octets more on the wire than as text, or fewer where octets are escaped.
  const out = Buffer.allocUnsafe(headerSize + name.length + 2 + 4 + optSize);
  out.fill(0, 0, headerSize);
  write16(out, offset.flags, Flag.RD | (checkingDisabled ? Flag.CD : 0));
  write16(out, offset.questions, 1);
  write16(out, offset.additionals, 1);
  const nameEnd = writeName(out, headerSize, name);
  write16(out, nameEnd, type);
  write16(out, nameEnd + 2, 1);
  const end = writeOpt(out, nameEnd + 4, 0, dnssecOk, noOption);
  return out.subarray(0, end);
}

/** Exchanges the owner of a record, the root, for a pointer to the name in the question (RFC 1035 §4.1.4). */
export function ownedByQuestion(record: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0xc0, headerSize]), record.subarray(1)]);
}

function writeOpt(out: Buffer, at: number, rcode: number, dnssecOk: boolean, options: Buffer): number {
  out[at] = 0;
  write16(out, at + 1, Qtype.OPT);
  write16(out, at + 3, maxPayload);
  out[at + 5] = rcode >>> 4;
  out[at + 6] = 0;
  write16(out, at + 7, dnssecOk ? dnssecOkBit : 0);
  write16(out, at + 9, options.length);
  if (options.length > 0) options.copy(out, at + optSize);
  return at + optSize + options.length;
}

function ageTtls(out: Buffer, questionEnd: number, reply: Reply, now: number): void {
  const age = Math.max(0, Math.floor((now - reply.storedAt) / 1000));
  for (let i = 0; i < reply.ttls.length; i++) {
    const at = questionEnd + reply.ttls[i]!;
    const ttl = read32(out, at);
    write32(out, at, Math.max(ttl - age, reply.ttlFloor));
  }
}

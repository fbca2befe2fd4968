import ipaddr from 'ipaddr.js';
import { Qtype, typeCode, typeName } from '../../src/core/iana.ts';

// Records as a line of text and as octets, written apart from `src/dns/wire` so that each finds the other's mistakes.

/** Labels of a name as it is written, letter case and all: `Www.x.test` → octets with the root. */
export function nameOctets(name: string): Buffer {
  const labels = name === '' ? [] : name.split('.');
  const octets = labels.flatMap((label) => [label.length, ...Buffer.from(label, 'latin1')]);
  return Buffer.from([...octets, 0]);
}

export function octets16(...values: number[]): Buffer {
  return Buffer.from(values.flatMap((value) => [(value >>> 8) & 0xff, value & 0xff]));
}

export function octets32(...values: number[]): Buffer {
  return Buffer.concat(values.map((value) => octets16(value >>> 16, value & 0xffff)));
}

/** `x.test 300 A 192.0.2.1` → octets, no name compressed. A SOA is written by its MINIMUM alone: `test 300 SOA 60`. */
export function recordOctets(line: string): Buffer {
  const [owner = '', ttl, type = '', ...data] = line.split(' ');
  const rdata = rdataOctets(type, data);
  const head = [nameOctets(owner === '.' ? '' : owner), octets16(typeOf(type), 1), octets32(Number(ttl))];
  return Buffer.concat([...head, octets16(rdata.length), rdata]);
}

function typeOf(type: string): number {
  return typeCode(type) ?? NaN;
}

function rdataOctets(type: string, data: readonly string[]): Buffer {
  const [first = '', second = ''] = data;
  switch (type) {
    case 'A':
    case 'AAAA':
      return Buffer.from(ipaddr.parse(first).toByteArray());
    case 'CNAME':
    case 'DNAME':
    case 'NS':
    case 'PTR':
      return nameOctets(first);
    case 'SOA':
      return Buffer.concat([nameOctets('ns.test'), nameOctets('admin.test'), octets32(1, 2, 3, 4, Number(first))]);
    case 'MX':
    case 'HTTPS':
    case 'SVCB':
      return Buffer.concat([octets16(Number(first)), nameOctets(second)]);
    case 'TXT':
      return Buffer.from([first.length, ...Buffer.from(first)]);
    default:
      return Buffer.from(first, 'hex');
  }
}

/** A reply as a person reads it; `ede` is undefined without one. */
export interface ReadReply {
  readonly id: number;
  /** `qr aa tc rd ra ad cd`, those that are set. */
  readonly flags: string;
  readonly rcode: number;
  readonly answers: string[];
  readonly authorities: string[];
  /** Without the OPT. */
  readonly additionals: string[];
  readonly opt: { readonly payload: number; readonly dnssecOk: boolean } | undefined;
  readonly ede: { readonly code: number; readonly text: string } | undefined;
  /** The question's octets as they came. */
  readonly question: Buffer;
  readonly size: number;
}

const flagBits = { qr: 15, aa: 10, tc: 9, rd: 8, ra: 7, ad: 5, cd: 4 };

/** Reads a whole message; throws a RangeError where it ends too early or says too much. */
export function readReply(message: Buffer): ReadReply {
  const bits = message.readUInt16BE(2);
  const flags = Object.entries(flagBits).filter(([, bit]) => (bits >> bit) & 1);
  let at = 12;
  if (message.readUInt16BE(4) > 0) at = nameAt(message, 12)[1] + 4;
  const question = message.subarray(12, at);
  const sections: string[][] = [[], [], []];
  let opt: ReadReply['opt'];
  let ede: ReadReply['ede'];
  let high = 0;
  sections.forEach((lines, section) => {
    for (let left = message.readUInt16BE(6 + 2 * section); left > 0; left--) {
      const [owner, fixed] = nameAt(message, at);
      const type = message.readUInt16BE(fixed);
      const end = fixed + 10 + message.readUInt16BE(fixed + 8);
      if (end > message.length) throw new RangeError('a record runs over the end');
      at = end;
      if (type === Qtype.OPT) {
        high = message[fixed + 4]!;
        opt = { payload: message.readUInt16BE(fixed + 2), dnssecOk: message[fixed + 6]! >= 0x80 };
        ede = edeIn(message.subarray(fixed + 10, end));
      } else {
        const ttl = message.readUInt32BE(fixed + 4);
        lines.push(`${owner} ${ttl} ${typeName(type)} ${rdataText(message, type, fixed + 10, end)}`);
      }
    }
  });
  if (at !== message.length) throw new RangeError('octets behind the last record');
  const [answers = [], authorities = [], additionals = []] = sections;
  const rcode = high * 16 + (bits & 0xf);
  const names = flags.map(([name]) => name).join(' ');
  const id = message.readUInt16BE(0);
  return { id, flags: names, rcode, answers, authorities, additionals, opt, ede, question, size: message.length };
}

/** The name of a question. */
export function readName(question: Buffer): string {
  return nameAt(question, 0)[0];
}

/** The name at an offset, and where it ends. */
function nameAt(message: Buffer, start: number, depth = 0): [string, number] {
  const labels: string[] = [];
  for (let at = start; ;) {
    const length = message.readUInt8(at);
    if (length >= 0xc0 && depth < 20) {
      const [rest] = nameAt(message, message.readUInt16BE(at) & 0x3fff, depth + 1);
      return [[...labels, ...(rest === '' ? [] : [rest])].join('.'), at + 2];
    }
    if (length > 63) throw new RangeError('no label');
    if (length === 0) return [labels.join('.'), at + 1];
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
}

function rdataText(message: Buffer, type: number, start: number, end: number): string {
  const octets = message.subarray(start, end);
  if (type === Qtype.A || type === Qtype.AAAA) return ipaddr.fromByteArray([...octets]).toString();
  const names: number[] = [Qtype.CNAME, Qtype.DNAME, Qtype.NS, Qtype.PTR];
  if (names.includes(type)) return nameAt(message, start)[0];
  if (type === Qtype.SOA) return String(octets.readUInt32BE(octets.length - 4));
  return type === Qtype.TXT ? octets.toString('latin1', 1) : octets.toString('hex');
}

function edeIn(options: Buffer): ReadReply['ede'] {
  for (let at = 0; at < options.length; at += 4 + options.readUInt16BE(at + 2)) {
    if (options.readUInt16BE(at) !== 15) continue;
    const end = at + 4 + options.readUInt16BE(at + 2);
    return { code: options.readUInt16BE(at + 4), text: options.toString('utf8', at + 6, end) };
  }
  return undefined;
}

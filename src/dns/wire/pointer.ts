import { Qtype, Rcode } from '../../core/iana.ts';
import type { Qname } from '../../core/qname.ts';
import { Flag, headerSize, offset, opcodeQuery, opcodeOf, read16, write16 } from './header.ts';
import { scanMessage } from './message.ts';
import { NameReader, writeName } from './name.ts';

/** What a device says it is called: a reply to a question for the name of an address. */
export interface Pointer {
  /** ID of the question. */
  readonly id: number;
  /** The reverse name that was asked for. */
  readonly asked: Qname;
  /** The first label of the name, as text: whatever the device put there. */
  readonly label: string;
}

/** The question for the name of an address as one-shot multicast DNS has it: no EDNS, no flags (RFC 6762 §5.1, §18). */
export function composePointerQuery(reverse: Qname, id: number): Buffer {
  const out = Buffer.alloc(headerSize + reverse.length + 2 + 4);
  write16(out, offset.id, id);
  write16(out, offset.questions, 1);
  const nameEnd = writeName(out, headerSize, reverse);
  write16(out, nameEnd, Qtype.PTR);
  write16(out, nameEnd + 2, 1);
  return out.subarray(0, nameEnd + 4);
}

/** The first name that a reply gives for what was asked; undefined where it gives none or is not sound (RFC 6762 §6.7). */
export function pointerIn(message: Buffer): Pointer | undefined {
  const scan = scanMessage(message);
  const flags = scan === undefined ? 0 : read16(message, offset.flags);
  if (scan === undefined || (flags & Flag.QR) === 0) return undefined;
  if (opcodeOf(flags) !== opcodeQuery || (flags & 0xf) !== Rcode.NOERROR) return undefined;
  const reader = new NameReader();
  const asked = reader.plain(message, headerSize);
  let at = scan.questionEnd;
  for (let i = 0; i < scan.answers; i++) {
    if (!reader.follow(message, at, message.length)) return undefined;
    const owner = reader.followed;
    const rdata = reader.end + 10;
    const type = read16(message, reader.end);
    at = rdata + read16(message, rdata - 2);
    if (type !== Qtype.PTR || owner !== asked || !reader.follow(message, rdata, at)) continue;
    return { id: read16(message, offset.id), asked, label: firstLabel(reader.followed) };
  }
  return undefined;
}

/** Octets that are no plain letters stand escaped in a Qname; devices mean UTF-8 by them (RFC 6762 §16). */
function firstLabel(name: Qname): string {
  const [label = ''] = name.split('.', 1);
  const latin = label.replace(/\\(\d{3})/g, (_, octet: string) => String.fromCharCode(Number(octet)));
  return Buffer.from(latin, 'latin1').toString('utf8');
}

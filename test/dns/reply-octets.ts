import { octets16, readName, readReply, recordOctets } from './record-text.ts';

const plain = 0x8180;
/** Flags of a reply that did not fit. */
export const truncated = 0x8380;

/** The reply to a query, its sections as lines. */
export function compose(
  query: Buffer,
  rcode: number,
  answers: readonly string[],
  authorities: readonly string[] = [],
  additionals: readonly string[] = [],
  flags = plain,
): Buffer {
  const sections = [answers, authorities, additionals];
  const { question } = readReply(query);
  const header = octets16(query.readUInt16BE(0), flags | rcode, 1, ...sections.map((lines) => lines.length));
  const name = readName(question);
  const records = sections.flat().map((line) => {
    // As every server does it: a record of the name that is asked points at the question.
    const octets = recordOctets(line);
    return line.startsWith(`${name} `) ? Buffer.concat([octets16(0xc00c), octets.subarray(name.length + 2)]) : octets;
  });
  return Buffer.concat([header, question, ...records]);
}

/** A copy with another value in these two octets. */
export function patched(message: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(message);
  copy.writeUInt16BE(value, at);
  return copy;
}

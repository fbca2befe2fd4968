import { Qtype } from '../../../src/core/iana.ts';

/** A name as it stands on the wire. */
export function labels(...texts: readonly string[]): Buffer {
  const octets = texts.map((text) => Buffer.from(text));
  return Buffer.concat([...octets.flatMap((label) => [Buffer.of(label.length), label]), Buffer.of(0)]);
}

/** A record whose owner is the name in the question. */
export function record(type: number, data: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 120, 0, data.length]), data]);
}

/** A record that says: it is called so. */
export function called(...texts: readonly string[]): Buffer {
  return record(Qtype.PTR, labels(...texts));
}

/** What a device answers: the question, and these records. */
export function pointerReply(question: Buffer, ...records: readonly Buffer[]): Buffer {
  const reply = Buffer.concat([question, ...records]);
  reply.writeUInt16BE(0x8400, 2);
  reply.writeUInt16BE(records.length, 6);
  return reply;
}

/** Octet offsets and bits of the header (RFC 1035 §4.1.1). The folder `wire/` alone knows them. */
export const headerSize = 12;
export const offset = { id: 0, flags: 2, questions: 4, answers: 6, authorities: 8, additionals: 10 } as const;

/** Bits of the 16-bit flags field. */
export const Flag = { QR: 0x8000, AA: 0x0400, TC: 0x0200, RD: 0x0100, RA: 0x0080, AD: 0x0020, CD: 0x0010 } as const;

/** OPCODE of a plain query (RFC 6895 §2.2). */
export const opcodeQuery = 0;

export function opcodeOf(flags: number): number {
  return (flags >>> 11) & 0xf;
}

/** Smallest and largest UDP payload we take or promise, in octets (RFC 9715 for the upper). */
export const minPayload = 512;
export const maxPayload = 1232;

/** EDNS: length of an OPT record without options, and DO in its flags (RFC 6891 §6.1). */
export const optSize = 11;
export const dnssecOkBit = 0x8000;

export function read16(octets: Uint8Array, at: number): number {
  return (octets[at]! << 8) | octets[at + 1]!;
}

export function read32(octets: Uint8Array, at: number): number {
  return ((octets[at]! << 24) | (octets[at + 1]! << 16) | (octets[at + 2]! << 8) | octets[at + 3]!) >>> 0;
}

export function write16(octets: Uint8Array, at: number, value: number): void {
  octets[at] = value >>> 8;
  octets[at + 1] = value;
}

export function write32(octets: Uint8Array, at: number, value: number): void {
  octets[at] = value >>> 24;
  octets[at + 1] = value >>> 16;
  octets[at + 2] = value >>> 8;
  octets[at + 3] = value;
}

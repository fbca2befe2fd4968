import { crc32, deflateRawSync } from 'node:zlib';

/** A file in an archive, and what differs from an honest one. */
export interface Member {
  readonly path: string;
  readonly text: string | Uint8Array;
  readonly type?: string;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
}

/** A tar as POSIX has it. */
export function tarOf(members: readonly Member[], end = Buffer.alloc(1024)): Buffer {
  return Buffer.concat([...members.flatMap(tarMember), end]);
}

function tarMember({ path, text, type = '0' }: Member): Buffer[] {
  const octets = Buffer.from(text);
  const header = Buffer.alloc(512);
  header.write(path, 0, 'latin1');
  header.write('0000644\0', 100);
  header.write(`${octets.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write('        ', 148);
  header.write(type, 156);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((sum, octet) => sum + octet, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return [header, octets, Buffer.alloc((512 - (octets.length % 512)) % 512)];
}

/** A zip without any of its many extensions. */
export function zipOf(members: readonly Member[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, text, method = 8, flags = 0, crc } of members) {
    const octets = Buffer.from(text);
    const packed = method === 8 ? deflateRawSync(octets) : octets;
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(flags, 2);
    facts.writeUInt16LE(method, 4);
    facts.writeUInt32LE(crc ?? crc32(octets), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(octets.length, 18);
    facts.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), facts, Buffer.from(path), packed]);
    files.push(file);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), facts, place, Buffer.from(path)]));
    offset += file.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, entries, end]);
}

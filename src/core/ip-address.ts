/** An address as a number of so many bits. */
export interface IpAddress {
  readonly width: 32 | 128;
  readonly value: bigint;
}

/** Longer texts are no addresses: `ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255`. */
const longest = 45;

/** `192.168.1.7`, `fd00::7`; `::ffff:192.168.1.7` is the IPv4 address that it names. A zone is no part of it. */
export function parseIp(text: string): IpAddress | undefined {
  if (text.length > longest) return undefined;
  if (!text.includes(':')) {
    const value = parseFourParts(text);
    return value === undefined ? undefined : { width: 32, value };
  }
  const value = parseGroups(text);
  if (value === undefined) return undefined;
  return value >> 32n === 0xffffn ? { width: 32, value: value & 0xffff_ffffn } : { width: 128, value };
}

/** The address in these octets, 4 or 16 of them. */
export function ipOf(octets: Uint8Array): IpAddress | undefined {
  if (octets.length !== 4 && octets.length !== 16) return undefined;
  const value = octets.reduce((sum, octet) => (sum << 8n) | BigInt(octet), 0n);
  return { width: octets.length === 4 ? 32 : 128, value };
}

/** As RFC 5952 has it: lower case, the longest run of zero groups left out. */
export function formatIp({ width, value }: IpAddress): string {
  if (width === 32) return [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 0xffn)).join('.');
  const groups = Array.from({ length: 8 }, (_, index) => (value >> BigInt(112 - 16 * index)) & 0xffffn);
  const run = longestZeroes(groups);
  const text = (from: number, to?: number): string =>
    groups
      .slice(from, to)
      .map((group) => group.toString(16))
      .join(':');
  return run.length < 2 ? text(0) : `${text(0, run.at)}::${text(run.at + run.length)}`;
}

function longestZeroes(groups: readonly bigint[]): { at: number; length: number } {
  let best = { at: 0, length: 0 };
  let length = 0;
  for (const [index, group] of groups.entries()) {
    length = group === 0n ? length + 1 : 0;
    if (length > best.length) best = { at: index + 1 - length, length };
  }
  return best;
}

/**
 * An address as it is written in this house wherever it is looked up; a link-local one keeps its zone, without which it
 * says nothing: `fe80::1%eth0`.
 */
export function plainAddress(text: string): string | undefined {
  const [bare = '', zone, ...more] = text.split('%');
  const ip = more.length === 0 ? parseIp(bare) : undefined;
  if (ip === undefined) return undefined;
  if (zone === undefined || !isLinkLocal(ip)) return formatIp(ip);
  // The kernel's rule for names of interfaces.
  return /^[^\s/]{1,15}$/.test(zone) ? `${formatIp(ip)}%${zone}` : undefined;
}

/** Within fe80::/10. */
function isLinkLocal({ width, value }: IpAddress): boolean {
  return width === 128 && value >> 118n === 0x3fan;
}

function parseFourParts(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256)) return;
  return parts.reduce((sum, part) => (sum << 8n) | BigInt(part), 0n);
}

/** RFC 4291 §2.2, all three forms. */
function parseGroups(text: string): bigint | undefined {
  const colon = text.lastIndexOf(':') + 1;
  const tail = text.includes('.') ? parseFourParts(text.slice(colon)) : undefined;
  if (tail === undefined && text.includes('.')) return;
  const plain =
    tail === undefined ? text : `${text.slice(0, colon)}${(tail >> 16n).toString(16)}:${(tail & 0xffffn).toString(16)}`;
  const halves = plain.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const [left = [], right] = halves;
  const given = left.length + (right?.length ?? 0);
  if (halves.length > 2 || (right === undefined ? given !== 8 : given > 7)) return;
  const groups = [...left, ...Array<string>(8 - given).fill('0'), ...(right ?? [])];
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return;
  return groups.reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n);
}

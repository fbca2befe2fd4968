import { type IpAddress, parseIp } from './ip-address.ts';

/** All addresses that share their first bits with one. */
export interface IpRange extends IpAddress {
  /** So many bits are shared: 32 or 128 for the address alone. */
  readonly prefix: number;
}

/** `192.168.1.0/24`, `fd00::/64`, or one address; bits behind the prefix count for nothing. */
export function parseRange(text: string): IpRange | undefined {
  const [address = '', length, ...more] = text.split('/');
  const ip = more.length === 0 ? parseIp(address) : undefined;
  if (ip === undefined) return undefined;
  if (length === undefined) return { ...ip, prefix: ip.width };
  if (!/^(?:0|[1-9]\d{0,2})$/.test(length)) return undefined;
  // `::ffff:192.168.1.0/120` is a range of IPv4.
  const prefix = Number(length) - (address.includes(':') && ip.width === 32 ? 96 : 0);
  return prefix < 0 || prefix > ip.width ? undefined : { ...ip, prefix };
}

export function isWithin(ip: IpAddress, range: IpRange): boolean {
  return ip.width === range.width && (ip.value ^ range.value) >> BigInt(range.width - range.prefix) === 0n;
}

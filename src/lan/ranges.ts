import { parseIp } from '../core/ip-address.ts';
import { isWithin, parseRange } from '../core/ip-range.ts';

/** An interface's address and prefix length as text: `192.168.1.2/24`. */
export type Prefix = string;

/** What the names of ranges in the settings stand for. */
const named: ReadonlyMap<string, readonly Prefix[]> = new Map([
  ['loopback', ['127.0.0.0/8', '::1/128']],
  // RFC 1918 and RFC 4193; not RFC 6598, which a provider's customers share with each other.
  ['private', ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7']],
  ['link-local', ['169.254.0.0/16', 'fe80::/10']],
]);

/**
 * Tells whether an address is ours to serve. `ranges` are CIDRs or names of ranges, `own` are the prefixes of the
 * machine's interfaces. What cannot be read as an address is not ours, and a range that cannot be read has nothing in it.
 */
export function lanOf(ranges: readonly string[], own: readonly Prefix[]): (address: string) => boolean {
  const prefixes = ranges.flatMap((range) => (range === 'own' ? own : (named.get(range) ?? [range])));
  const parsed = prefixes.flatMap((prefix) => parseRange(prefix.replace(/%[^/]*/, '')) ?? []);
  return (address) => {
    const ip = parseIp(address.replace(/%.*$/, ''));
    return ip !== undefined && parsed.some((range) => isWithin(ip, range));
  };
}

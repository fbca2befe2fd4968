import ipaddr from 'ipaddr.js';

/** An interface's address and prefix length as text: `192.168.1.2/24`. */
export type Prefix = string;

type Range = [ipaddr.IPv4 | ipaddr.IPv6, number];

/** What the names of ranges in the settings stand for. */
const named: Readonly<Record<string, readonly Prefix[]>> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  // RFC 1918 and RFC 4193; not RFC 6598, which a provider's customers share with each other.
  private: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
  'link-local': ['169.254.0.0/16', 'fe80::/10'],
};

/**
 * Tells whether an address is ours to serve. `ranges` are CIDRs or names of ranges, `own` are the prefixes of the
 * machine's interfaces. What cannot be read as an address is not ours.
 */
export function lanOf(ranges: readonly string[], own: readonly Prefix[]): (address: string) => boolean {
  const prefixes = ranges.flatMap((range) => (range === 'own' ? own : (named[range] ?? [range])));
  const parsed = prefixes.map((prefix) => ipaddr.parseCIDR(prefix));
  return (address) => {
    const bare = address.replace(/%.*$/, '');
    if (!ipaddr.isValid(bare)) return false;
    // `::ffff:192.168.1.7` is the IPv4 client that it names.
    const ip = ipaddr.process(bare);
    return parsed.some((range) => isIn(ip, range));
  };
}

function isIn(ip: ipaddr.IPv4 | ipaddr.IPv6, [base, bits]: Range): boolean {
  return ip.kind() === base.kind() && ip.match(base, bits);
}

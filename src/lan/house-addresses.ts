import { type IpAddress, parseIp } from '../core/ip-address.ts';
import { type IpRange, isWithin, parseRange } from '../core/ip-range.ts';
import type { HouseAddresses } from '../core/ports.ts';
import type { Prefix } from './ranges.ts';

/** One network that the machine is in. */
export interface Network {
  /** As the system calls it: `eth0`. */
  readonly name: string;
  /** The machine's own addresses in it, with how much of each the network shares. */
  readonly prefixes: readonly Prefix[];
}

const loopback = ['127.0.0.0/8', '::1/128'].map((range) => parseRange(range)!);
const linkLocal = parseRange('fe80::/10')!;
/** RFC 4193: they stay when the provider numbers anew. */
const uniqueLocal = parseRange('fc00::/7')!;

/**
 * Tells under which of the machine's addresses somebody finds it: those in his own network; where he is in none of them,
 * as behind another router, all but loopback. An address that needs a zone to it is none that DNS can tell.
 *
 * @param hasV6 do the pages listen at addresses of IPv6? Else those would only cost a browser a try
 */
export function houseAddressesFor(networks: readonly Network[], hasV6: boolean): (address: string) => HouseAddresses {
  const addressesOf = (prefixes: readonly Prefix[]): HouseAddresses => {
    const { v4, v6 } = addressesIn(prefixes);
    return { v4, v6: hasV6 ? v6 : [] };
  };
  const read = networks.map(({ name, prefixes }) => {
    const ranges = prefixes.flatMap((prefix) => parseRange(prefix.replace(/%[^/]*/, '')) ?? []);
    return { name, ranges, here: addressesOf(prefixes) };
  });
  const outer = networks.filter(({ prefixes }) => !prefixes.some((prefix) => isIn(prefix, ...loopback)));
  const anywhere = addressesOf(outer.flatMap(({ prefixes }) => prefixes));
  return (address) => {
    const [plain = '', zone] = address.split('%');
    const ip = parseIp(plain);
    const own = read.find(({ name, ranges }) => (zone === undefined ? isAmong(ip, ranges) : name === zone));
    return own?.here ?? anywhere;
  };
}

function addressesIn(prefixes: readonly Prefix[]): HouseAddresses {
  const addresses = prefixes.map((prefix) => prefix.split('/')[0]!);
  const v6 = addresses.filter((address) => address.includes(':') && !isIn(address, linkLocal));
  const lasting = v6.filter((address) => isIn(address, uniqueLocal));
  return { v4: addresses.filter((address) => !address.includes(':')), v6: lasting.length > 0 ? lasting : v6 };
}

function isIn(prefix: Prefix, ...ranges: readonly IpRange[]): boolean {
  return isAmong(parseIp(prefix.replace(/[%/].*$/, '')), ranges);
}

function isAmong(ip: IpAddress | undefined, ranges: readonly IpRange[]): boolean {
  return ip !== undefined && ranges.some((range) => isWithin(ip, range));
}

import { Qtype } from './iana.ts';
import type { Qname } from './qname.ts';

/** What the house answers for a zone that has no business outside: nothing there, or an address of its own. */
export type SpecialAnswer = 'nxdomain' | 'loopback';

/** Names that never leave the house, by the registry of RFC 6761 and its like. */
const zones: readonly (readonly [string, SpecialAnswer])[] = [
  ['localhost', 'loopback'], // RFC 6761 §6.3
  ['invalid', 'nxdomain'], // RFC 6761 §6.4
  ['local', 'nxdomain'], // RFC 6762 §22: mDNS
  ['onion', 'nxdomain'], // RFC 7686
  ['home.arpa', 'nxdomain'], // RFC 8375
  ['internal', 'nxdomain'], // reserved by ICANN for private use, 2024
  // RFC 6303 and RFC 7793: reverse zones of addresses that are the home's own
  ['10.in-addr.arpa', 'nxdomain'],
  ...range(16, 31, (n) => `${n}.172.in-addr.arpa`),
  ['168.192.in-addr.arpa', 'nxdomain'],
  ['254.169.in-addr.arpa', 'nxdomain'],
  ['0.in-addr.arpa', 'nxdomain'],
  ['127.in-addr.arpa', 'nxdomain'],
  ['255.255.255.255.in-addr.arpa', 'nxdomain'],
  ...range(64, 127, (n) => `${n}.100.in-addr.arpa`),
  ['d.f.ip6.arpa', 'nxdomain'],
  ...range(8, 11, (n) => `${n.toString(16)}.e.f.ip6.arpa`),
  [`${'0.'.repeat(31)}0.ip6.arpa`, 'nxdomain'],
  [`1.${'0.'.repeat(31)}ip6.arpa`, 'nxdomain'],
];

export const specialZones: ReadonlyMap<Qname, SpecialAnswer> = new Map(zones as [Qname, SpecialAnswer][]);

/** The children's pages, and the house itself: under the domain for what is at home (RFC 8375). */
export const kidsName = 'kids.home.arpa' as Qname;
export const houseName = 'domovoy.home.arpa' as Qname;

/** Names by which a device asks whether it may go around us, and the answer that means no. */
export const canaries: ReadonlyMap<Qname, 'nxdomain' | 'nodata'> = new Map([
  ['use-application-dns.net', 'nxdomain'], // Firefox: DNS over HTTPS of its own
  ['mask.icloud.com', 'nxdomain'], // iCloud Private Relay
  ['mask-h2.icloud.com', 'nxdomain'],
  ['mask-api.icloud.com', 'nxdomain'],
  ['_dns.resolver.arpa', 'nodata'], // DDR (RFC 9462): no encrypted resolver is designated
] as [Qname, 'nxdomain' | 'nodata'][]);

/** Loopback addresses, for `localhost`. */
export const loopback: ReadonlyMap<number, string> = new Map([
  [Qtype.A, '127.0.0.1'],
  [Qtype.AAAA, '::1'],
]);

function range(from: number, to: number, zone: (n: number) => string): (readonly [string, SpecialAnswer])[] {
  return Array.from({ length: to - from + 1 }, (_, i) => [zone(from + i), 'nxdomain'] as const);
}

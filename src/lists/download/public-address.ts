import ipaddr from 'ipaddr.js';

/** 2000::/3, all that is given out for the public Internet (RFC 4291 §2.4, IANA). */
const globalUnicast: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/**
 * Is this an address of the public Internet? Not so: loopback, private, link-local, carrier-grade NAT, multicast,
 * unique local, reserved (RFC 6890), tunnels whose other end is anybody's guess (6to4, Teredo), and whatever carries such
 * an IPv4 address inside (`::ffff:127.0.0.1`, NAT64).
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text) || text.includes('%')) return false;
  const address = ipaddr.parse(text);
  if (address instanceof ipaddr.IPv4) return address.range() === 'unicast';
  if (address.isIPv4MappedAddress()) return address.toIPv4Address().range() === 'unicast';
  // NAT64 (RFC 6052) is how a network without IPv4 reaches all of IPv4: the address inside decides.
  if (address.range() === 'rfc6052') return new ipaddr.IPv4(address.toByteArray().slice(12)).range() === 'unicast';
  return address.range() === 'unicast' && address.match(globalUnicast);
}

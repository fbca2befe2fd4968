import type { Sighting } from '../../core/family/sighting.ts';
import { sightingOf } from '../sighting-of.ts';
import { tableLines } from '../table-lines.ts';

/** How odhcpd marks a host name that it would not give to others. */
const broken = 'broken\\x20';

/**
 * Leases of odhcpd, in its state file and in the hosts files that it writes for dnsmasq:
 *
 *     # br-lan 00030001a483e7123456 2 annas-phone 1795554000 5b9 128 fd00::5b9/128 2001:db8::5b9/128
 *     # br-lan a483e7123456 ipv4 annas-phone 1795554000 c0a80107 32 192.168.1.7/32
 *     fd00::5b9	annas-phone.lan	annas-phone
 *
 * Interface, DUID or MAC, IAID, host name or `-`, until when (seconds since 1970, -1 for ever), what was assigned, how
 * long, addresses. What is shorter than an address is a prefix that was delegated: a router's, no device's.
 */
export function* odhcpdLeases(text: string): Generator<Sighting> {
  for (const line of tableLines(text)) {
    for (const sighting of line.startsWith('# ') ? lease(line) : host(line)) {
      if (sighting !== undefined) yield sighting;
    }
  }
}

function lease(line: string): (Sighting | undefined)[] {
  const [, , id = '', iaid, name = '', until = '', , , ...addresses] = line.split(' ');
  if (!/^-?\d{1,12}$/.test(until)) return [];
  const mac = iaid === 'ipv4' && /^[\da-f]{12}$/i.test(id) ? id.match(/../g)?.join(':') : undefined;
  const hostName = name === '-' || name.startsWith(broken) ? undefined : name;
  return addresses
    .filter((address) => address.endsWith(iaid === 'ipv4' ? '/32' : '/128'))
    .map((address) =>
      sightingOf({
        address: address.slice(0, address.indexOf('/')),
        mac,
        hostName,
        until: Number(until) > 0 ? Number(until) : undefined,
      }),
    );
}

function host(line: string): (Sighting | undefined)[] {
  const [address, hostName] = line.split(/\s+/);
  return hostName === undefined ? [] : [sightingOf({ address, hostName })];
}

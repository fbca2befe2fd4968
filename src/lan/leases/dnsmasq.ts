import type { Sighting } from '../../core/family/sighting.ts';
import { sightingOf } from '../sighting-of.ts';
import { tableLines } from '../table-lines.ts';

/** On boxes without a clock of their own dnsmasq may be built to write for how long, not until when; such a number is small. */
const leastMoment = 1_000_000_000;

/**
 * Leases of dnsmasq: until when (seconds since 1970, 0 for ever), MAC, address, host name or `*`, client id. Behind the
 * line `duid …` come those of DHCPv6, which have an IAID in place of the MAC; what MAC such an address has, NDP tells: that
 * in a DUID may be of another interface.
 */
export function* dnsmasqLeases(text: string): Generator<Sighting> {
  for (const line of tableLines(text)) {
    const [until = '', mac, address, hostName] = line.split(' ');
    if (!/^\d{1,12}$/.test(until)) continue;
    const sighting = sightingOf({
      address,
      mac,
      hostName,
      until: Number(until) < leastMoment ? undefined : Number(until),
    });
    if (sighting !== undefined) yield sighting;
  }
}

import type { Sighting } from '../../core/family/sighting.ts';
import { tableLines } from '../table-lines.ts';
import { dnsmasqLeases } from './dnsmasq.ts';
import { iscDhcpdLeases } from './isc-dhcpd.ts';
import { keaLeases } from './kea.ts';
import { odhcpdLeases } from './odhcpd.ts';

/** A line that only this format has. */
const formats: readonly { sign: RegExp; read: (text: string) => Iterable<Sighting> }[] = [
  { sign: /^address,(?:hwaddr|duid)\b/, read: keaLeases },
  { sign: /^(?:lease\s+[\d.]+|ia-[nt]a\s.*)\s*\{$/, read: iscDhcpdLeases },
  { sign: /^(?:duid [\da-f:]+|\d+ (?:[\da-f]{2}[:-]\S+|T?\d+) [\da-f.:]+ \S+ \S+)$/i, read: dnsmasqLeases },
  { sign: /^(?:# \S+ [\da-f]+ \S+ \S+ -?\d+ |[\da-f.:]+\s+[^\s{]+)/i, read: odhcpdLeases },
];

/** A file may begin with remarks; one that goes on like this is none of leases. */
const linesLookedAt = 100;

/** The leases of a DHCP server's file, whichever server wrote it; none where it is no such file. */
export function leasesOf(text: string): Iterable<Sighting> {
  let looked = 0;
  for (const line of tableLines(text)) {
    const format = formats.find(({ sign }) => sign.test(line));
    if (format !== undefined) return format.read(text);
    if (++looked === linesLookedAt) break;
  }
  return [];
}

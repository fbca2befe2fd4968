import type { Sighting } from '../core/family/sighting.ts';
import { sightingOf } from './sighting-of.ts';
import { tableLines } from './table-lines.ts';

/** The kernel has an answer (ATF_COM) or was told one (ATF_PERM); any other entry is a question. */
const known = 0x02 | 0x04;

/**
 * The kernel's table of IPv4 neighbours, `/proc/net/arp`: address, type of hardware, flags, MAC, mask, interface (proc(5)).
 */
export function* arpTable(text: string): Generator<Sighting> {
  for (const line of tableLines(text)) {
    const [address, , flags = '', mac] = line.split(/\s+/);
    if (!/^0x[\da-f]{1,4}$/i.test(flags) || (Number(flags) & known) === 0) continue;
    const sighting = sightingOf({ address, mac });
    if (sighting?.mac !== undefined) yield sighting;
  }
}

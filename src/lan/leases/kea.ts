import type { Sighting } from '../../core/family/sighting.ts';
import { sightingOf } from '../sighting-of.ts';
import { tableLines } from '../table-lines.ts';
import { LatestLeases } from './latest-leases.ts';

/** How Kea's file says that the lease is held: not declined, not expired, not released. */
const held = '0';

/** Addresses of one device, lasting or not; the third type, `2`, is a prefix for a router. */
const ofDevices = ['0', '1'];

/**
 * Leases of Kea, IPv4 and IPv6: a table with commas whose first line names its columns, which differ from release to
 * release. The file is a log: the last word on an address counts, and a lifetime of 0 says that the lease was deleted.
 */
export function keaLeases(text: string): Iterable<Sighting> {
  const leases = new LatestLeases();
  let columns: readonly string[] | undefined;
  for (const line of tableLines(text)) {
    const cells = line.split(',');
    if (columns === undefined) {
      columns = cells;
      continue;
    }
    const row = new Map(columns.map((column, index) => [column, cells[index] ?? '']));
    if (!ofDevices.includes(row.get('lease_type') ?? '0')) continue;
    const expire = row.get('expire') ?? '';
    const lease = sightingOf({
      address: row.get('address'),
      mac: row.get('hwaddr'),
      hostName: row.get('hostname'),
      until: /^\d{1,12}$/.test(expire) ? Number(expire) : undefined,
    });
    leases.tell((row.get('state') ?? held) === held && row.get('valid_lifetime') !== '0', lease);
  }
  return leases.all();
}

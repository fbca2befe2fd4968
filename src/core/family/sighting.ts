import type { Mac } from '../mac-address.ts';

/** An address that was seen at home, and what is told about whose it is. */
export interface Sighting {
  /** As `plainAddress` writes it: `192.168.1.7`, `fe80::1%br-lan`. */
  readonly address: string;
  readonly mac?: Mac | undefined;
  /** What the device calls itself; anyone can call himself so. */
  readonly hostName?: string | undefined;
  /** When the lease ends, in milliseconds since 1970; undefined: never, or there is no lease. */
  readonly until?: number | undefined;
}

/**
 * One sighting for each address, `most` at most. What comes first counts, so what is seen now goes before what was leased
 * some time ago; a gap in it is filled from a later one that does not speak of another device.
 */
export function mergeSightings(sightings: Iterable<Sighting>, most: number): Sighting[] {
  const merged = new Map<string, Sighting>();
  for (const later of sightings) {
    const { address } = later;
    const first = merged.get(address);
    if (first === undefined) {
      if (merged.size < most) merged.set(address, later);
    } else if (first.mac === undefined || later.mac === undefined || first.mac === later.mac) {
      merged.set(address, {
        address,
        mac: first.mac ?? later.mac,
        hostName: first.hostName ?? later.hostName,
        until: first.until ?? later.until,
      });
    }
  }
  return [...merged.values()];
}

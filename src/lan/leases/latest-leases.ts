import type { Sighting } from '../../core/family/sighting.ts';

/** Addresses kept of one file: more than a home has, however long the file. */
const most = 4096;

/** Leases of a file that is a log: the last word on an address counts, and the oldest is forgotten first. */
export class LatestLeases {
  readonly #leases = new Map<string, Sighting>();

  /** `held`: it is the device's now; otherwise it has been given back. */
  tell(held: boolean, lease: Sighting | undefined): void {
    if (lease === undefined) return;
    this.#leases.delete(lease.address);
    if (held) this.#leases.set(lease.address, lease);
    if (this.#leases.size <= most) return;
    for (const oldest of this.#leases.keys()) {
      this.#leases.delete(oldest);
      break;
    }
  }

  all(): Iterable<Sighting> {
    return this.#leases.values();
  }
}

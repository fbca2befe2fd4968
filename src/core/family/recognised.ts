import { formatIp } from '../ip-address.ts';
import type { PersonId } from './household.ts';
import type { Identity } from './identity.ts';
import { nobodyRecognised, ownerWithin, type Recognition } from './recognition.ts';
import type { Sighting } from './sighting.ts';

/** Tells the resolver whose a query is. It is exchanged whole when a device moves or changes hands. */
export class Recognised {
  readonly #known: Recognition;

  constructor(known: Recognition = nobodyRecognised) {
    this.#known = known;
  }

  /**
   * The person whose device asks; undefined: nobody knows it.
   *
   * @param address as the socket gives it, zone included
   * @param identity what the query says by itself. Then `address` is the forwarder's and counts for nothing: ClientID, MAC
   *   and the address told are tried in this order
   */
  personOf(address: string, identity?: Identity): PersonId | undefined {
    if (identity === undefined) return this.#ownerOf(address);
    const { clientId, mac, address: told } = identity;
    const { clientIds, macs } = this.#known;
    return (
      (clientId === undefined ? undefined : clientIds.get(clientId.toLowerCase())) ??
      (mac === undefined ? undefined : macs.get(mac)) ??
      (told === undefined ? undefined : this.#ownerOf(told))
    );
  }

  /** Where this person's devices are: where they were seen, and the single addresses that a parent has entered. */
  addressesOf(person: PersonId, sightings: readonly Sighting[]): string[] {
    const seen = sightings.map(({ address }) => address).filter((address) => this.#ownerOf(address) === person);
    const entered = this.#known.ranges.filter(({ owner, prefix, width }) => owner === person && prefix === width);
    return [...new Set([...seen, ...entered.map(formatIp)])];
  }

  #ownerOf(address: string): PersonId | undefined {
    return this.#known.addresses.get(address) ?? ownerWithin(this.#known.ranges, address);
  }
}

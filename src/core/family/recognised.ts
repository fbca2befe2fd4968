import { formatIp } from '../ip-address.ts';
import type { PersonId } from './household.ts';
import type { Identity } from './identity.ts';
import { nobodyRecognised, type OwnedRange, ownerWithin, type Recognition } from './recognition.ts';
import type { Sighting } from './sighting.ts';

/** Tells the resolver whose a query is. It is exchanged whole when a device moves or changes hands. */
export class Recognised {
  readonly #known: Recognition;
  /** The addresses that a parent has entered, each for itself. */
  readonly #singles: readonly OwnedRange[];

  constructor(known: Recognition = nobodyRecognised) {
    this.#known = known;
    this.#singles = known.ranges.filter(({ prefix, width }) => prefix === width);
  }

  /**
   * The person whose device asks; undefined: nobody knows it.
   *
   * @param address as the socket gives it, zone included
   * @param identity what the query says by itself. Then `address` is the forwarder's and counts for nothing: ClientID, MAC
   *   and the address told are tried in this order. A MAC and an address of two devices are nobody's: a forwarder that
   *   tells only one of the two lets its devices write the other. A MAC within somebody else's range is no such thing
   */
  personOf(address: string, identity?: Identity): PersonId | undefined {
    if (identity === undefined) return this.#ownerOf(address);
    const { clientId, mac, address: told } = identity;
    const { clientIds, macs } = this.#known;
    const byId = clientId === undefined ? undefined : clientIds.get(clientId.toLowerCase());
    if (byId !== undefined) return byId;
    const byMac = mac === undefined ? undefined : macs.get(mac);
    if (told === undefined) return byMac;
    if (byMac === undefined) return this.#ownerOf(told);
    const atAddress = this.#known.addresses.get(told) ?? ownerWithin(this.#singles, told);
    return atAddress === undefined || atAddress === byMac ? byMac : undefined;
  }

  /** Where this person's devices are: where they were seen, and the single addresses that a parent has entered. */
  addressesOf(person: PersonId, sightings: readonly Sighting[]): string[] {
    const seen = sightings.map(({ address }) => address).filter((address) => this.#ownerOf(address) === person);
    const entered = this.#singles.filter(({ owner }) => owner === person);
    return [...new Set([...seen, ...entered.map(formatIp)])];
  }

  #ownerOf(address: string): PersonId | undefined {
    return this.#known.addresses.get(address) ?? ownerWithin(this.#known.ranges, address);
  }
}

import type { Newcomer } from '../../core/family/newcomers.ts';

/** Who is there now, as the neighbourhood tells. */
export interface LanPort {
  /** Devices that ask and are nobody's. */
  newcomers(): readonly Newcomer[];
  /** Where the household's devices are seen now, by the id of the device. */
  seen(): ReadonlyMap<string, Seen>;
  /** The id of the household's device at that address; undefined: none of them. */
  deviceAt(address: string): string | undefined;
  /** The box's own addresses at home, without zones: IPv4 first. */
  ownAddresses(): readonly string[];
  /** Are two addresses one device's? A phone has several of IPv6. */
  isOneDevice(address: string, other: string): boolean;
}

export interface Seen {
  readonly addresses: readonly string[];
  /** What it calls itself; anyone can call himself so. */
  readonly hostName: string | undefined;
}

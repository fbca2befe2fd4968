import { hostNameKey } from '../host-name.ts';
import { parseIp } from '../ip-address.ts';
import { type IpRange, isWithin, parseRange } from '../ip-range.ts';
import type { Mac } from '../mac-address.ts';
import type { Device, PersonId } from './household.ts';
import { strangersId } from './new-household.ts';
import type { Sighting } from './sighting.ts';

/** Whose is what: plain data, small enough to be sent to every resolver as a whole. */
export interface Recognition {
  /** Addresses whose device was told by its MAC, or by a host name that a parent has entered. */
  readonly addresses: ReadonlyMap<string, PersonId>;
  /** The narrowest first: the first that fits counts. */
  readonly ranges: readonly OwnedRange[];
  readonly macs: ReadonlyMap<Mac, PersonId>;
  /** In lower case. */
  readonly clientIds: ReadonlyMap<string, PersonId>;
}

export interface OwnedRange extends IpRange {
  readonly owner: PersonId;
}

/** What is known before anybody was seen. */
export const nobodyRecognised: Recognition = {
  addresses: new Map(),
  ranges: [],
  macs: new Map(),
  clientIds: new Map(),
};

/**
 * Tells whose the addresses are that were seen. For each of them the first of these counts: the MAC, the narrowest range,
 * a host name that a parent has entered. All addresses of one MAC are one device, so IPv6 addresses that a device makes up
 * for its privacy are its own. A known device that is nobody's belongs to the strangers, and is yet no news.
 */
export function recognise(sightings: readonly Sighting[], devices: readonly Device[]): Recognition {
  const ranges = ownedRanges(devices);
  const macs = ownersBy(devices, ({ macs }) => macs);
  const hostNames = ownersBy(devices, ({ hostNames }) => hostNames.map(hostNameKey));
  const addresses = new Map<string, PersonId>();

  const named = new Map<Mac, PersonId>();
  const nameOwner = ({ hostName }: Sighting): PersonId | undefined =>
    hostName === undefined ? undefined : hostNames.get(hostNameKey(hostName));
  for (const sighting of sightings) {
    const owner = nameOwner(sighting);
    if (owner !== undefined && sighting.mac !== undefined) named.set(sighting.mac, owner);
  }

  const found = new Map(macs);
  for (const sighting of sightings) {
    const { address, mac } = sighting;
    const byMac = mac === undefined ? undefined : macs.get(mac);
    if (byMac !== undefined) addresses.set(address, byMac);
    else if (ownerWithin(ranges, address) === undefined) {
      const byName = nameOwner(sighting) ?? (mac === undefined ? undefined : named.get(mac));
      if (byName === undefined) continue;
      addresses.set(address, byName);
      if (mac !== undefined) found.set(mac, byName);
    }
  }
  const clientIds = ownersBy(devices, ({ clientIds }) => clientIds.map((id) => id.toLowerCase()));
  return { addresses, ranges, macs: found, clientIds };
}

/** The owner of the narrowest range with this address. */
export function ownerWithin(ranges: readonly OwnedRange[], address: string): PersonId | undefined {
  const ip = ranges.length === 0 ? undefined : parseIp(address.replace(/%.*$/, ''));
  return ip && ranges.find((range) => isWithin(ip, range))?.owner;
}

function ownedRanges(devices: readonly Device[]): OwnedRange[] {
  const ranges = devices.flatMap(({ ranges, owner }) =>
    ranges.flatMap((text) => {
      const range = parseRange(text);
      return range === undefined ? [] : [{ ...range, owner: owner ?? strangersId }];
    }),
  );
  return ranges.sort((a, b) => b.prefix - a.prefix);
}

function ownersBy(devices: readonly Device[], keysOf: (device: Device) => readonly string[]): Map<string, PersonId> {
  const owners = new Map<string, PersonId>();
  for (const device of devices) {
    for (const key of keysOf(device)) if (!owners.has(key)) owners.set(key, device.owner ?? strangersId);
  }
  return owners;
}

import { hostNameKey } from '../host-name.ts';
import { isRandomMac, type Mac } from '../mac-address.ts';
import type { Device } from './household.ts';
import type { Recognition } from './recognition.ts';
import { Recognised } from './recognised.ts';
import type { Sighting } from './sighting.ts';

/** A device that nobody knows, and what the parents may be asked about it. */
export interface Newcomer {
  /** `is-it`: its MAC is made up, and it calls itself as a known device did. */
  readonly kind: 'new-device' | 'is-it';
  readonly mac: Mac;
  readonly hostName: string | undefined;
  /** Where it was seen. */
  readonly addresses: readonly string[];
  /** For `is-it`: the id of the device that it may be. */
  readonly device: string | undefined;
}

/** What a notice of a newcomer is about: the MAC, and behind it the id of the device that it may be. */
export function noticeSubject({ mac, device }: Newcomer): string {
  return device === undefined ? mac : `${mac} ${device}`;
}

/** Whom a notice of a newcomer tells of. */
export function macOfNotice(subject: string): Mac {
  return subject.split(' ', 1)[0]!;
}

/** By the id of the device, the host names that it has had. */
export type HostNameHistory = ReadonlyMap<string, readonly string[]>;

/**
 * Devices with a MAC that nobody knows by any of its addresses. Give it the sightings of those who have asked: a router
 * that never asks is no news.
 *
 * A name that several devices have had (`iPhone`) tells none of them.
 */
export function newcomers(
  sightings: readonly Sighting[],
  devices: readonly Device[],
  known: Recognition,
  history: HostNameHistory,
): Newcomer[] {
  const recognised = new Recognised(known);
  const byMac = Map.groupBy(sightings, ({ mac }) => mac);
  const called = devicesByName(devices, history);
  const found: Newcomer[] = [];
  for (const [mac, seen] of byMac) {
    if (mac === undefined || known.macs.has(mac)) continue;
    const addresses = seen.map(({ address }) => address);
    if (addresses.some((address) => recognised.personOf(address) !== undefined)) continue;
    const hostName = seen.find(({ hostName }) => hostName !== undefined)?.hostName;
    const namesakes = hostName === undefined ? undefined : called.get(hostNameKey(hostName));
    const device = isRandomMac(mac) && namesakes?.size === 1 ? [...namesakes][0] : undefined;
    found.push({ kind: device === undefined ? 'new-device' : 'is-it', mac, hostName, addresses, device });
  }
  return found;
}

/** What known devices call themselves now: to be kept as their history. */
export function hostNamesOf(sightings: readonly Sighting[], devices: readonly Device[]): Map<string, Set<string>> {
  const byMac = new Map(devices.flatMap(({ id, macs }) => macs.map((mac) => [mac, id] as const)));
  const names = new Map<string, Set<string>>();
  for (const { mac, hostName } of sightings) {
    const id = mac === undefined ? undefined : byMac.get(mac);
    if (id !== undefined && hostName !== undefined) names.set(id, (names.get(id) ?? new Set()).add(hostName));
  }
  return names;
}

function devicesByName(devices: readonly Device[], history: HostNameHistory): Map<string, Set<string>> {
  const called = new Map<string, Set<string>>();
  for (const { id, hostNames } of devices) {
    for (const name of [...hostNames, ...(history.get(id) ?? [])]) {
      const key = hostNameKey(name);
      called.set(key, (called.get(key) ?? new Set()).add(id));
    }
  }
  return called;
}

import type { Device } from '../core/family/household.ts';
import { hostNamesOf, macOfNotice, type Newcomer, newcomers, noticeSubject } from '../core/family/newcomers.ts';
import { recognise } from '../core/family/recognition.ts';
import { mergeSightings, type Sighting } from '../core/family/sighting.ts';
import type { HouseholdStore } from '../store/household.ts';
import { type HouseholdNotices, noticesKept } from '../store/household-notices.ts';

/** Strangers that are remembered; who forges addresses pushes out only his like. */
const mostStrangers = 1024;

/** Notices of strangers that wait for a parent: after so many, another one tells them nothing new. */
const mostNotices = 100;

/** Names of a device that are remembered, the oldest forgotten first: whoever holds it can give it a new one each minute. */
const mostNames = 8;

/** Meets those whom nobody knows, and tells the parents of each of them once. */
export class Doorkeeper {
  readonly #store: HouseholdStore;
  readonly #now: () => number;
  /** By address; the oldest first. */
  readonly #strangers = new Map<string, Sighting>();
  /** By the id of a device, what it has called itself while the house was open. */
  readonly #history = new Map<string, Set<string>>();

  /** @param now milliseconds since 1970, as far as it is known */
  constructor(store: HouseholdStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** They asked, and are no device of the family. */
  met(strangers: readonly Sighting[]): void {
    for (const stranger of strangers) {
      this.#strangers.delete(stranger.address);
      this.#strangers.set(stranger.address, stranger);
    }
    for (const address of this.#strangers.keys()) {
      if (this.#strangers.size <= mostStrangers) break;
      this.#strangers.delete(address);
    }
  }

  /** Looks who the strangers are, as far as the neighbourhood tells, and raises a notice for each new one. */
  look(sightings: readonly Sighting[], devices: readonly Device[]): void {
    this.#remember(sightings, devices);
    const found = this.newcomers(sightings, devices);
    if (found.length === 0) return;
    const now = this.#now();
    this.#store.write(({ notices }) => {
      let room = mostNotices - tidy(notices, devices, now);
      // Who came last first: of those before there is more that is told already.
      for (const newcomer of found.toReversed()) {
        if (room <= 0) return;
        // A parent who is done with it knows, and the stranger goes on asking.
        if (notices.raiseOnce(newcomer.kind, noticeSubject(newcomer), now)) room--;
      }
    });
  }

  /** Those who have asked and are no device of the family. */
  newcomers(sightings: readonly Sighting[], devices: readonly Device[]): Newcomer[] {
    if (this.#strangers.size === 0) return [];
    const askers = mergeSightings([...this.#strangers.values(), ...sightings], Infinity).filter(({ address }) =>
      this.#strangers.has(address),
    );
    const history = new Map([...this.#history].map(([id, names]) => [id, [...names]]));
    return newcomers(askers, devices, recognise(sightings, devices), history);
  }

  #remember(sightings: readonly Sighting[], devices: readonly Device[]): void {
    for (const [id, names] of hostNamesOf(sightings, devices)) {
      const before = this.#history.get(id) ?? new Set();
      this.#history.set(id, new Set([...before.difference(names), ...names].slice(-mostNames)));
    }
    for (const id of this.#history.keys()) if (!devices.some((device) => device.id === id)) this.#history.delete(id);
  }
}

/** Lets go of old notices, and of those of devices that are known by now; how many of strangers are open still. */
function tidy(notices: HouseholdNotices, devices: readonly Device[], now: number): number {
  notices.forgetBefore(now - noticesKept);
  const known = new Set<string>(devices.flatMap(({ macs }) => macs));
  const open = notices.open().filter(({ kind }) => kind !== 'ask');
  const over = open.filter(({ subject }) => known.has(macOfNotice(subject)));
  // Whoever is sent away again is new once more.
  for (const { kind, subject } of over) notices.forget(kind, subject);
  return open.length - over.length;
}

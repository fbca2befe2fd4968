import type { Settings } from '../config/schema.ts';
import type { Locked } from '../core/family/household.ts';
import { readData, subjectsOf } from './blocklists.ts';
import { Family } from './family.ts';
import { openHouseholdStore } from './family-keeper.ts';
import { householdOf, ownHousehold } from './household-view.ts';
import { KnownTime } from './known-time.ts';

/** The family's household, open for changes. */
export interface OpenFamily {
  readonly family: Family;
  readonly close: () => void;
}

/**
 * Opens the household for a command, beside a house that may be running.
 *
 * @param now the machine's clock, in milliseconds since 1970
 * @param locked what a provider has locked
 */
export function openFamily(settings: Settings, now: () => number, locked?: Locked): OpenFamily {
  const subjects = subjectsOf(readData());
  const store = openHouseholdStore(settings, () => {});
  const lastKnown = store.read(({ clock }) => clock.lastKnown);
  const time = new KnownTime(now, lastKnown.kind === 'done' ? lastKnown.value : undefined);
  return {
    family: new Family(store, { subjects, locked }, time, {
      own: (stored) => ownHousehold(stored, settings),
      holding: (stored) => householdOf(stored, settings),
    }),
    close: () => store.close(),
  };
}

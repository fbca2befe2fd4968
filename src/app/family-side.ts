import type { Settings } from '../config/schema.ts';
import { readData, subjectsOf } from './blocklists.ts';
import type { FamilyKeeper } from './family-keeper.ts';
import { Family } from './family.ts';
import { householdOf, ownHousehold } from './household-view.ts';

/** The household for the API, through the keeper's own connection. */
export function familySide(settings: Settings, keeper: FamilyKeeper): Family {
  const terms = { subjects: subjectsOf(readData()), locked: keeper.locked };
  return new Family(keeper.store, terms, keeper.time, {
    own: (stored) => ownHousehold(stored, settings),
    holding: (stored) => householdOf(stored, settings),
  });
}

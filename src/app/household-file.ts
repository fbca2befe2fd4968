import { readFamily, writeFamily } from '../config/family-document.ts';
import type { Settings } from '../config/schema.ts';
import type { Household } from '../core/family/household.ts';
import type { HouseholdPlace } from '../store/household-place.ts';
import { HouseholdReader } from '../store/household-reader.ts';
import type { HouseholdCodec, Revision } from '../store/household-revisions.ts';
import { type HouseholdNews, HouseholdStore } from '../store/household.ts';

/** The household's document is what `family export` gives: nothing else is needed to read it in ten years. */
const codec: HouseholdCodec = {
  encode(household) {
    const written = writeFamily(household);
    return 'text' in written ? written.text : undefined;
  },
  decode(text) {
    const read = readFamily(text);
    return 'household' in read ? read.household : undefined;
  },
};

/** The store, open; the household as it was found, and what is to be said of how it was found. */
export interface OpenHousehold {
  readonly store: HouseholdStore;
  readonly newest: Revision;
  readonly said: readonly HouseholdNews[];
}

/**
 * Opens the household of a house, mends it where it must be mended, and always gives one that protects.
 *
 * @param fallback what holds where there is none: strict with whoever asks
 * @param now the clock, in milliseconds since 1970
 * @param tell hears what is to be said later on
 */
export function openHousehold(
  { directories }: Settings,
  fallback: Household,
  now: () => number,
  tell: (news: HouseholdNews) => void,
): OpenHousehold {
  const place: HouseholdPlace = { folder: directories.data, codec, fallback };
  const said: HouseholdNews[] = [];
  let opening = true;
  const store = new HouseholdStore(place, now, (news) => (opening ? void said.push(news) : tell(news)));
  const newest = store.newest();
  opening = false;
  return { store, newest, said };
}

/** The household for a thread or a process that only reads. */
export function householdReader({ directories }: Settings): HouseholdReader {
  return new HouseholdReader({ folder: directories.data, codec });
}

import type { Household } from '../core/family/household.ts';

/** The layout of what is stored; each later one lifts those before it. */
const version = 1;

/** As the disk holds a household, whose sum stands beside it: what is read is what was checked when it was saved. */
export const householdCodec = {
  encode(household: Household): string {
    return JSON.stringify({ version, household });
  },

  /** Undefined: a later version of the house wrote it. */
  decode(text: string): Household | undefined {
    const stored = JSON.parse(text) as { version: number; household: Household };
    return stored.version === version ? stored.household : undefined;
  },
};

import type { Household } from './household.ts';

/** The id of the profile for devices that belong to nobody. */
export const strangersId = 'strangers';

/**
 * A household before anyone has said anything. A device that nobody knows is taken for that of a child of seven: a phone
 * that has just come into the house may well be one.
 */
export function newHousehold(zone: string): Household {
  return {
    zone,
    dayStart: 0,
    people: [],
    devices: [],
    everyone: {},
    strangers: { id: strangersId, name: '', born: null, ageGroup: '7-10', colour: '#808080', choices: {} },
    exceptions: [],
    pauses: [],
    grants: [],
    bonuses: [],
  };
}

import type { Household } from './household.ts';

/** How much a household may hold, and its document: far more than a family needs, and little enough for the smallest box. */
export const limits = {
  people: 64,
  devices: 1024,
  /** MACs, host names, ranges and ClientIDs of one device, each. */
  keysOfDevice: 64,
  /** Own rules of one person, or of everyone. */
  rules: 5000,
  /** Names that are always open to one person, or to everyone. */
  always: 1000,
  /** In one list: of a kind of closed time, of one permission, of one exception. */
  windows: 200,
  /** Of one person, or of everyone. */
  budgets: 500,
  exceptions: 1000,
  pauses: 200,
  grants: 2000,
  bonuses: 2000,
  /** Letters of a name that a parent gives. */
  name: 80,
  /** Letters of the whole household as JSON: not everything can be at its limit at once. */
  letters: 3 * 1024 ** 2,
  /** Octets of its document, which is written for people, so that a letter of the household may take four of them. */
  document: 12 * 1024 ** 2,
} as const;

export function isTooLarge(household: Household): boolean {
  return JSON.stringify(household).length > limits.letters;
}

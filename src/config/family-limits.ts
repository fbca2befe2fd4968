/** How large a household may be: more than any home has, and little enough for the smallest box to read at once. */
export const familyLimits = {
  /** Octets of the whole document. */
  document: 4 * 1024 ** 2,
  people: 64,
  devices: 1024,
  /** MACs, host names, ranges, client ids of one device. */
  marks: 64,
  /** Windows in one list. */
  windows: 200,
  /** Own rules of one person, or of everyone. */
  rules: 5_000,
  always: 1_000,
  budgets: 200,
  exceptions: 1_000,
  pauses: 200,
  grants: 2_000,
  bonuses: 2_000,
} as const;

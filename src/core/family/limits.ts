/** How much a household may hold: far more than a family needs, and little enough to be read in a moment. */
export const limits = {
  people: 64,
  devices: 1024,
  /** MACs, host names, ranges and ClientIDs of one device, each. */
  keysOfDevice: 64,
  /** Own rules of one person, or of everyone. */
  rules: 5000,
  /** Names that are always open to one person, or to everyone. */
  always: 500,
  /** In one list: of a kind of closed time, of one permission, of one exception. */
  windows: 100,
  exceptions: 500,
  grants: 1000,
  bonuses: 1000,
  /** Letters of a name that a parent gives. */
  name: 80,
} as const;

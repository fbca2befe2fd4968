import fc from 'fast-check';

/** What a tired card does to a file: one bit of an octet turns, the end is gone, or a piece of it is empty. */
export interface Damage {
  readonly kind: 'turned' | 'cut' | 'emptied';
  /** Where, from 0 to 1 of the file. */
  readonly at: number;
  /** Which bit turned. */
  readonly bit: number;
}

/** Octets of a piece that is empty. */
const piece = 64;

export function damaged(octets: Buffer, { kind, at, bit }: Damage): Buffer {
  const from = Math.floor(at * octets.length);
  const copy = Buffer.from(octets);
  if (kind === 'cut') return copy.subarray(0, from);
  if (kind === 'emptied') return copy.fill(0, from, Math.min(from + piece, copy.length));
  copy[from]! ^= 1 << bit;
  return copy;
}

export const anyDamage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('turned', 'cut', 'emptied'),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  bit: fc.nat(7),
});

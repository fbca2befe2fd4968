/** How much a download may take. */
export interface Limits {
  /** Octets on the line. */
  readonly octets: number;
  /** Octets when unpacked. */
  readonly unpacked: number;
  /** Times its size that it may unpack to; less than {@link spared} octets are not counted. */
  readonly ratio: number;
  /** Milliseconds, all redirects together. */
  readonly total: number;
  /** Milliseconds without an octet. */
  readonly idle: number;
  readonly redirects: number;
}

/** The largest list there is has a tenth of this, and a slow line gets it in this time. */
export const usualLimits: Limits = {
  octets: 2 ** 28,
  unpacked: 2 ** 30,
  ratio: 60,
  total: 15 * 60_000,
  idle: 30_000,
  redirects: 5,
};

/** What a few lines unpack to says nothing: a short list of one word may well shrink a hundredfold. */
const spared = 2 ** 20;

export function unpacksTooFar(packed: number, unpacked: number, { ratio }: Limits): boolean {
  return unpacked > Math.max(packed * ratio, spared);
}

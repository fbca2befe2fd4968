import { parseIp } from '../../core/ip-address.ts';

/** How much at once, and how long one takes to come back, in milliseconds. */
export interface Allowance {
  readonly atOnce: number;
  readonly each: number;
}

/** What is left to somebody. */
interface Bucket {
  left: number;
  at: number;
}

/** Addresses that are remembered; the one that was quiet for longest is forgotten first. */
const mostAddresses = 20_000;

/**
 * Lets each address do so much, and all of them together. Whoever asks for more than an address may takes nothing from the
 * others. In IPv6 a network of 64 bits is one address: a single machine has as many as it likes.
 */
export class Pace {
  readonly #perAddress: Allowance;
  readonly #inAll: Allowance;
  readonly #now: () => number;
  /** The one that was quiet for longest comes first. */
  readonly #addresses = new Map<string, Bucket>();
  readonly #all: Bucket;

  /** @param now a clock that never jumps, in milliseconds */
  constructor(perAddress: Allowance, inAll: Allowance, now: () => number) {
    this.#perAddress = perAddress;
    this.#inAll = inAll;
    this.#now = now;
    this.#all = { left: inAll.atOnce, at: now() };
  }

  /** Seconds until there is room for whoever asks from there; 0: now, and it is taken. */
  take(address: string): number {
    const now = this.#now();
    const key = networkOf(address);
    const own = this.#addresses.get(key) ?? { left: this.#perAddress.atOnce, at: now };
    fill(own, this.#perAddress, now);
    this.#remember(key, own);
    if (own.left < 1) return secondsUntil(own, this.#perAddress);
    fill(this.#all, this.#inAll, now);
    if (this.#all.left < 1) return secondsUntil(this.#all, this.#inAll);
    own.left--;
    this.#all.left--;
    return 0;
  }

  #remember(key: string, bucket: Bucket): void {
    this.#addresses.delete(key);
    this.#addresses.set(key, bucket);
    const [oldest] = this.#addresses.keys();
    if (this.#addresses.size > mostAddresses && oldest !== undefined) this.#addresses.delete(oldest);
  }
}

function fill(bucket: Bucket, { atOnce, each }: Allowance, now: number): void {
  bucket.left = Math.min(atOnce, bucket.left + (now - bucket.at) / each);
  bucket.at = now;
}

function secondsUntil({ left }: Bucket, { each }: Allowance): number {
  return Math.max(1, Math.ceil(((1 - left) * each) / 1000));
}

function networkOf(address: string): string {
  const ip = parseIp(address.split('%')[0]!);
  return ip?.width === 128 ? `${(ip.value >> 64n).toString(16)}::/64` : address;
}

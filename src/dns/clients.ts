import { LRUCache } from 'lru-cache';

/** An address that asks, and what the house holds against it. */
export interface Client {
  /** As the socket gives it, zone included: `192.168.1.7`, `fe80::1%eth0`. */
  readonly address: string;
  /** Not one of ours: not a byte goes back. */
  readonly foreign: boolean;
  /** Queries it may still ask at once; the shield refills it. */
  allowance: number;
  /** When the allowance was refilled last, by the house's clock. */
  refilledAt: number;
}

/** Is this address within the ranges the house serves? */
export type Lan = (address: string) => boolean;

/** Clients remembered at a time; IPv6 privacy addresses come and go, forged ones must not fill the memory. */
const remembered = 4096;

/** Address → client, so that the ranges are compared once per address and not once per query. */
export class Clients {
  readonly #isOurs: Lan;
  readonly #burst: number;
  readonly #known = new LRUCache<string, Client>({ max: remembered });

  constructor(isOurs: Lan, burst: number) {
    this.#isOurs = isOurs;
    this.#burst = burst;
  }

  of(address: string, now: number): Client {
    const known = this.#known.get(address);
    if (known !== undefined) return known;
    const client = { address, foreign: !this.#isOurs(address), allowance: this.#burst, refilledAt: now };
    this.#known.set(address, client);
    return client;
  }
}

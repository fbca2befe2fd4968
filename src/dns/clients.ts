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

/** Clients remembered at least; IPv6 privacy addresses come and go, and forged ones must not fill the memory. */
const remembered = 4096;

/**
 * Address → client, so that the ranges are compared once per address and not once per query. Two generations: when the
 * young one is full, it becomes the old one, and who does not ask again is forgotten with the next change. An LRU would
 * move a link for each query.
 */
export class Clients {
  readonly #isOurs: Lan;
  readonly #burst: number;
  #young = new Map<string, Client>();
  #old = new Map<string, Client>();

  constructor(isOurs: Lan, burst: number) {
    this.#isOurs = isOurs;
    this.#burst = burst;
  }

  of(address: string, now: number): Client {
    return this.#young.get(address) ?? this.#remember(address, now);
  }

  #remember(address: string, now: number): Client {
    const known = this.#old.get(address);
    const client = known ?? { address, foreign: !this.#isOurs(address), allowance: this.#burst, refilledAt: now };
    if (this.#young.size >= remembered) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(address, client);
    return client;
  }
}

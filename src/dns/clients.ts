import { Generations } from '../core/generations.ts';

/** An address that asks, and what the house holds against it. */
export interface Client {
  /** As the socket gives it, zone included: `192.168.1.7`, `fe80::1%eth0`. */
  readonly address: string;
  /** Not one of ours: not a byte goes back. */
  readonly foreign: boolean;
  /** Queries it may still ask at once; the shield refills it. */
  allowance: number;
  /** Its queries that wait for an upstream. */
  underWay: number;
  /** When the allowance was refilled last, by the house's clock. */
  refilledAt: number;
}

/** Is this address within the ranges the house serves? */
export type Lan = (address: string) => boolean;

/** Clients remembered; IPv6 privacy addresses come and go, and forged ones must not fill the memory. */
const remembered = 8192;

/** Address → client, so that the ranges are compared once per address and not once per query. */
export class Clients {
  #isOurs: Lan;
  readonly #burst: number;
  #known = new Generations<string, Client>(remembered);

  constructor(isOurs: Lan, burst: number) {
    this.#isOurs = isOurs;
    this.#burst = burst;
  }

  /** The machine has other addresses now: who was a stranger may be ours. */
  serve(isOurs: Lan): void {
    this.#isOurs = isOurs;
    this.#known = new Generations(remembered);
  }

  of(address: string, now: number): Client {
    return this.#known.get(address) ?? this.#meet(address, now);
  }

  #meet(address: string, now: number): Client {
    const client = { address, foreign: !this.#isOurs(address), allowance: this.#burst, underWay: 0, refilledAt: now };
    this.#known.set(address, client);
    return client;
  }
}

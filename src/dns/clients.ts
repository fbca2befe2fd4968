import type { Identity } from '../core/family/identity.ts';
import { Generations } from '../core/generations.ts';
import type { HouseAddresses } from '../core/ports.ts';

/** An address that asks, and what the house holds against it. */
export interface Client {
  /** As the socket gives it, zone included: `192.168.1.7`, `fe80::1%eth0`. */
  readonly address: string;
  /** Where it finds the house. */
  readonly house: HouseAddresses;
  /** Not one of ours: not a byte goes back. */
  readonly foreign: boolean;
  /** Queries it may still ask at once; the shield refills it. */
  allowance: number;
  /** Its queries that wait for an upstream. */
  underWay: number;
  /** When the allowance was refilled last, by the house's clock. */
  refilledAt: number;
  /** For whom it asks, where it is a trusted forwarder that says so. */
  readonly identity: Identity | undefined;
  /** It is a forwarder that is trusted to say for whom it asks. */
  readonly forwards: boolean;
  /** Who told {@link seat}; another one is asked anew. */
  recognisedBy: Recogniser | undefined;
  /** Whose profile counts, as the policy numbers them. */
  seat: number;
}

/** Tells whose an address is, as the number of a profile: the household changed, or a device moved, and it is another. */
export interface Recogniser {
  seatOf(client: Client): number;
}

/** Is this address within the ranges the house serves? */
export type Lan = (address: string) => boolean;

/** Where who has this address finds the house. */
export type HouseFor = (address: string) => HouseAddresses;

/** Clients remembered; IPv6 privacy addresses come and go, and forged ones must not fill the memory. */
const remembered = 8192;

/** Address → client, so that the ranges are compared once per address and not once per query. */
export class Clients {
  #isOurs: Lan;
  #houseFor: HouseFor;
  readonly #burst: number;
  readonly #isForwarder: Lan;
  #known = new Generations<string, Client>(remembered);

  /** @param isForwarder is it trusted to say for whom it asks? */
  constructor(isOurs: Lan, burst: number, isForwarder: Lan, houseFor: HouseFor) {
    this.#isOurs = isOurs;
    this.#houseFor = houseFor;
    this.#burst = burst;
    this.#isForwarder = isForwarder;
  }

  /** The machine has other addresses now: who was a stranger may be ours. */
  serve(isOurs: Lan, houseFor: HouseFor): void {
    this.#isOurs = isOurs;
    this.#houseFor = houseFor;
    this.#known = new Generations(remembered);
  }

  of(address: string, now: number): Client {
    return this.#known.get(address) ?? this.#meet(address, now);
  }

  /** One of those behind a forwarder: each has an allowance of its own. */
  behind(forwarder: Client, identity: Identity, now: number): Client {
    const { address } = forwarder;
    const key = `${address} ${identity.clientId ?? ''} ${identity.mac ?? ''} ${identity.address ?? ''}`;
    return this.#known.get(key) ?? this.#meet(address, now, key, identity);
  }

  #meet(address: string, now: number, key = address, identity?: Identity): Client {
    const client: Client = {
      address,
      identity,
      forwards: identity === undefined && this.#isForwarder(address),
      house: this.#houseFor(identity?.address ?? address),
      foreign: !this.#isOurs(address),
      allowance: this.#burst,
      underWay: 0,
      refilledAt: now,
      recognisedBy: undefined,
      seat: 0,
    };
    this.#known.set(key, client);
    return client;
  }
}

import type { LogLevel, PersonId } from '../core/family/household.ts';
import type { Catalogue } from '../core/ports.ts';
import type { Client, Recogniser } from './clients.ts';
import type { Rulings } from './rulings.ts';

/** What holds for one person now. */
export interface Profile {
  readonly who: PersonId;
  readonly logging: LogLevel;
  readonly rulings: Rulings;
}

/** A household's policy, compiled; exchanged whole when anything in it changes. */
export class Policy {
  readonly catalogue: Catalogue;
  readonly #recogniser: Recogniser;
  readonly #profiles: readonly Profile[];

  /** @param profiles by the numbers that the recogniser gives */
  constructor(catalogue: Catalogue, recogniser: Recogniser, profiles: readonly Profile[]) {
    this.catalogue = catalogue;
    this.#recogniser = recogniser;
    this.#profiles = profiles;
  }

  /** Whose profile counts for this client: a number that the client carries, until somebody else recognises it. */
  profileOf(client: Client): Profile {
    if (client.recognisedBy !== this.#recogniser) {
      client.seat = this.#recogniser.seatOf(client);
      client.recognisedBy = this.#recogniser;
    }
    return this.#profiles[client.seat]!;
  }
}

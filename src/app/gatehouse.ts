import type { Settings } from '../config/schema.ts';
import type { Subjects } from '../core/family/subjects.ts';
import type { Sighting } from '../core/family/sighting.ts';
import { readData, subjectsOf } from './blocklists.ts';
import { closedAddresses } from './closed-addresses.ts';
import { Connections, type CutFault } from './connections.ts';
import { Doorkeeper } from './doorkeeper.ts';
import type { FamilyKeeper } from './family-keeper.ts';
import { Neighbourhood } from './neighbourhood.ts';

/** Where the gatehouse tells what it sees. */
export interface GateTold {
  /** Somebody is at another address, or is new, or is gone. */
  readonly sightings: (sightings: readonly Sighting[]) => void;
  readonly fault: (fault: CutFault) => void;
}

/** Who comes and who goes: it knows the devices by their addresses, meets strangers, and cuts off whose hour has ended. */
export class Gatehouse {
  readonly #keeper: FamilyKeeper;
  readonly #told: GateTold;
  readonly #neighbourhood: Neighbourhood;
  readonly #doorkeeper: Doorkeeper;
  /** What cuts connections, and of what choices can speak; most houses cut none, and read nothing for it. */
  readonly #cutting: { readonly connections: Connections; readonly subjects: Subjects } | undefined;
  #closed = '';

  constructor({ lan }: Settings, keeper: FamilyKeeper, told: GateTold) {
    this.#keeper = keeper;
    this.#told = told;
    this.#doorkeeper = new Doorkeeper(keeper.store, () => keeper.moment().at);
    this.#neighbourhood = new Neighbourhood(lan.leases, (sightings) => {
      told.sightings(sightings);
      this.look();
    });
    this.#cutting =
      lan.cut.length === 0 ? undefined : { connections: new Connections(lan.cut), subjects: subjectsOf(readData()) };
  }

  start(): void {
    void this.#neighbourhood.start();
  }

  /** They asked, and are no device of the family. */
  met(strangers: readonly Sighting[]): void {
    if (strangers.length === 0) return;
    this.#doorkeeper.met(strangers);
    this.#neighbourhood.met(strangers.map(({ address }) => address));
    this.look();
  }

  /** The household or the neighbourhood changed. */
  look(): void {
    this.#doorkeeper.look(this.#neighbourhood.sightings, this.#keeper.household.devices);
    this.tick();
  }

  /** Once a second: whose hour has ended is cut off. */
  tick(): void {
    if (this.#cutting === undefined) return;
    const { connections, subjects } = this.#cutting;
    const { household, locked, usage } = this.#keeper;
    const moment = this.#keeper.moment();
    const closed = closedAddresses(household, subjects, locked, moment, usage, this.#neighbourhood.sightings);
    if (closed.join() === this.#closed) return;
    this.#closed = closed.join();
    void connections.close(closed).then((faults) => faults.forEach((fault) => this.#told.fault(fault)));
  }

  close(): Promise<void> {
    return this.#neighbourhood.close();
  }
}

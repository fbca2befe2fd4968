import type { Settings } from '../config/schema.ts';
import { ageGroupOf, ageOf } from '../core/family/age-groups.ts';
import type { Device, PersonId } from '../core/family/household.ts';
import { Recognised } from '../core/family/recognised.ts';
import { recognise } from '../core/family/recognition.ts';
import type { Subjects } from '../core/family/subjects.ts';
import type { Newcomer } from '../core/family/newcomers.ts';
import type { Sighting } from '../core/family/sighting.ts';
import { atHome } from '../lan/name-asker.ts';
import { readData, subjectsOf } from './blocklists.ts';
import { closedAddresses } from './closed-addresses.ts';
import { Connections, type CutFault, type CutTools, systemTools } from './connections.ts';
import { Doorkeeper } from './doorkeeper.ts';
import type { FamilyKeeper } from './family-keeper.ts';
import { Neighbourhood, onLinux } from './neighbourhood.ts';

/** Where the gatehouse tells what it sees. */
export interface GateTold {
  /** Somebody is at another address, or is new, or is gone. */
  readonly sightings: (sightings: readonly Sighting[]) => void;
  readonly fault: (fault: CutFault) => void;
}

/** Milliseconds after which a tool that has failed is tried again. */
const tryAgain = 60_000;

/** Who comes and who goes: it knows the devices by their addresses, meets strangers, and cuts off whose hour has ended. */
export class Gatehouse {
  readonly #keeper: FamilyKeeper;
  readonly #told: GateTold;
  readonly #neighbourhood: Neighbourhood;
  readonly #doorkeeper: Doorkeeper;
  /** What cuts connections, and of what choices can speak; most houses cut none, and read nothing for it. */
  readonly #cutting: { readonly connections: Connections; readonly subjects: Subjects } | undefined;
  /** Whose addresses were cut off last; undefined until the first time: what an earlier run has left shut is opened then. */
  #closed: string | undefined;
  #triedAt = 0;
  #isClosing = false;
  #cut: Promise<unknown> = Promise.resolve();
  /** Whose the addresses are, and what that was made from. */
  #known:
    | { readonly sightings: readonly Sighting[]; readonly devices: readonly Device[]; readonly who: Recognised }
    | undefined;

  constructor({ lan }: Settings, keeper: FamilyKeeper, told: GateTold, tools: CutTools = systemTools) {
    this.#keeper = keeper;
    this.#told = told;
    this.#doorkeeper = new Doorkeeper(keeper.store, () => keeper.moment().at);
    const lookout = { ...onLinux, asked: lan.askNames ? atHome : undefined };
    const moved = (sightings: readonly Sighting[]): void => {
      told.sightings(sightings);
      this.look();
    };
    this.#neighbourhood = new Neighbourhood(lan.leases, moved, lookout);
    this.#cutting =
      lan.cut.length === 0
        ? undefined
        : { connections: new Connections(lan.cut, tools), subjects: subjectsOf(readData()) };
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

  /** Devices that ask and are nobody's. */
  get newcomers(): readonly Newcomer[] {
    return this.#doorkeeper.newcomers(this.#neighbourhood.sightings, this.#keeper.household.devices);
  }

  /** Who was seen where; one for each address. */
  get sightings(): readonly Sighting[] {
    return this.#neighbourhood.sightings;
  }

  /** The household or the neighbourhood changed. */
  look(): void {
    this.#doorkeeper.look(this.#neighbourhood.sightings, this.#keeper.household.devices);
    this.tick();
  }

  /** Once a second: whose hour has ended is cut off. */
  tick(): void {
    // Who moves faster than we can cut must not pile up work: what holds when it is done is looked at then.
    if (this.#cutting === undefined || this.#isClosing) return;
    const { connections, subjects } = this.#cutting;
    const { household, locked, usage } = this.#keeper;
    const moment = this.#keeper.moment();
    const closed = closedAddresses(household, subjects, locked, moment, usage, this.#neighbourhood.sightings);
    const now = performance.now();
    const isDue = !connections.areAsTold && now - this.#triedAt >= tryAgain;
    if (closed.join() === this.#closed && !isDue) return;
    this.#closed = closed.join();
    this.#triedAt = now;
    this.#isClosing = true;
    this.#cut = connections.close(closed).then((faults) => {
      this.#isClosing = false;
      faults.forEach((fault) => this.#told.fault(fault));
    });
  }

  /** Whose device is at an address, if that person is not grown up; strangers are nobody's child. */
  childAt(address: string): PersonId | undefined {
    const found = this.#ownerAt(address);
    return found === undefined || found.isGrownUp ? undefined : found.id;
  }

  /** The same, if that person is grown up. */
  grownUpAt(address: string): PersonId | undefined {
    const found = this.#ownerAt(address);
    return found?.isGrownUp === true ? found.id : undefined;
  }

  #ownerAt(address: string): { readonly id: PersonId; readonly isGrownUp: boolean } | undefined {
    const { household, today } = this.#keeper;
    const { sightings } = this.#neighbourhood;
    const { devices, people } = household;
    if (this.#known?.sightings !== sightings || this.#known.devices !== devices) {
      this.#known = { sightings, devices, who: new Recognised(recognise(sightings, devices)) };
    }
    const owner = this.#known.who.personOf(address);
    const person = people.find(({ id }) => id === owner);
    return person && { id: person.id, isGrownUp: ageGroupOf(ageOf(person, today)) === 'adult' };
  }

  /** Resolves when whoever was to be cut off until now is. */
  async settled(): Promise<void> {
    await this.#cut;
  }

  /** A house that is shut keeps nobody shut out: what is closed would stay so for as long as the machine runs. */
  async close(): Promise<void> {
    await this.#neighbourhood.close();
    await this.settled();
    await this.#cutting?.connections.close([]);
  }
}

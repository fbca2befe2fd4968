import type { Activity } from '../../src/app/activity.ts';
import type { Family } from '../../src/app/family.ts';
import type { Change } from '../../src/core/family/outcome.ts';
import { FamilyKeeper } from '../../src/app/family-keeper.ts';
import { Gatehouse } from '../../src/app/gatehouse.ts';
import { HouseholdView } from '../../src/app/household-view.ts';
import { KnownTime } from '../../src/app/known-time.ts';
import { openFamily } from '../../src/app/open-family.ts';
import type { Usage } from '../../src/core/family/budget.ts';
import type { Choices, Household } from '../../src/core/family/household.ts';
import { Recognised } from '../../src/core/family/recognised.ts';
import { recognise } from '../../src/core/family/recognition.ts';
import { FakeTool } from '../app/fake-tool.ts';
import { FakeUpstream } from './fake-upstream.ts';
import { askFrom, atLocal, child, householdOf, tablets } from './family-house.ts';
import { type Lists, openTestHouse, settingsOf, type TestHouse } from './test-house.ts';
import { Disk } from './thread-house.ts';

interface Home {
  readonly household: Household;
  /** By the wall of the household: `2026-11-23 20:59`. */
  readonly at: string;
  readonly lists?: Lists;
}

/** A household of Masha and Petya with a tablet each; Masha's choices are given. */
export function mashaAndPetya(choices: Choices, changes: Partial<Household> = {}): Household {
  const people = [child('masha', choices), child('petya', choices)];
  const devices = people.map(({ id }) => ({
    id: `${id}-tablet`,
    name: id,
    owner: id,
    macs: [],
    hostNames: [],
    ranges: [tablets[id]!],
    clientIds: [],
    since: 0,
  }));
  return householdOf(people, { devices, ...changes });
}

/**
 * A house with its household on a disk: what parents and children say goes through {@link Family}, minutes through the
 * keeper, cuts through the gate, and the query path has real sockets. Of the whole house only the threads are left out, so
 * that its one clock can be moved.
 */
export class KeptHouse implements AsyncDisposable {
  readonly #conntrack: FakeTool;
  readonly #disk: Disk;
  readonly #upstream: FakeUpstream;
  readonly #house: TestHouse;
  readonly #activity: Activity;
  readonly #view: HouseholdView;
  readonly #time: KnownTime;
  readonly #keeper: FamilyKeeper;
  readonly #gate: Gatehouse;
  readonly #open: ReturnType<typeof openFamily>;
  readonly #zone: string;
  #recognised: Recognised;
  #at: number;

  private constructor(parts: { disk: Disk; upstream: FakeUpstream; house: TestHouse; home: Home; at: number }) {
    const { disk, upstream, house, home, at } = parts;
    [this.#disk, this.#upstream, this.#house, this.#at] = [disk, upstream, house, at];
    this.#activity = house.activity;
    this.#zone = home.household.zone;
    const settings = settingsOf({ directories: { data: disk.data }, lan: { cut: ['conntrack'] } });
    const now = (): number => this.#at;
    this.#conntrack = new FakeTool(disk.folder, 'conntrack');
    this.#open = openFamily(settings, now);
    const usage = (used: ReadonlyMap<string, Usage>): void => house.family.useUsage(used);
    this.#keeper = new FamilyKeeper(settings, undefined, { news: () => {}, usage }, now);
    const tools = { conntrack: this.#conntrack.path, nft: 'nft' };
    this.#gate = new Gatehouse(settings, this.#keeper, { sightings: () => {}, fault: fail }, tools);
    this.#view = new HouseholdView(settings);
    this.#time = new KnownTime(now, this.#view.lastKnown);
    this.#recognised = this.#recognise();
    this.change(() => ({ household: home.household }));
  }

  static async open(home: Home): Promise<KeptHouse> {
    const at = atLocal(home.household.zone, home.at);
    const upstream = await FakeUpstream.open(['*.test 300 A 192.0.2.1']);
    const opened: { home?: KeptHouse } = {};
    const personOf = ({ address }: { readonly address: string }) => opened.home?.personOf(address);
    const family = { household: home.household, personOf };
    const house = await openTestHouse({ upstreams: [upstream], lists: home.lists ?? {}, family, at });
    return (opened.home = new KeptHouse({ disk: new Disk(), upstream, house, home, at }));
  }

  /** Whoever speaks for the household: a parent, a child. What they have changed holds from the next query on. */
  say<T>(words: (family: Family) => T): T {
    const said = words(this.#open.family);
    this.#hear();
    this.#keeper.look();
    this.#gate.look();
    return said;
  }

  /** A parent changes something. */
  change(change: Change): void {
    const outcome = this.say((family) => family.change(change));
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  }

  /** `open`, or the sentence with which it is blocked. */
  async see(who: string, name: string): Promise<string> {
    return (await this.ask(who, name)).ede?.text ?? 'open';
  }

  ask(who: string, name: string): ReturnType<typeof askFrom> {
    return askFrom(this.#house.port, tablets[who]!, name);
  }

  /** The clock of the machine shows another moment: milliseconds since 1970, or what the wall of the household shows. */
  setClock(moment: number | string): void {
    this.#beat();
    this.#at = typeof moment === 'string' ? atLocal(this.#zone, moment) : moment;
    this.#beat();
  }

  pass(minutes: number): void {
    this.setClock(this.#at + minutes * 60_000);
  }

  /** How the tool that ends connections was called until now. */
  async cuts(): Promise<string[]> {
    await this.#gate.settled();
    return this.#conntrack.runs;
  }

  /** Minutes that a person has used of a target today. */
  used(who: string, target: string): number {
    return this.#keeper.usage.get(who)?.get(target) ?? 0;
  }

  personOf(address: string): string | undefined {
    return this.#recognised.personOf(address);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#gate.close();
    this.#keeper.close();
    this.#open.close();
    await this.#house[Symbol.asyncDispose]();
    await this.#upstream[Symbol.asyncDispose]();
    this.#disk[Symbol.dispose]();
  }

  /** What each side does once a second. */
  #beat(): void {
    this.#keeper.take(this.#activity.take());
    this.#keeper.tick();
    this.#hear();
    this.#gate.tick();
    this.#house.family.tick(this.#time.now());
  }

  /** As the threads of the query path do, when `household.db` was written. */
  #hear(): void {
    if (!this.#view.look()) return;
    this.#recognised = this.#recognise();
    this.#house.family.use({ household: this.#view.current }, this.#time.now());
  }

  #recognise(): Recognised {
    return new Recognised(recognise([], this.#view.current.devices));
  }
}

function fail(fault: object): never {
  throw new Error(JSON.stringify(fault));
}

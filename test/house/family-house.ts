import type { FamilyParts } from '../../src/app/family-policy.ts';
import { UsageTally } from '../../src/app/usage-tally.ts';
import type { Household, Person } from '../../src/core/family/household.ts';
import { newHousehold } from '../../src/core/family/new-household.ts';
import { budgetDayOf } from '../../src/core/family/week.ts';
import { ZoneClock } from '../../src/core/family/zone-clock.ts';
import { type Asking, Device, query } from '../kit.ts';
import { type ReadReply, readReply } from '../dns/record-text.ts';
import { FakeUpstream } from './fake-upstream.ts';
import { type Lists, openTestHouse, type Tables, type TestHouse } from './test-house.ts';

/** The tablets of a family, by address. */
export const tablets: Readonly<Record<string, string>> = {
  masha: '127.0.0.2',
  petya: '127.0.0.3',
  anna: '127.0.0.4',
  stranger: '127.0.0.9',
};

/** A child of eight without bedtime and budgets: what a test wants of hours it says itself. */
export function child(id: string, choices: Person['choices'] = {}): Person {
  const open = { closed: { bedtime: [], school: [], quiet: [] }, ...choices };
  return { id, name: id, born: null, ageGroup: 'adult', colour: '#3366ff', choices: open };
}

/** A household in Moscow with these people. */
export function householdOf(people: readonly Person[], changes: Partial<Household> = {}): Household {
  return { ...newHousehold('Europe/Moscow'), people, ...changes };
}

/** The query path with a family at the table: real sockets, one address for each child, and a wall clock that is moved. */
export class FamilyHouse implements AsyncDisposable {
  readonly upstream: FakeUpstream;
  readonly house: TestHouse;
  #household: Household;
  #at: number;
  #tally: UsageTally;

  private constructor(upstream: FakeUpstream, house: TestHouse, household: Household, at: number) {
    [this.upstream, this.house, this.#household, this.#at] = [upstream, house, household, at];
    this.#tally = new UsageTally(this.#budgetDay(), []);
  }

  /** @param local by the wall of the household: `2026-11-23 20:59` */
  static async open(
    household: Household,
    local: string,
    lists: Lists = {},
    { settings, ...more }: Partial<FamilyParts> & { readonly settings?: Tables } = {},
  ): Promise<FamilyHouse> {
    const upstream = await FakeUpstream.open([
      '*.test 300 A 192.0.2.1',
      '*.com 300 A 192.0.2.1',
      '*.com 300 AAAA 2001:db8::1',
    ]);
    const at = atLocal(household.zone, local);
    const whose = new Map(Object.entries(tablets).map(([who, address]) => [address, who]));
    const personOf = ({ address }: { readonly address: string }): string | undefined => whose.get(address);
    const family = { ...more, household, personOf };
    const house = await openTestHouse({ upstreams: [upstream], lists, family, at, ...(settings && { settings }) });
    return new FamilyHouse(upstream, house, household, at);
  }

  /** What a child's tablet is told. */
  ask(who: string, name: string, type = 'A', asking: Asking = {}): Promise<ReadReply> {
    return askFrom(this.house.port, tablets[who]!, name, type, asking);
  }

  /** `open`, or the sentence with which it is blocked. */
  async see(who: string, name: string): Promise<string> {
    const { ede } = await this.ask(who, name);
    return ede?.text ?? 'open';
  }

  /** Time goes on to this moment; what was asked before it counts for the budgets of the minute it was asked in. */
  passTo(local: string): void {
    this.#count();
    this.#at = atLocal(this.#household.zone, local);
    this.#begin();
  }

  /** A child is busy with a name, minute after minute; what was seen in each of them. */
  async beBusy(who: string, name: string, minutes: number): Promise<string[]> {
    const seen: string[] = [];
    for (let minute = 0; minute < minutes; minute++) {
      seen.push(await this.see(who, name));
      this.#count();
      this.#at += 60_000;
      this.#begin();
    }
    return seen;
  }

  /** A parent changes something: it holds from the next query on. */
  change(household: (before: Household, now: number) => Household): void {
    this.#household = household(this.#household, this.#at);
    this.house.family.use({ household: this.#household }, this.#at);
  }

  get now(): number {
    return this.#at;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.house[Symbol.asyncDispose]();
    await this.upstream[Symbol.asyncDispose]();
  }

  #count(): void {
    this.#tally.count(this.house.activity.take(), Math.floor(this.#at / 60_000));
  }

  #begin(): void {
    if (this.#budgetDay() !== this.#tally.day) this.#tally = new UsageTally(this.#budgetDay(), []);
    this.house.family.useUsage(this.#tally.minutes);
    this.house.family.tick(this.#at);
  }

  #budgetDay(): string {
    const wall = new ZoneClock(this.#household.zone).wallOf(this.#at);
    return budgetDayOf(wall, this.#household.dayStart);
  }
}

/** What a device with this address is told. */
export async function askFrom(
  port: number,
  address: string,
  name: string,
  type = 'A',
  asking: Asking = {},
): Promise<ReadReply> {
  await using device = await Device.on(port, address);
  device.send(query(name, type, { edns: 1232, ...asking }));
  const message = await device.reply(0x1234);
  if (message === undefined) throw new Error(`no reply to ${name}`);
  return readReply(message);
}

/** The first moment at which the wall of a zone shows this. */
export function atLocal(zone: string, local: string): number {
  const clock = new ZoneClock(zone);
  const naive = Date.parse(`${local.replace(' ', 'T')}:00Z`);
  for (let at = naive - 15 * 3_600_000; at < naive + 15 * 3_600_000; at += 60_000) {
    const { day, minute } = clock.wallOf(at);
    const shown = `${day} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    if (shown === local) return at;
  }
  throw new Error(`${zone} never shows ${local}`);
}

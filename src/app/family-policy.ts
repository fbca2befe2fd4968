import type { Settings } from '../config/schema.ts';
import type { Correction } from '../core/cases/corrections.ts';
import type { Usage } from '../core/family/budget.ts';
import type { Day, Household, Locked, Person, PersonId } from '../core/family/household.ts';
import { strangersId } from '../core/family/new-household.ts';
import { deskTags, familyTags, helpTags, houseTags, type NamedTags, reviewedTags } from '../core/family/named-tags.ts';
import { type Policy as PersonPolicy, policyOf } from '../core/family/policy.ts';
import { isSameStanding, type Standing } from '../core/family/standing.ts';
import { standingOf } from '../core/family/standing-of.ts';
import type { Sighting } from '../core/family/sighting.ts';
import type { Subjects } from '../core/family/subjects.ts';
import { type Moment, ZoneClock } from '../core/family/zone-clock.ts';
import type { Catalogue, Registry } from '../core/ports.ts';
import { twinAt } from '../core/safe-search.ts';
import { type HelpLines, helpNames } from '../core/help-lines.ts';
import { openSites, type StartPage } from '../core/start-page.ts';
import type { BlockingStyle } from '../dns/blocked-replies.ts';
import { FamilyNames } from '../dns/family-names.ts';
import { LawfulCatalogue } from '../dns/lawful-catalogue.ts';
import { Policy, type Profile } from '../dns/policy.ts';
import { Rulings } from '../dns/rulings.ts';
import { TagCache } from '../dns/tag-cache.ts';
import type { Client, Recogniser } from '../dns/clients.ts';
import type { Activity } from './activity.ts';
import { blockingStyles } from './blocking-styles.ts';
import { type Data, subjectsOf } from './blocklists.ts';

/** All that a household's policy is compiled from, beside the settings and the data of the house. */
export interface FamilyParts {
  readonly household: Household;
  readonly locked: Locked | undefined;
  readonly lists: Catalogue;
  /** Undefined: no feed is named, or none is good. */
  readonly registry: Registry | undefined;
  /** What the desk has decided of names. */
  readonly corrections: readonly Correction[];
  /** The person whose device has this client's address; undefined: nobody knows it. */
  readonly personOf: (client: Client) => string | undefined;
  /** Read where somebody sees only what is reviewed, and not before. */
  readonly startPage: () => StartPage;
  /** Read once for each zone that the family lives in. */
  readonly helpLines: () => HelpLines;
  /** Minutes of the day of the budgets, by person. */
  readonly usage: ReadonlyMap<string, Usage>;
}

/** Strangers that are told of at a time; there are more only where somebody forges addresses. */
const mostStrangers = 256;

/** One person's place at the table: the numbers by which clients are told apart. */
interface Seat {
  readonly policy: PersonPolicy;
  readonly standing: Standing;
  readonly style: BlockingStyle;
  readonly profile: Profile;
}

/**
 * The household, compiled for the query path. What changes seldom (people, rules, lists) is compiled anew as a whole;
 * what moves with the hour exchanges only the profiles of those whom it concerns.
 */
export class FamilyPolicy {
  readonly #settings: Settings;
  readonly #data: Data;
  readonly #activity: Activity;
  readonly #styleOf: (person: Person, day: Day) => BlockingStyle;
  readonly #houseTags: NamedTags;
  readonly #subjects: Subjects;
  #parts: FamilyParts;
  #help: { readonly zone: string; readonly tags: NamedTags } | undefined;
  #clock: ZoneClock;
  #catalogue!: Catalogue;
  #recogniser!: Recogniser;
  #seats: readonly Seat[] = [];
  #day = '';
  #current!: Policy;
  readonly #strangers = new Map<string, Sighting>();

  /** @param at milliseconds since 1970 */
  constructor(settings: Settings, data: Data, activity: Activity, parts: FamilyParts, at: number) {
    const { services, safeSearch } = data;
    this.#settings = settings;
    this.#data = data;
    this.#activity = activity;
    this.#styleOf = blockingStyles(settings, data);
    this.#houseTags = houseTags(safeSearch, services.services);
    this.#subjects = subjectsOf(data);
    this.#parts = parts;
    this.#clock = new ZoneClock(parts.household.zone);
    this.#compile(at);
  }

  /** What holds now; asked for each query. */
  get current(): Policy {
    return this.#current;
  }

  /** What holds for a person now; for whoever is not of the family, what holds for strangers. */
  profileOf(who: PersonId): Profile {
    const seat = this.#seats.find(({ policy }) => policy.who === who) ?? this.#seats[0]!;
    return seat.profile;
  }

  /** From the next query on this holds; what is left out stays. */
  use(changes: Partial<FamilyParts>, at: number): void {
    this.#parts = { ...this.#parts, ...changes };
    if (this.#parts.household.zone !== this.#clock.zone) this.#clock = new ZoneClock(this.#parts.household.zone);
    this.#compile(at);
  }

  /** Other devices are known, or the same ones at other addresses: everyone is asked anew who they are. */
  recogniseAnew(): void {
    this.#recogniser = this.#recogniserOf();
    this.#publish();
  }

  /** Minutes were used up; they count from the next {@link tick} on. */
  useUsage(usage: FamilyParts['usage']): void {
    this.#parts = { ...this.#parts, usage };
  }

  /** Who is met and nobody knows, since the last look. */
  takeStrangers(): Sighting[] {
    const met = [...this.#strangers.values()];
    this.#strangers.clear();
    return met;
  }

  /** A minute has passed, or a grant or a pause has ended: who stands otherwise now gets another profile. */
  tick(at: number): void {
    const moment = this.#clock.momentOf(at);
    // Someone has a birthday, or the grants that are over are to be let go.
    if (moment.wall.day !== this.#day) return this.#compile(at);
    const seats = this.#seats.map((seat) => {
      const standing = this.#standingOf(seat.policy, moment);
      return isSameStanding(standing, seat.standing) ? seat : this.#seat(seat.policy, standing, seat.style);
    });
    if (seats.every((seat, index) => seat === this.#seats[index])) return;
    this.#seats = seats;
    this.#publish();
  }

  /** When the next {@link tick} is due, in milliseconds since 1970. */
  nextTick(at: number): number {
    const minute = 60_000;
    const { grants, pauses } = this.#parts.household;
    const ends = [...grants, ...pauses].flatMap(({ until }) => (until !== null && until > at ? [until] : []));
    return Math.min(at - (at % minute) + minute, ...ends);
  }

  #compile(at: number): void {
    const { household, locked, lists, registry, corrections } = this.#parts;
    const moment = this.#clock.momentOf(at);
    const { day } = moment.wall;
    const people = [household.strangers, ...household.people];
    const policies = people.map((person) => policyOf(person, household, this.#subjects, locked, day));
    const desk = deskTags(corrections, this.#data.categories);
    const said = [
      ...familyTags(household, locked, policies),
      desk,
      this.#houseTags,
      this.#helpTags(),
      ...this.#reviewed(policies, day),
    ];
    const names = new FamilyNames(lists, said);
    const lawful = registry === undefined ? names : new LawfulCatalogue(registry, names);
    this.#catalogue = new TagCache(lawful, this.#settings.cache.namesRemembered);
    this.#day = day;
    this.#seats = people.map((person, index) => {
      const policy = policies[index]!;
      return this.#seat(policy, this.#standingOf(policy, moment), this.#styleOf(person, day));
    });
    this.#recogniser = this.#recogniserOf();
    this.#publish();
  }

  #helpTags(): NamedTags {
    const { household, helpLines } = this.#parts;
    const { zone } = household;
    if (this.#help?.zone !== zone) this.#help = { zone, tags: helpTags(helpNames(helpLines(), zone)) };
    return this.#help.tags;
  }

  /** The names of the sites that are open on that day: a review that lapses takes them away at midnight. */
  #reviewed(policies: readonly PersonPolicy[], day: Day): NamedTags[] {
    if (!policies.some(({ allowOnly }) => allowOnly)) return [];
    return [reviewedTags(openSites(this.#parts.startPage(), day))];
  }

  #seat(policy: PersonPolicy, standing: Standing, style: BlockingStyle): Seat {
    const { engines } = this.#data.safeSearch;
    const rulings = new Rulings(this.#catalogue, standing, {
      style,
      twinOf: (id, level) => {
        const engine = engines.find((one) => one.id === id);
        return engine && twinAt(engine, level);
      },
      meterOf: (tags) => this.#activity.meterOf(policy, tags),
    });
    return { policy, standing, style, profile: { who: policy.who, logging: standing.logging, rulings } };
  }

  #standingOf(policy: PersonPolicy, moment: Moment): Standing {
    const { household, usage } = this.#parts;
    return standingOf(policy, household, moment, usage.get(policy.who) ?? new Map());
  }

  /** The first seat is the strangers'. */
  #recogniserOf(): Recogniser {
    const { personOf } = this.#parts;
    const numbers = new Map(this.#seats.map(({ policy }, number) => [policy.who, number]));
    return {
      seatOf: (client) => {
        const who = personOf(client);
        if (who === undefined) this.#noteStranger(client);
        return numbers.get(who ?? strangersId) ?? 0;
      },
    };
  }

  #noteStranger({ address, identity }: Client): void {
    if (this.#strangers.size >= mostStrangers) return;
    const mac = identity?.mac;
    const seen = { address: identity === undefined ? address : (identity.address ?? address), mac };
    this.#strangers.set(`${seen.address} ${mac ?? ''}`, seen);
  }

  #publish(): void {
    const profiles = this.#seats.map(({ profile }) => profile);
    this.#current = new Policy(this.#catalogue, this.#recogniser, profiles);
  }
}

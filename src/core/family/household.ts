import type { Text } from '../profile.ts';
import type { Qname } from '../qname.ts';

/**
 * What the family wants, as one document: it is read whole, changed whole and exchanged whole. Times are minutes of the
 * household's own clock on the wall; moments are milliseconds since 1970.
 */
export interface Household {
  /** IANA's name of the zone in which the family lives: `Europe/Moscow`. */
  readonly zone: string;
  /** When a day of the budgets begins: 0 is midnight. */
  readonly dayStart: Minute;
  readonly people: readonly Person[];
  readonly devices: readonly Device[];
  /** What holds for everyone who has not chosen otherwise. */
  readonly everyone: Choices;
  /** What a device gets that belongs to nobody yet. */
  readonly strangers: Person;
  /** Holidays, and single days that differ. */
  readonly exceptions: readonly Exception[];
  readonly pauses: readonly Pause[];
  readonly grants: readonly Grant[];
  readonly bonuses: readonly Bonus[];
}

/** Whose profile it is: a person's id; `strangers` for devices that belong to nobody; null for the whole household. */
export type PersonId = string;
export type Everyone = null;

/** A person and what they may see: their profile. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  /** `2015-08-31`; null: only the age group is told. */
  readonly born: string | null;
  /** What the person is taken for while {@link born} is null. */
  readonly ageGroup: AgeGroup;
  /** Of the person's card, `#rrggbb`. */
  readonly colour: string;
  /** What a parent has set by hand. All else follows the age, so it moves on with each birthday, and this does not. */
  readonly choices: Choices;
}

export type AgeGroup = '0-6' | '7-10' | '11-13' | '14-17' | 'adult';

/** What can be chosen for a person or for everyone; what is left out follows what lies beneath. */
export interface Choices {
  /** By the id of the category. */
  readonly categories?: Readonly<Record<string, Permission>>;
  /** By the id of the service. */
  readonly services?: Readonly<Record<string, Permission>>;
  /** By the id of the engine: `google`, `youtube`. */
  readonly safeSearch?: Readonly<Record<string, SafeLevel>>;
  readonly closed?: Readonly<Partial<Record<ClosedKind, readonly Window[]>>>;
  readonly budgets?: readonly Budget[];
  readonly rules?: readonly OwnRule[];
  /** Names with all below them that stay open when all else is closed: help lines, the school's diary. */
  readonly always?: readonly Qname[];
  /** Only what has been reviewed or is allowed by name. */
  readonly allowOnly?: boolean;
  readonly logging?: LogLevel;
}

/** May it be seen: yes, no, or only within these windows. A budget that is spent closes it in any case but `blocked`. */
export type Permission = 'allowed' | 'blocked' | { readonly hours: readonly Window[] };

export type SafeLevel = 'off' | 'moderate' | 'strict';

/** Times of the week in which nothing is open but what is always open. */
export type ClosedKind = 'bedtime' | 'school' | 'quiet';

/**
 * A span of the weekly schedule: from the first minute to before the last. It belongs to the day on which it starts;
 * where it ends before it begins it goes on over midnight, and where it ends as it begins it is empty.
 */
export interface Window {
  readonly days: readonly Weekday[];
  readonly from: Minute;
  readonly to: Minute;
}

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** Minutes since midnight by the clock on the wall: 0 to 1440, which is the end of the day. */
export type Minute = number;

/** A day of the calendar: `2026-11-24`. */
export type Day = string;

/** Minutes a day, by the weekday on which the day of the budgets began. */
export interface Budget {
  readonly target: BudgetTarget;
  readonly minutes: Readonly<Record<Weekday, number>>;
}

/** What a budget is for: a service, a category, a group of services, or all that is asked. */
export type BudgetTarget =
  { readonly kind: 'service' | 'category' | 'group'; readonly id: string } | { readonly kind: 'total' };

/** Minutes on top of a budget, for one day. */
export interface Bonus {
  readonly who: PersonId;
  readonly target: BudgetTarget;
  readonly day: Day;
  readonly minutes: number;
}

/** A parent's word on a name. */
export interface OwnRule {
  readonly effect: 'allow' | 'deny';
  readonly name: Qname;
  /** The name alone, or with all below it. */
  readonly scope: 'exact' | 'subtree';
}

/** What is written down of a person's queries; `counts` has no names. */
export type LogLevel = 'everything' | 'blocked' | 'counts' | 'nothing';

/** On these days of start, the windows of one kind are replaced; none: the day is free of them. */
export interface Exception {
  readonly id: string;
  readonly who: PersonId | Everyone;
  readonly first: Day;
  readonly last: Day;
  readonly kind: ClosedKind;
  readonly windows: readonly Pick<Window, 'from' | 'to'>[];
}

/** Everything is closed until then; null: until a parent ends it. */
export interface Pause {
  readonly who: PersonId | Everyone;
  readonly until: number | null;
}

/** A parent's temporary yes. */
export interface Grant {
  readonly id: string;
  readonly who: PersonId | Everyone;
  readonly what: GrantTarget;
  readonly until: number;
}

export type GrantTarget =
  | { readonly kind: 'name'; readonly name: Qname }
  | { readonly kind: 'service' | 'category'; readonly id: string }
  | { readonly kind: 'everything' };

/** A thing that asks, and whose it is. */
export interface Device {
  readonly id: string;
  /** As the family calls it. */
  readonly name: string;
  /** Null: it is nobody's yet, and gets the strangers' profile. */
  readonly owner: PersonId | null;
  /** `a4:83:e7:12:34:56`; a device with private addresses may have had several. */
  readonly macs: readonly string[];
  /** Host names by which it is known even without a MAC; only where a parent says so, for anyone can call himself so. */
  readonly hostNames: readonly string[];
  /** Addresses and CIDRs: `192.168.1.7`, `fd00::/64`. */
  readonly ranges: readonly string[];
  /** As a device names itself in a DoH path or a DoT name. */
  readonly clientIds: readonly string[];
  /** When it was met first. */
  readonly since: number;
}

/** What a provider has set and nobody at home changes; shown as locked. */
export interface Locked {
  /** Who says so. */
  readonly by: Text;
  readonly choices: Choices;
}

import { blockedAt } from '../profile.ts';
import { ageGroupOf } from './age-groups.ts';
import { weekdays } from './calendar.ts';
import type {
  AgeGroup,
  Budget,
  Choices,
  LogLevel,
  Minute,
  Permission,
  SafeLevel,
  Weekday,
  Window,
} from './household.ts';
import { groupAges, groupCategories, serviceAges } from './service-ages.ts';
import type { Subjects } from './subjects.ts';

/** What a preset says: all that can be chosen. Why it says so stands in `words-presets.ts`. */
export type Preset = Required<Choices> & { readonly closed: Required<NonNullable<Choices['closed']>> };

/** What the age group says that does not follow from the data of categories and services. */
interface AgeGroupPreset {
  /** When the evening ends before a day of school, when before a free one, and when the morning begins. */
  readonly bedtime: { readonly school: Minute; readonly free: Minute; readonly until: Minute } | undefined;
  /** Group or `total` → minutes on a day of school and on a free one. */
  readonly budgets: Readonly<Record<string, readonly [school: number, free: number]>>;
  readonly search: SafeLevel;
  readonly youtube: SafeLevel;
  readonly allowOnly: boolean;
  readonly logging: LogLevel;
}

const clock = (hour: number, minute = 0): Minute => hour * 60 + minute;

const byAgeGroup: Readonly<Record<AgeGroup, AgeGroupPreset>> = {
  '0-6': {
    bedtime: { school: clock(20), free: clock(20, 30), until: clock(7) },
    budgets: { total: [60, 90] },
    search: 'strict',
    youtube: 'strict',
    allowOnly: true,
    logging: 'everything',
  },
  '7-10': {
    bedtime: { school: clock(20, 30), free: clock(21, 30), until: clock(7) },
    budgets: { games: [60, 90], films: [60, 120], video: [60, 90] },
    search: 'strict',
    youtube: 'strict',
    allowOnly: false,
    logging: 'everything',
  },
  '11-13': {
    bedtime: { school: clock(21, 30), free: clock(22, 30), until: clock(7) },
    budgets: { games: [90, 120], films: [90, 120], video: [90, 120] },
    search: 'strict',
    youtube: 'strict',
    allowOnly: false,
    logging: 'blocked',
  },
  '14-17': {
    bedtime: { school: clock(22, 30), free: clock(23, 30), until: clock(6, 30) },
    budgets: { games: [120, 180], social: [120, 180], video: [120, 180] },
    search: 'strict',
    youtube: 'moderate',
    allowOnly: false,
    logging: 'counts',
  },
  adult: { bedtime: undefined, budgets: {}, search: 'off', youtube: 'off', allowOnly: false, logging: 'counts' },
};

/** What someone of that age starts with, in years. */
export function presetOf(age: number, { categories, services, engines }: Subjects): Preset {
  const preset = byAgeGroup[ageGroupOf(age)];
  const blocked = new Set(blockedAt(age, categories));
  const groups = new Set(services.map(({ group }) => group));
  return {
    categories: Object.fromEntries(categories.map(({ id }) => [id, blocked.has(id) ? 'blocked' : 'allowed'])),
    services: Object.fromEntries(services.flatMap((service) => wordOn(service, age, blocked))),
    safeSearch: Object.fromEntries(engines.map((id) => [id, id === 'youtube' ? preset.youtube : preset.search])),
    closed: { bedtime: bedtimeOf(preset), school: [], quiet: [] },
    budgets: Object.entries(preset.budgets)
      .filter(([group]) => group === 'total' || groups.has(group))
      .map(([group, minutes]) => budgetOf(group, minutes)),
    rules: [],
    // Help lines are open to everyone, see `helpTags`.
    always: [],
    allowOnly: preset.allowOnly,
    logging: preset.logging,
  };
}

/**
 * What a device gets that belongs to nobody yet. It may be the television or the parents' own: harmful names are kept
 * from it as from a child of that age, and searches are safe, but nothing is closed by the hour, and no app.
 */
export function strangersPreset(age: number, subjects: Subjects): Preset {
  const preset = presetOf(age, subjects);
  const open = { closed: { bedtime: [], school: [], quiet: [] }, budgets: [], services: {}, allowOnly: false };
  return { ...preset, ...open };
}

/** Closed to who is too young for it; open while the category of its group is closed still; else its categories decide. */
function wordOn(
  { id, group }: Subjects['services'][number],
  age: number,
  blocked: ReadonlySet<string>,
): (readonly [string, Permission])[] {
  const from = serviceAges[id] ?? groupAges[group] ?? 0;
  if (age < from) return [[id, 'blocked']];
  const category = groupCategories[group];
  return category !== undefined && blocked.has(category) ? [[id, 'allowed']] : [];
}

const freeDays: readonly Weekday[] = ['sat', 'sun'];
/** An evening before a day of school. */
const schoolNights: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu'];
const freeNights: readonly Weekday[] = ['fri', 'sat'];

function bedtimeOf({ bedtime }: AgeGroupPreset): Window[] {
  if (bedtime === undefined) return [];
  return [
    { days: schoolNights, from: bedtime.school, to: bedtime.until },
    { days: freeNights, from: bedtime.free, to: bedtime.until },
  ];
}

function budgetOf(group: string, [school, free]: readonly [number, number]): Budget {
  const minutes = weekdays.map((day) => [day, freeDays.includes(day) ? free : school]);
  return {
    target: group === 'total' ? { kind: 'total' } : { kind: 'group', id: group },
    minutes: Object.fromEntries(minutes) as Budget['minutes'],
  };
}

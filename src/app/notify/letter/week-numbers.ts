import { dayAfter } from '../../../core/family/calendar.ts';
import type { AgeGroup, Day, LogLevel, PersonId } from '../../../core/family/household.ts';
import type { HouseholdStore } from '../../../store/household.ts';
import type { CountRow } from '../../../store/journal-counts.ts';

/** Five numbers of a week; null: nothing was counted, or a parent wanted it so. None says who looked at what. */
export interface WeekNumbers {
  /** Names that were looked up at home, and in the week before. */
  readonly asked: { readonly count: number; readonly before: number } | null;
  /** Of them blocked, from 0 to 1. */
  readonly blockedShare: number | null;
  /** The category that was blocked most often for the children, all of them together. */
  readonly topBlocked: { readonly category: string; readonly count: number } | null;
  /** Minutes of the children that counted for a budget. */
  readonly budgetMinutes: number | null;
  /** What the children asked for, and how often a parent answered. */
  readonly asks: { readonly asked: number; readonly answered: number };
}

export interface WeekParts {
  readonly store: HouseholdStore;
  readonly people: readonly { readonly id: PersonId; readonly ageGroup: AgeGroup }[];
  /** What is written down of each person; who is not counted is not counted here either. */
  readonly levels: ReadonlyMap<PersonId, LogLevel>;
  /** Rows of days of the journal from that moment on. */
  readonly days: (since: number) => readonly CountRow[];
  readonly isCategory: (id: string) => boolean;
  readonly at: number;
  readonly today: Day;
}

const week = 7;
const dayLength = 86_400_000;

/** The seven days up to today. */
export function weekNumbers(parts: WeekParts): WeekNumbers {
  const { store, at, today, people, levels, isCategory } = parts;
  const first = Date.parse(`${dayAfter(today, 1 - week)}T00:00:00Z`);
  const rows = parts.days(at - (2 * week - 1) * dayLength);
  const thisWeek = rows.filter(({ start }) => start >= first);
  const ofHouse = (some: readonly CountRow[], what: CountRow['what']): number =>
    sum(some.filter((row) => row.who === '' && row.what === what).map(({ count }) => count));
  const asked = ofHouse(thisWeek, 'source');

  const counted = people.filter(({ id, ageGroup }) => ageGroup !== 'adult' && levels.get(id) !== 'nothing');
  const children = new Set(counted.map(({ id }) => id));
  const blocked = thisWeek.filter(({ who, what, name }) => children.has(who) && what === 'blocked' && isCategory(name));
  const minutes = budgetMinutes(store, today, children);
  return {
    asked: asked === 0 ? null : { count: asked, before: ofHouse(rows, 'source') - asked },
    blockedShare: asked === 0 ? null : ofHouse(thisWeek, 'blocked') / asked,
    topBlocked: mostOf(blocked),
    budgetMinutes: minutes === 0 ? null : minutes,
    asks: asksOf(store, at - week * dayLength),
  };
}

function mostOf(rows: readonly CountRow[]): WeekNumbers['topBlocked'] {
  const counts = new Map<string, number>();
  for (const { name, count } of rows) counts.set(name, (counts.get(name) ?? 0) + count);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most === undefined ? null : { category: most[0], count: most[1] };
}

/** A minute may count for several budgets: each child's day is the one that has most. */
function budgetMinutes(store: HouseholdStore, today: Day, children: ReadonlySet<PersonId>): number {
  const used = store.read(({ usage }) =>
    Array.from({ length: week }, (_, back) => usage.on(dayAfter(today, -back))).flat(),
  );
  if (used.kind === 'failed') return 0;
  const rows = used.value.filter(({ who }) => children.has(who));
  const most = Map.groupBy(rows, ({ who, day }) => `${day} ${who}`).values();
  return sum([...most].map((some) => Math.max(...some.map(({ minutes }) => minutes))));
}

function asksOf(store: HouseholdStore, since: number): WeekNumbers['asks'] {
  const found = store.read(({ asks }) => asks.since(since));
  const told = found.kind === 'done' ? found.value.filter(({ state }) => state !== 'joined') : [];
  const answered = told.filter(({ state }) => state === 'granted' || state === 'refused');
  return { asked: told.length, answered: answered.length };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}

import type { Answer, Client } from '../../../client.ts';

type Row = Answer<Client['statistics']['$get']>['rows'][number];

/** Queries, and how many of them were blocked. */
export interface Amount {
  readonly asked: number;
  readonly blocked: number;
}

/** The week of all, or of one person. */
export interface WeekNumbers {
  /** Their midnights in UTC, the oldest first. */
  readonly days: readonly number[];
  readonly byDay: readonly Amount[];
  /** By id, each with an amount a day. */
  readonly people: ReadonlyMap<string, readonly Amount[]>;
  /** What was blocked by what blocked it (`gambling`, `service:youtube`, `closed:bedtime`), the most frequent first. */
  readonly topics: readonly (readonly [topic: string, count: number])[];
}

const dayLong = 86_400_000;
const week = 7;

/** @param today its midnight in UTC. @param who whose; '': everyone's */
export function weekNumbers(rows: readonly Row[], today: number, who: string): WeekNumbers {
  const days = Array.from({ length: week }, (_, past) => today - (week - 1 - past) * dayLong);
  const people = new Map<string, { asked: number; blocked: number }[]>();
  const topics = new Map<string, number>();
  // Rows of the house have all queries, of those too who are not to be counted by name, but not who asked.
  for (const row of rows.filter((one) => one.who !== '' && (who === '' || one.who === who))) {
    const place = days.indexOf(row.start);
    if (place === -1 || (row.what !== 'asked' && row.what !== 'blocked')) continue;
    let amounts = people.get(row.who);
    if (amounts === undefined) people.set(row.who, (amounts = days.map(() => ({ asked: 0, blocked: 0 }))));
    amounts[place]![row.what] += row.count;
    if (row.what === 'blocked') topics.set(row.name, (topics.get(row.name) ?? 0) + row.count);
  }
  const sum = (place: number, what: keyof Amount): number =>
    people.values().reduce((total, amounts) => total + amounts[place]![what], 0);
  return {
    days,
    byDay: days.map((_, place) => ({ asked: sum(place, 'asked'), blocked: sum(place, 'blocked') })),
    people,
    topics: [...topics].sort(([, one], [, other]) => other - one),
  };
}

/** The part that was blocked, from 0 to 1; undefined where nothing was asked. */
export function shareOf({ asked, blocked }: Amount): number | undefined {
  return asked === 0 ? undefined : blocked / asked;
}

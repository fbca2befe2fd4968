import type { BudgetTarget, ClosedKind, LogLevel, PersonId, SafeLevel } from './household.ts';

/**
 * What holds for one person at one moment: hours, budgets, pauses and grants are reckoned in, so that a name is judged
 * without a look at the clock. It stays true until the next minute of the wall clock, or until a grant or pause ends.
 */
export interface Standing {
  readonly who: PersonId;
  /** Why nothing is open now but what is always open; undefined: it is open. */
  readonly closed: ClosedWhy | undefined;
  /** Categories that are closed now, the gravest first, and why. */
  readonly categories: ReadonlyMap<string, ShutWhy>;
  /** Services that are closed now, and why. */
  readonly services: ReadonlyMap<string, ShutWhy>;
  /** Services that are open by a word on them: they are, whatever the categories of their names. */
  readonly openServices: ReadonlySet<string>;
  /** Everything is granted. */
  readonly grantedAll: boolean;
  readonly grantedCategories: ReadonlySet<string>;
  readonly grantedServices: ReadonlySet<string>;
  /** Ids of the grants of names that hold; the tags of those names carry them. */
  readonly grantedNames: ReadonlySet<string>;
  readonly allowOnly: boolean;
  /** Engines whose safe search is on, and how safe. */
  readonly safeSearch: ReadonlyMap<string, Exclude<SafeLevel, 'off'>>;
  readonly logging: LogLevel;
  /** What is counted in minutes for this person. */
  readonly metered: readonly BudgetTarget[];
}

export type ClosedWhy = 'paused' | ClosedKind | 'budget';

/** Blocked altogether, or outside its hours, or its budget is spent. */
export type ShutWhy = 'blocked' | 'hours' | 'budget';

/** A standing in which everything is open and nothing is searched safely. */
export function openStanding(who: PersonId): Standing {
  return {
    who,
    closed: undefined,
    categories: new Map(),
    services: new Map(),
    openServices: new Set(),
    grantedAll: false,
    grantedCategories: new Set(),
    grantedServices: new Set(),
    grantedNames: new Set(),
    allowOnly: false,
    safeSearch: new Map(),
    logging: 'everything',
    metered: [],
  };
}

/** Do the two judge, write down and count the same? */
export function isSameStanding(one: Standing, other: Standing): boolean {
  return written(one) === written(other);
}

function written(standing: Standing): string {
  return JSON.stringify(standing, (_key, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value,
  );
}

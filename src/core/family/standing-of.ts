import { minutesLeft, type Usage } from './budget.ts';
import type { Grant, Household, Permission, PersonId } from './household.ts';
import type { Policy } from './policy.ts';
import type { ClosedWhy, ShutWhy, Standing } from './standing.ts';
import { targetKey } from './target.ts';
import { budgetDayOf, exceptionsFor, isActive, isActiveBut } from './week.ts';
import type { Moment, Wall } from './zone-clock.ts';

/** What of a household stands beside the policies, and moves with the hour. */
export type Circumstances = Pick<Household, 'dayStart' | 'exceptions' | 'pauses' | 'grants' | 'bonuses'>;

/** How it stands with a person at a moment; `usage` is of the day of the budgets that it belongs to. */
export function standingOf(policy: Policy, household: Circumstances, moment: Moment, usage: Usage): Standing {
  const { wall } = moment;
  const spent = spentTargets(policy, household, wall, usage);
  const grants = grantsOf(policy.who, household, moment.at);
  const granted = (kind: 'service' | 'category'): ReadonlySet<string> =>
    new Set(grants.flatMap(({ what }) => (what.kind === kind ? [what.id] : [])));

  const services = [...new Set([...policy.services.keys(), ...policy.groups.keys()])];
  const isServiceSpent = (id: string): boolean =>
    spent.size > 0 && (spent.has(`service:${id}`) || spent.has(`group:${policy.groups.get(id)}`));
  const shutServices = services.flatMap((id) =>
    entry(id, shutWhy(policy.services.get(id) ?? 'allowed', wall, isServiceSpent(id))),
  );
  const shutCategories = [...policy.categories].flatMap(([id, permission]) =>
    entry(id, shutWhy(permission, wall, spent.has(`category:${id}`))),
  );
  const shut = new Map(shutServices);
  return {
    who: policy.who,
    closed: closedWhy(policy, household, moment, spent),
    categories: new Map(shutCategories),
    services: shut,
    openServices: new Set([...policy.services.keys()].filter((id) => !shut.has(id))),
    grantedAll: isAllGranted(policy.who, household, moment.at),
    grantedCategories: granted('category'),
    grantedServices: granted('service'),
    grantedNames: new Set(grants.flatMap(({ id, what }) => (what.kind === 'name' ? [id] : []))),
    allowOnly: policy.allowOnly,
    safeSearch: new Map([...policy.safeSearch].flatMap(([id, level]) => (level === 'off' ? [] : [[id, level]]))),
    logging: policy.logging,
    metered: policy.budgets.map(({ target }) => target),
  };
}

/** Why nothing is open at a moment but what is always open; undefined: it is open. */
export function closedOf(
  policy: Policy,
  household: Circumstances,
  moment: Moment,
  usage: Usage,
): ClosedWhy | undefined {
  return closedWhy(policy, household, moment, spentTargets(policy, household, moment.wall, usage));
}

/** Has a parent opened everything for a while? */
export function isAllGranted(who: PersonId, household: Pick<Household, 'grants'>, at: number): boolean {
  return grantsOf(who, household, at).some(({ what }) => what.kind === 'everything');
}

/** The grants that hold for a person, their own and everyone's. */
function grantsOf(who: PersonId, { grants }: Pick<Household, 'grants'>, at: number): readonly Grant[] {
  return grants.filter((grant) => (grant.who === null || grant.who === who) && at < grant.until);
}

function closedWhy(
  { who, closed }: Policy,
  { pauses, exceptions }: Circumstances,
  { at, wall }: Moment,
  spent: ReadonlySet<string>,
): ClosedWhy | undefined {
  const isPaused = pauses.some((pause) => (pause.who === null || pause.who === who) && (pause.until ?? Infinity) > at);
  if (isPaused) return 'paused';
  const kinds = ['bedtime', 'school', 'quiet'] as const;
  const kind = kinds.find((each) => isActiveBut(closed[each], exceptionsFor(exceptions, who, each), wall));
  return kind ?? (spent.has('total') ? 'budget' : undefined);
}

/** Keys of the targets whose minutes are used up. */
function spentTargets(policy: Policy, household: Circumstances, wall: Wall, usage: Usage): ReadonlySet<string> {
  const { who, budgets } = policy;
  if (budgets.length === 0) return new Set();
  const day = budgetDayOf(wall, household.dayStart);
  const spent = budgets.filter((budget) => minutesLeft(budget, who, day, household.bonuses, usage) === 0);
  return new Set(spent.map(({ target }) => targetKey(target)));
}

function shutWhy(permission: Permission, wall: Wall, isSpent: boolean): ShutWhy | undefined {
  if (permission === 'blocked') return 'blocked';
  if (permission !== 'allowed' && !isActive(permission.hours, wall)) return 'hours';
  return isSpent ? 'budget' : undefined;
}

function entry(id: string, why: ShutWhy | undefined): (readonly [string, ShutWhy])[] {
  return why === undefined ? [] : [[id, why]];
}

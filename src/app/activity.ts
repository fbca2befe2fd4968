import type { Budget, BudgetTarget, PersonId } from '../core/family/household.ts';
import { targetsOf } from '../core/family/budget.ts';
import type { Policy } from '../core/family/policy.ts';
import { targetKey } from '../core/family/target.ts';
import type { TagSet } from '../core/tags.ts';
import { type Mark, Meter } from '../dns/meter.ts';

/** A person was busy with a target of a budget. */
export interface Busy {
  readonly who: PersonId;
  readonly target: BudgetTarget;
}

/** Who was busy with what since the last look. The marks outlive the policies, so that none is lost when one changes. */
export class Activity {
  readonly #marks = new Map<string, Busy & { readonly mark: Mark }>();

  /** What a name with these tags counts for in this person's budgets. */
  meterOf({ who, budgets, groups }: Policy, tags: TagSet): Meter | undefined {
    const targets = targetsOf(who, tags, budgets.map(targetOf), groups);
    return targets.length === 0 ? undefined : new Meter(targets.map((target) => this.#markOf(who, target)));
  }

  /** Who was busy, and all is forgotten. */
  take(): Busy[] {
    const busy: Busy[] = [];
    for (const { who, target, mark } of this.#marks.values()) {
      if (!mark.asked) continue;
      mark.asked = false;
      busy.push({ who, target });
    }
    return busy;
  }

  #markOf(who: PersonId, target: BudgetTarget): Mark {
    const key = `${who} ${targetKey(target)}`;
    let known = this.#marks.get(key);
    if (known === undefined) this.#marks.set(key, (known = { who, target, mark: { asked: false } }));
    return known.mark;
  }
}

function targetOf({ target }: Budget): BudgetTarget {
  return target;
}

import { type CaseCourse, newCourse } from '../../core/cases/case.ts';
import { take } from '../../core/cases/case-steps.ts';
import { isOverdue } from '../../core/cases/clocks.ts';
import type { HouseholdStore } from '../../store/household.ts';
import type { StoredAsk } from '../../store/household-asks.ts';

/** How often the clocks are looked at, in milliseconds. */
const lookEvery = 60_000;

/** Tells parents, once of each case, that its time is over: at the desk, or with themselves. */
export class CaseClock {
  readonly #store: HouseholdStore;
  readonly #now: () => number;
  #lookedAt = -Infinity;

  /** @param now milliseconds since 1970, as far as it is known */
  constructor(store: HouseholdStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** Once a second. */
  tick(): void {
    const now = this.#now();
    if (Math.abs(now - this.#lookedAt) < lookEvery) return;
    this.#lookedAt = now;
    const found = this.#store.read(({ cases, asks }) => [
      ...cases.open().map((one) => ({ kind: 'case-late', id: one.id, course: one as CaseCourse })),
      ...asks.open().map((ask) => ({ kind: 'ask-late', id: ask.id, course: courseOfAsk(ask) })),
    ]);
    if (found.kind === 'failed') return;
    const late = found.value.filter(({ course }) => isOverdue(course, now));
    if (late.length === 0) return;
    this.#store.write(({ notices }) => late.forEach(({ kind, id }) => notices.raiseOnce(kind, id, now)));
  }
}

/** An open ask, as a case: the house has said at once that it has it. */
function courseOfAsk({ askedAt }: StoredAsk): CaseCourse {
  return take(newCourse('ask', askedAt), 'acknowledge', askedAt)!;
}

import type { Settings } from '../config/schema.ts';
import { addBonus } from '../core/family/grants.ts';
import type { Day, PersonId } from '../core/family/household.ts';
import { budgetDayOf } from '../core/family/week.ts';
import type { Family } from './family.ts';

/**
 * Minutes that quizzes earn, where a parent has said how many. Which quizzes were counted today is kept in memory alone, so
 * that nothing remembers what a child reads.
 */
export class QuizBonus {
  readonly #settings: Settings['kids'];
  readonly #family: Family;
  #day: Day | undefined;
  /** Of today: the quizzes of each person that have earned minutes. */
  #counted = new Map<PersonId, Set<string>>();

  constructor(settings: Settings['kids'], family: Family) {
    this.#settings = settings;
    this.#family = family;
  }

  /** The minutes that a passed quiz gives; undefined: none, for there are none to earn, or it was counted today. */
  earn(quiz: string, who: PersonId): number | undefined {
    const { bonus: minutes, quizzes } = this.#settings;
    const { budgets } = this.#family.outlookOf(who);
    if (minutes === 0 || !budgets.some(({ target }) => target.kind === 'total')) return undefined;
    const { dayStart } = this.#family.look().household;
    const day = budgetDayOf(this.#family.moment().wall, dayStart);
    const counted = this.#countedOf(who, day);
    if (counted.size >= quizzes || counted.has(quiz)) return undefined;
    const outcome = this.#family.change((household, { subjects }) =>
      addBonus(household, subjects, { who, target: { kind: 'total' }, day, minutes }),
    );
    if (outcome.kind !== 'done') return undefined;
    counted.add(quiz);
    return minutes;
  }

  #countedOf(who: PersonId, day: Day): Set<string> {
    if (this.#day !== day) this.#counted = new Map();
    this.#day = day;
    let counted = this.#counted.get(who);
    if (counted === undefined) this.#counted.set(who, (counted = new Set()));
    return counted;
  }
}

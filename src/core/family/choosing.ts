import type { Qname } from '../qname.ts';
import { type Changed, type ChangeProblem, changed, personOf, problem, withPerson } from './change.ts';
import type {
  Budget,
  BudgetTarget,
  Choices,
  ClosedKind,
  Everyone,
  Household,
  Locked,
  LogLevel,
  Permission,
  PersonId,
  SafeLevel,
  Window,
} from './household.ts';
import { type ChoiceKey, says } from './layers.ts';
import { limits } from './limits.ts';
import { isBudget, isPermission, isWindow } from './plausible.ts';
import type { Subjects } from './subjects.ts';
import { targetKey } from './target.ts';

/** One choice: its field, what it speaks of there, and the word on it. */
export type Choice =
  | { readonly field: 'categories' | 'services'; readonly key: string; readonly value: Permission }
  | { readonly field: 'safeSearch'; readonly key: string; readonly value: SafeLevel }
  | { readonly field: 'closed'; readonly key: ClosedKind; readonly value: readonly Window[] }
  | { readonly field: 'budgets'; readonly value: Budget }
  | { readonly field: 'always'; readonly value: readonly Qname[] }
  | { readonly field: 'allowOnly'; readonly value: boolean }
  | { readonly field: 'logging'; readonly value: LogLevel };

/** Within what a choice must stay. */
export interface Terms {
  readonly subjects: Subjects;
  readonly locked: Locked | undefined;
}

/** Sets one choice by hand, for a person or for everyone; on the same key it takes the place of the one before. */
export function choose(household: Household, terms: Terms, who: PersonId | Everyone, choice: Choice): Changed {
  const wrong = wrongIn(choice, terms);
  if (wrong !== undefined) return { problem: wrong };
  if (choice.field === 'budgets') return withBudget(household, who, choice.value);
  return withChoices(household, who, (choices) => {
    if (!('key' in choice)) return { ...choices, [choice.field]: choice.value };
    return { ...choices, [choice.field]: { ...choices[choice.field], [choice.key]: choice.value } };
  });
}

function withBudget(household: Household, who: PersonId | Everyone, budget: Budget): Changed {
  const others = budgetsBut(choicesOf(household, who) ?? {}, targetKey(budget.target));
  if (others.length >= limits.budgets) return problem('too-many', String(limits.budgets));
  return withChoices(household, who, (choices) => ({ ...choices, budgets: [...others, budget] }));
}

/** Takes a choice back: what lies beneath it holds again. */
export function unchoose(household: Household, who: PersonId | Everyone, key: ChoiceKey): Changed {
  const choices = choicesOf(household, who);
  if (choices === undefined) return problem('no-such-person', who ?? '');
  if (!says(choices, key)) return problem('not-chosen', 'key' in key ? key.key : key.field);
  return withChoices(household, who, () => without(choices, key));
}

/** The choices of a person or of everyone, exchanged. */
export function withChoices(
  household: Household,
  who: PersonId | Everyone,
  exchange: (choices: Choices) => Choices,
): Changed {
  if (who === null) return changed(household, { everyone: exchange(household.everyone) });
  const person = personOf(household, who);
  if (person === undefined) return problem('no-such-person', who);
  return withPerson(household, { ...person, choices: exchange(person.choices) });
}

export function choicesOf(household: Household, who: PersonId | Everyone): Choices | undefined {
  return who === null ? household.everyone : personOf(household, who)?.choices;
}

/** Is there such a category, service or group? */
export function isKnownTarget(target: BudgetTarget, { categories, services }: Subjects): boolean {
  switch (target.kind) {
    case 'total':
      return true;
    case 'category':
      return categories.some(({ id }) => id === target.id);
    case 'service':
      return services.some(({ id }) => id === target.id);
    case 'group':
      return services.some(({ group }) => group === target.id);
  }
}

function without(choices: Choices, choice: ChoiceKey): Choices {
  const { [choice.field]: said, ...others } = choices;
  if (!('key' in choice)) return others;
  if (choice.field === 'budgets') {
    const left = budgetsBut(choices, choice.key);
    return left.length === 0 ? others : { ...others, budgets: left };
  }
  const left = Object.entries(said as object).filter(([key]) => key !== choice.key);
  return left.length === 0 ? others : { ...others, [choice.field]: Object.fromEntries(left) as unknown };
}

function budgetsBut({ budgets = [] }: Choices, key: string): readonly Budget[] {
  return budgets.filter(({ target }) => targetKey(target) !== key);
}

function wrongIn(choice: Choice, { subjects, locked }: Terms): ChangeProblem | undefined {
  const key = keyOf(choice);
  const what = 'key' in key ? key.key : key.field;
  if (locked !== undefined && says(locked.choices, key) && choice.field !== 'always')
    return { code: 'locked', value: what };
  if (!isKnown(choice, subjects)) return { code: 'not-known', value: what };
  switch (choice.field) {
    case 'categories':
    case 'services':
      return isPermission(choice.value) ? undefined : { code: 'not-a-window', value: what };
    case 'closed':
      if (choice.value.length > limits.windows) return { code: 'too-many', value: String(limits.windows) };
      return choice.value.every(isWindow) ? undefined : { code: 'not-a-window', value: what };
    case 'budgets':
      return isBudget(choice.value) ? undefined : { code: 'not-a-number-of-minutes', value: what };
    case 'always':
      return choice.value.length <= limits.always ? undefined : { code: 'too-many', value: String(limits.always) };
    default:
      return undefined;
  }
}

function keyOf(choice: Choice): ChoiceKey {
  return choice.field === 'budgets' ? { field: 'budgets', key: targetKey(choice.value.target) } : choice;
}

function isKnown(choice: Choice, subjects: Subjects): boolean {
  switch (choice.field) {
    case 'categories':
    case 'services':
      return subjects[choice.field].some(({ id }) => id === choice.key);
    case 'safeSearch':
      return subjects.engines.includes(choice.key);
    case 'budgets':
      return isKnownTarget(choice.value.target, subjects);
    default:
      return true;
  }
}

import { type Changed, problem } from './change.ts';
import { choicesOf, withChoices } from './choosing.ts';
import type { Everyone, Household, OwnRule, PersonId } from './household.ts';
import { limits } from './limits.ts';

/** Adds a rule; one on the same name and depth gives way to it. */
export function addRule(household: Household, who: PersonId | Everyone, rule: OwnRule): Changed {
  const others = rulesBut(household, who, rule);
  if (others.length >= limits.rules) return problem('too-many', String(limits.rules));
  return withChoices(household, who, (choices) => ({ ...choices, rules: [...others, rule] }));
}

export function removeRule(household: Household, who: PersonId | Everyone, rule: Omit<OwnRule, 'effect'>): Changed {
  const choices = choicesOf(household, who);
  if (choices === undefined) return problem('no-such-person', who ?? '');
  const others = rulesBut(household, who, rule);
  if (others.length === (choices.rules?.length ?? 0)) return problem('no-such-rule', rule.name);
  return withChoices(household, who, ({ rules: _, ...rest }) =>
    others.length === 0 ? rest : { ...rest, rules: others },
  );
}

function rulesBut(household: Household, who: PersonId | Everyone, { name, scope }: Omit<OwnRule, 'effect'>): OwnRule[] {
  const rules = choicesOf(household, who)?.rules ?? [];
  return rules.filter((rule) => rule.name !== name || rule.scope !== scope);
}

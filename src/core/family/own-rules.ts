import { isWithin } from '../qname.ts';
import { type Changed, problem } from './change.ts';
import { choicesOf, type Terms, withChoices } from './choosing.ts';
import type { Everyone, Household, Locked, OwnRule, PersonId } from './household.ts';
import { limits } from './limits.ts';

/** Adds a rule; one on the same name and depth gives way to it. One that a provider's rule goes over is refused. */
export function addRule(
  household: Household,
  { locked }: Pick<Terms, 'locked'>,
  who: PersonId | Everyone,
  rule: OwnRule,
): Changed {
  if (isLocked(rule, locked)) return problem('locked', rule.name);
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

/** Does a provider's rule speak of every name of which this one does? */
function isLocked({ name, scope }: OwnRule, locked: Locked | undefined): boolean {
  const rules = locked?.choices.rules ?? [];
  return rules.some((rule) =>
    rule.scope === 'subtree' ? isWithin(name, rule.name) : scope === 'exact' && name === rule.name,
  );
}

function rulesBut(household: Household, who: PersonId | Everyone, { name, scope }: Omit<OwnRule, 'effect'>): OwnRule[] {
  const rules = choicesOf(household, who)?.rules ?? [];
  return rules.filter((rule) => rule.name !== name || rule.scope !== scope);
}

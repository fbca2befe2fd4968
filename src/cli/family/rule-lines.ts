import { writeName } from '../../core/domain-name.ts';
import type { Exception, Household, Person } from '../../core/family/household.ts';
import type { Words } from '../words/en.ts';
import { saySpan } from './week-text.ts';
import { sayWho } from './who.ts';

/** The rules on single names that hold for a person. */
export function ruleLines({ id, choices }: Person, household: Household, words: Words): string[] {
  const whose = [
    [id, choices],
    [null, household.everyone],
  ] as const;
  const lines = whose.flatMap(([who, { rules = [] }]) =>
    rules.map(({ effect, name, scope }) => {
      return `    ${words.family.ruled[effect](sayWho(who, household, words), words.why.scopes[scope](writeName(name)))}`;
    }),
  );
  return lines.length === 0 ? [] : [words.family.fields.rules(), ...lines];
}

/** Holidays and days that differ. */
export function exceptionLine(
  { id, who, kind, first, last, windows }: Exception,
  household: Household,
  words: Words,
): string {
  const days = first === last ? first : `${first} – ${last}`;
  const spans = windows.length === 0 ? undefined : windows.map(saySpan).join(', ');
  return words.family.excepted(sayWho(who, household, words), words.family.closed[kind](), days, spans, id);
}

import { writeName } from '../../../core/domain-name.ts';
import type { Changed } from '../../../core/family/change.ts';
import type { Terms } from '../../../core/family/choosing.ts';
import type { Everyone, Household, OwnRule, PersonId } from '../../../core/family/household.ts';
import { addRule, removeRule } from '../../../core/family/own-rules.ts';
import type { CommandShape } from '../../command-shape.ts';
import { readSite } from '../../family/site-name.ts';
import { tellOutcome } from '../../family/tell-outcome.ts';
import { readWho, sayWho } from '../../family/who.ts';
import { withFamily } from '../../family/with-family.ts';
import type { Words } from '../../words/en.ts';

const ruleOptions: NonNullable<CommandShape['options']> = ({ options }) => [
  ['--for <who>', options.for],
  ['--exact', options.exact],
  ['--json', options.json],
];

/** Opens a name and all below it, whatever the lists say. */
export const allow = ruling('allow');

/** Closes a name and all below it. */
export const deny = ruling('deny');

/** Takes a rule back. */
export const unrule = aboutName(
  'unrule',
  (household, _, who, rule) => removeRule(household, who, rule),
  (words, who, { name }) => words.unruled(who, writeName(name)),
);

function ruling(effect: 'allow' | 'deny'): CommandShape {
  return aboutName(
    effect,
    (household, terms, who, rule) => addRule(household, terms, who, { effect, ...rule }),
    (words, who, { name, scope }, scopes) => words.ruled[effect](who, scopes[scope](writeName(name))),
  );
}

/** A command on one name, for a person or for everyone, alone or with all below it. */
function aboutName(
  command: 'allow' | 'deny' | 'unrule',
  change: (household: Household, terms: Terms, who: PersonId | Everyone, rule: Omit<OwnRule, 'effect'>) => Changed,
  said: (words: Words['family'], who: string, rule: Omit<OwnRule, 'effect'>, scopes: Words['why']['scopes']) => string,
): CommandShape {
  return {
    usage: `family ${command} <name>`,
    about: ({ commands }) => commands[`family ${command}`]!,
    options: ruleOptions,
    run: withFamily((family, session) => {
      const { args, options, words } = session;
      const name = readSite(args[0]!, family.terms.subjects);
      if (typeof name === 'object') return name;
      const { household } = family.look();
      const who = readWho(options.for, household);
      const rule = { name, scope: options.exact ? 'exact' : 'subtree' } as const;
      const outcome = family.change((before, terms) => change(before, terms, who, rule));
      return tellOutcome(outcome, family, session, () =>
        said(words.family, sayWho(who, household, words), rule, words.why.scopes),
      );
    }),
  };
}

import { readName } from '../../../config/domain-name.ts';
import { addRule, removeRule } from '../../../core/family/own-rules.ts';
import type { CommandShape } from '../../command-shape.ts';
import { tellOutcome } from '../../family/tell-outcome.ts';
import { readWho, sayWho } from '../../family/who.ts';
import { withFamily } from '../../family/with-family.ts';

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
export const unrule: CommandShape = {
  usage: 'family unrule <name>',
  about: ({ commands }) => commands['family unrule']!,
  options: ruleOptions,
  run: withFamily((family, session) => {
    const { args, options, words } = session;
    const name = readName(args[0]!) || undefined;
    if (name === undefined) return { slip: 'name', text: args[0]! };
    const { household } = family.look();
    const who = readWho(options.for, household);
    const scope = options.exact ? 'exact' : 'subtree';
    const outcome = family.change((before) => removeRule(before, who, { name, scope }));
    return tellOutcome(outcome, family, session, () => words.family.unruled(sayWho(who, household, words), name));
  }),
};

function ruling(effect: 'allow' | 'deny'): CommandShape {
  return {
    usage: `family ${effect} <name>`,
    about: ({ commands }) => commands[`family ${effect}`]!,
    options: ruleOptions,
    run: withFamily((family, session) => {
      const { args, options, words } = session;
      const name = readName(args[0]!) || undefined;
      if (name === undefined) return { slip: 'name', text: args[0]! };
      const { household } = family.look();
      const who = readWho(options.for, household);
      const scope = options.exact ? 'exact' : 'subtree';
      const outcome = family.change((before) => addRule(before, who, { effect, name, scope }));
      return tellOutcome(outcome, family, session, () =>
        words.family.ruled[effect](sayWho(who, household, words), words.why.scopes[scope](name)),
      );
    }),
  };
}

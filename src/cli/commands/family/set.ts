import { choose } from '../../../core/family/choosing.ts';
import type { CommandShape } from '../../command-shape.ts';
import { readChoiceKey } from '../../family/choice-keys.ts';
import { readChoice } from '../../family/choice-text.ts';
import { tellOutcome } from '../../family/tell-outcome.ts';
import { readWho, sayWho } from '../../family/who.ts';
import { withFamily } from '../../family/with-family.ts';

/** Chooses something by hand, for a person or for everyone: it goes over the preset, and survives birthdays. */
export const set: CommandShape = {
  usage: 'family set <key> <value>',
  about: ({ commands }) => commands['family set']!,
  options: ({ options }) => [
    ['--for <who>', options.for],
    ['--json', options.json],
  ],
  run: withFamily((family, session) => {
    const { args, options, words } = session;
    const [text = '', value = ''] = args;
    const key = readChoiceKey(text, family.terms.subjects);
    if ('slip' in key) return key;
    const choice = readChoice(key, value);
    if ('slip' in choice) return choice;
    const { household } = family.look();
    const who = readWho(options.for, household);
    const outcome = family.change((before, terms) => choose(before, terms, who, choice));
    return tellOutcome(outcome, family, session, () => words.family.chosen(sayWho(who, household, words), text, value));
  }),
};

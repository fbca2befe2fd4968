import { unchoose } from '../../../core/family/choosing.ts';
import type { CommandShape } from '../../command-shape.ts';
import { readChoiceKey } from '../../family/choice-keys.ts';
import { tellOutcome } from '../../family/tell-outcome.ts';
import { readWho, sayWho } from '../../family/who.ts';
import { withFamily } from '../../family/with-family.ts';

/** Takes back what was chosen by hand: what lies beneath it holds again. */
export const unset: CommandShape = {
  usage: 'family unset <key>',
  about: ({ commands }) => commands['family unset']!,
  options: ({ options }) => [
    ['--for <who>', options.for],
    ['--json', options.json],
  ],
  run: withFamily((family, session) => {
    const { args, options, words } = session;
    const key = readChoiceKey(args[0]!, family.terms.subjects);
    if ('slip' in key) return key;
    const { household } = family.look();
    const who = readWho(options.for, household);
    const outcome = family.change((before) => unchoose(before, who, key));
    return tellOutcome(outcome, family, session, () => words.family.unchosen(sayWho(who, household, words), args[0]!));
  }),
};

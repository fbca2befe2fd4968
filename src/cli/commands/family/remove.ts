import { removePerson } from '../../../core/family/people.ts';
import type { CommandShape } from '../../command-shape.ts';
import { tellOutcome } from '../../family/tell-outcome.ts';
import { readPerson, sayWho } from '../../family/who.ts';
import { withFamily } from '../../family/with-family.ts';

/** Takes a person out; the devices stay, and are nobody's. */
export const remove: CommandShape = {
  usage: 'family remove <who>',
  about: ({ commands }) => commands['family remove']!,
  options: ({ options }) => [['--json', options.json]],
  run: withFamily((family, session) => {
    const { args, words } = session;
    const { household } = family.look();
    const who = readPerson(args[0]!, household);
    const outcome = family.change((before) => removePerson(before, who));
    return tellOutcome(outcome, family, session, () => words.family.removed(sayWho(who, household, words)));
  }),
};

import { changePerson } from '../../../core/family/people.ts';
import type { CommandShape } from '../../command-shape.ts';
import { readFacts } from '../../family/person-facts.ts';
import { tellOutcome } from '../../family/tell-outcome.ts';
import { readPerson, sayWho } from '../../family/who.ts';
import { withFamily } from '../../family/with-family.ts';

/** Tells other facts of a person; what was chosen by hand stays. */
export const change: CommandShape = {
  usage: 'family change <who>',
  about: ({ commands }) => commands['family change']!,
  options: ({ options }) => [
    ['--name <name>', options.name],
    ['--born <day>', options.born],
    ['--age-group <group>', options.ageGroup],
    ['--colour <colour>', options.colour],
    ['--json', options.json],
  ],
  run: withFamily((family, session) => {
    const { args, options, words } = session;
    const facts = readFacts(options, family.moment().wall.day);
    if ('slip' in facts) return facts;
    if (Object.keys(facts).length === 0) return { slip: 'noFacts', text: args[0]! };
    const who = readPerson(args[0]!, family.look().household);
    const outcome = family.change((household) => changePerson(household, who, facts));
    return tellOutcome(outcome, family, session, () =>
      words.family.changed(sayWho(who, family.look().household, words)),
    );
  }),
};

import { addPerson } from '../../../core/family/people.ts';
import type { CommandShape } from '../../command-shape.ts';
import { freeColour, idForPerson } from '../../../core/family/new-person.ts';
import { readFacts } from '../../family/person-facts.ts';
import { tellOutcome } from '../../family/tell-outcome.ts';
import { withFamily } from '../../family/with-family.ts';

/** Adds a person, who starts with the preset of the age. */
export const add: CommandShape = {
  usage: 'family add <name>',
  about: ({ commands }) => commands['family add']!,
  options: ({ options }) => [
    ['--born <day>', options.born],
    ['--age-group <group>', options.ageGroup],
    ['--colour <colour>', options.colour],
    ['--json', options.json],
  ],
  run: withFamily((family, session) => {
    const { args, options, words } = session;
    const name = args[0]!.trim();
    const facts = readFacts(options, family.moment().wall.day);
    if ('slip' in facts) return facts;
    const { born = null, ageGroup, colour } = facts;
    if (ageGroup === undefined) return { slip: 'noAge', text: name };
    let id = '';
    const outcome = family.change((household) => {
      const { people } = household;
      id = idForPerson(name, people);
      return addPerson(household, id, { name, born, ageGroup, colour: colour ?? freeColour(people) });
    });
    return tellOutcome(outcome, family, session, () => words.family.added(name, id, ageGroup));
  }),
};

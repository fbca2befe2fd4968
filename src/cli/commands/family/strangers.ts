import { takeStrangersFor } from '../../../core/family/people.ts';
import type { CommandShape } from '../../command-shape.ts';
import { groupOfYears } from '../../family/person-facts.ts';
import { tellOutcome } from '../../family/tell-outcome.ts';
import { withFamily } from '../../family/with-family.ts';

/** Says for what age a device is protected that belongs to nobody. */
export const strangers: CommandShape = {
  usage: 'family strangers <age>',
  about: ({ commands }) => commands['family strangers']!,
  options: ({ options }) => [['--json', options.json]],
  run: withFamily((family, session) => {
    const [text = ''] = session.args;
    const group = groupOfYears(text);
    if (group === undefined) return { slip: 'age', text };
    const outcome = family.change((household) => takeStrangersFor(household, group));
    return tellOutcome(outcome, family, session, () => session.words.family.strangersAge(group));
  }),
};

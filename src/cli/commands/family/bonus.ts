import { addBonus } from '../../../core/family/grants.ts';
import { readTarget } from '../../../core/family/target.ts';
import { budgetDayOf } from '../../../core/family/week.ts';
import type { CommandShape } from '../../command-shape.ts';
import { readTargetKey, showTarget } from '../../family/choice-keys.ts';
import { readMinutes } from '../../family/minutes-text.ts';
import { tellOutcome } from '../../family/tell-outcome.ts';
import { readPerson, sayWho } from '../../family/who.ts';
import { withFamily } from '../../family/with-family.ts';

/** Gives minutes on top of a budget, for today. */
export const bonus: CommandShape = {
  usage: 'family bonus <who> <target> <minutes>',
  about: ({ commands }) => commands['family bonus']!,
  options: ({ options }) => [['--json', options.json]],
  run: withFamily((family, session) => {
    const { args, words } = session;
    const key = readTargetKey(args[1]!, family.terms.subjects);
    if (typeof key === 'object') return key;
    const minutes = readMinutes(args[2]);
    if (typeof minutes !== 'number') return { slip: 'minutes', text: args[2]! };
    const { household } = family.look();
    const who = readPerson(args[0]!, household);
    const outcome = family.change((before, { subjects }, { wall }) => {
      const day = budgetDayOf(wall, before.dayStart);
      return addBonus(before, subjects, { who, target: readTarget(key)!, day, minutes });
    });
    return tellOutcome(outcome, family, session, () =>
      words.family.bonus(sayWho(who, household, words), showTarget(key, words), minutes),
    );
  }),
};

import { beginDayAt, moveTo } from '../../../core/family/wall-settings.ts';
import type { CommandShape } from '../../command-shape.ts';
import { tellOutcome } from '../../family/tell-outcome.ts';
import { readTime, sayTime } from '../../family/week-text.ts';
import { withFamily } from '../../family/with-family.ts';

/** Says by which clock the family lives. */
export const zone: CommandShape = {
  usage: 'family zone <zone>',
  about: ({ commands }) => commands['family zone']!,
  options: ({ options }) => [['--json', options.json]],
  run: withFamily((family, session) => {
    const [text = ''] = session.args;
    const outcome = family.change((household) => moveTo(household, text));
    return tellOutcome(outcome, family, session, () =>
      session.words.family.moved(text, sayTime(family.moment().wall.minute)),
    );
  }),
};

/** Says when a day of the budgets begins. */
export const dayStart: CommandShape = {
  usage: 'family day-start <time>',
  about: ({ commands }) => commands['family day-start']!,
  options: ({ options }) => [['--json', options.json]],
  run: withFamily((family, session) => {
    const [text = ''] = session.args;
    const minute = readTime(text);
    if (minute === undefined || minute === 1440) return { slip: 'time', text };
    const outcome = family.change((household) => beginDayAt(household, minute));
    return tellOutcome(outcome, family, session, () => session.words.family.dayStart(sayTime(minute)));
  }),
};

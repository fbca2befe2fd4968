import { nearest } from '../../../config/nearest.ts';
import { addException, removeException } from '../../../core/family/exceptions.ts';
import type { ClosedKind } from '../../../core/family/household.ts';
import type { CommandShape } from '../../command-shape.ts';
import { readDay } from '../../family/day-text.ts';
import { exceptionLine } from '../../family/rule-lines.ts';
import { freeId, slug } from '../../../core/family/slug.ts';
import { tellOutcome } from '../../family/tell-outcome.ts';
import { readSpans } from '../../family/week-text.ts';
import { readWho } from '../../family/who.ts';
import { withFamily } from '../../family/with-family.ts';

const kinds: readonly ClosedKind[] = ['bedtime', 'school', 'quiet'];

/** Holidays, or a day that differs: one kind of closed time has other windows there, or none. */
export const except: CommandShape = {
  usage: 'family except <who> <kind> <first> [last]',
  about: ({ commands }) => commands['family except']!,
  options: ({ options }) => [
    ['--windows <windows>', options.windows],
    ['--json', options.json],
  ],
  run: withFamily((family, session) => {
    const { args, options, words } = session;
    const [text = '', kindText = '', firstDay = '', lastDay = firstDay] = args;
    const [first, last] = [readDay(firstDay), readDay(lastDay)];
    const kind = kinds.find((each) => each === kindText);
    if (kind === undefined) return { slip: 'closedKind', text: kindText, nearest: nearest(kindText, kinds) };
    const windows = options.windows === undefined ? [] : readSpans(options.windows);
    if (windows === undefined) return { slip: 'spans', text: options.windows! };
    const { household } = family.look();
    const exception = { who: readWho(text, household), first, last, kind, windows };
    let id = '';
    const outcome = family.change((before) => {
      const taken = before.exceptions.map((each) => each.id);
      id = freeId(slug(`${kind}-${first}`), taken);
      return addException(before, { id, ...exception });
    });
    return tellOutcome(outcome, family, session, () => exceptionLine({ id, ...exception }, household, words));
  }),
};

/** Takes an exception back. */
export const unexcept: CommandShape = {
  usage: 'family unexcept <exception>',
  about: ({ commands }) => commands['family unexcept']!,
  options: ({ options }) => [['--json', options.json]],
  run: withFamily((family, session) => {
    const [id = ''] = session.args;
    const outcome = family.change((household) => removeException(household, id));
    return tellOutcome(outcome, family, session, () => session.words.family.unexcepted(id));
  }),
};

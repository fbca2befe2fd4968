import type { Yes } from '../../../core/family/asks.ts';
import type { CommandShape } from '../../command-shape.ts';
import { longId } from '../../family/short-ids.ts';
import { tellOutcome } from '../../family/tell-outcome.ts';
import { withFamily } from '../../family/with-family.ts';
import { readValue, yesWords } from '../../words/values.ts';

/** Says yes to a child: for so many minutes, for today, for good, or for everyone. */
export const yes: CommandShape = {
  usage: 'family yes <ask> <how-long>',
  about: ({ commands }) => commands['family yes']!,
  options: ({ options }) => [
    ['--note <text>', options.note],
    ['--json', options.json],
  ],
  run: withFamily((family, session) => {
    const [text = '', howLong = ''] = session.args;
    const answer = readYes(howLong);
    if (answer === undefined) return { slip: 'yes', text: howLong };
    const asks = family.asks();
    const id = longId(
      text,
      asks.map((ask) => ask.id),
    );
    const isForGood = answer === 'always' || answer === 'everyone';
    if (isForGood && asks.some((ask) => ask.id === id && ask.kind === 'time')) {
      return { slip: 'timeForGood', text: howLong };
    }
    const outcome = family.sayYes(id, answer, session.options.note ?? null);
    return tellOutcome(outcome, family, session, () => session.words.family.saidYes());
  }),
};

/** Says no to a child, and why. */
export const no: CommandShape = {
  usage: 'family no <ask> [reason]',
  about: ({ commands }) => commands['family no']!,
  options: ({ options }) => [['--json', options.json]],
  run: withFamily((family, session) => {
    const [text = '', reason = ''] = session.args;
    const id = longId(
      text,
      family.asks().map((ask) => ask.id),
    );
    return tellOutcome(family.sayNo(id, reason), family, session, () => session.words.family.saidNo(reason));
  }),
};

function readYes(text: string): Yes | undefined {
  const word = readValue(yesWords, text);
  if (word !== undefined) return word;
  const minutes = Number(text);
  return /^[1-9]\d{0,3}$/.test(text) && minutes <= 1440 ? { minutes } : undefined;
}

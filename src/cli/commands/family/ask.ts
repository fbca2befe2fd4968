import { type CommandShape, Exit } from '../../command-shape.ts';
import { readWish } from '../../family/ask-subject.ts';
import { shortId } from '../../family/short-ids.ts';
import { tellOutcome } from '../../family/tell-outcome.ts';
import { readPerson, sayWho } from '../../family/who.ts';
import { withFamily } from '../../family/with-family.ts';
import { personOf } from '../../../core/family/change.ts';

/** Asks as a child does. */
export const ask: CommandShape = {
  usage: 'family ask <who> <kind> <subject>',
  about: ({ commands }) => commands['family ask']!,
  options: ({ options }) => [
    ['--reason <text>', options.reason],
    ['--json', options.json],
  ],
  run: withFamily((family, session) => {
    const { args, options, terminal, words } = session;
    const wish = readWish(args[1]!, args[2]!, family.terms.subjects);
    if ('slip' in wish) return wish;
    const { household } = family.look();
    const who = readPerson(args[0]!, household);
    if (personOf(household, who) === undefined) {
      const unknown = { kind: 'refused', problem: { code: 'no-such-person', value: who } } as const;
      return tellOutcome(unknown, family, session, () => '');
    }
    const outcome = family.ask({ ...wish, who, device: null, reason: options.reason ?? '' });
    if (outcome.kind === 'failed') return tellOutcome(outcome, family, session, () => '');
    const ids = family.asks().map(({ id }) => id);
    const sentence =
      outcome.kind === 'too-many'
        ? words.family.askedTooOften(sayWho(who, household, words))
        : words.family.asked[outcome.kind](shortId(outcome.id, ids));
    if (options.json) terminal.out(`${JSON.stringify({ ...outcome, sentence }, null, 2)}\n`);
    else if (outcome.kind === 'too-many') terminal.err(`${sentence}\n`);
    else terminal.out(`${sentence}\n`);
    return outcome.kind === 'too-many' ? Exit.badly : Exit.well;
  }),
};

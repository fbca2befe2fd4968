import { pause as pauseFor, resume as resumeFor } from '../../../core/family/pauses.ts';
import type { CommandShape } from '../../command-shape.ts';
import { minutesAfter, readMinutes } from '../../family/minutes-text.ts';
import { sayMoment } from '../../family/moment-text.ts';
import { tellOutcome } from '../../family/tell-outcome.ts';
import { readWho, sayWho } from '../../family/who.ts';
import { withFamily } from '../../family/with-family.ts';

/** Closes everything at once, for a person or for everyone. */
export const pause: CommandShape = {
  usage: 'family pause [who]',
  about: ({ commands }) => commands['family pause']!,
  options: ({ options }) => [
    ['--minutes <minutes>', options.pauseMinutes],
    ['--json', options.json],
  ],
  run: withFamily((family, session) => {
    const { args, options, words, language } = session;
    const minutes = readMinutes(options.minutes);
    if (typeof minutes === 'object') return minutes;
    const { household } = family.look();
    const who = readWho(args[0], household);
    const moment = family.moment();
    const until = minutes === undefined ? null : minutesAfter(moment.at, minutes);
    const outcome = family.change((before, _, { at }) => pauseFor(before, who, until, at));
    return tellOutcome(outcome, family, session, () => {
      const end = until === null ? undefined : sayMoment(until, moment, household.zone, language);
      return words.family.paused(sayWho(who, household, words), end);
    });
  }),
};

/** Ends a pause before its time. */
export const resume: CommandShape = {
  usage: 'family resume [who]',
  about: ({ commands }) => commands['family resume']!,
  options: ({ options }) => [['--json', options.json]],
  run: withFamily((family, session) => {
    const { args, words } = session;
    const { household } = family.look();
    const who = readWho(args[0], household);
    const outcome = family.change((before) => resumeFor(before, who));
    return tellOutcome(outcome, family, session, () => words.family.resumed(sayWho(who, household, words)));
  }),
};

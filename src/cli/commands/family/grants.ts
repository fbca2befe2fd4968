import { addGrant, revokeGrant } from '../../../core/family/grants.ts';
import type { CommandShape } from '../../command-shape.ts';
import { readGrantTarget, sayGrantTarget } from '../../family/grant-target.ts';
import { minutesAfter, readMinutes } from '../../family/minutes-text.ts';
import { sayMoment } from '../../family/moment-text.ts';
import { longGrant, shortGrant } from '../../family/short-ids.ts';
import { freeId } from '../../../core/family/slug.ts';
import { tellOutcome } from '../../family/tell-outcome.ts';
import { readWho, sayWho } from '../../family/who.ts';
import { withFamily } from '../../family/with-family.ts';

/** Says yes for a while, to a name, a category, a service or everything. */
export const grant: CommandShape = {
  usage: 'family grant <who> <what>',
  about: ({ commands }) => commands['family grant']!,
  options: ({ options }) => [
    ['--minutes <minutes>', options.minutes],
    ['--json', options.json],
  ],
  run: withFamily((family, session) => {
    const { args, options, words, language } = session;
    const [text = '', subject = ''] = args;
    const what = readGrantTarget(subject, family.terms.subjects);
    if ('slip' in what) return what;
    const minutes = readMinutes(options.minutes);
    if (minutes === undefined) return { slip: 'noMinutes', text: subject };
    if (typeof minutes === 'object') return minutes;
    const { household } = family.look();
    const who = readWho(text, household);
    const moment = family.moment();
    const until = minutesAfter(moment.at, minutes);
    let id = '';
    const outcome = family.change((before, { subjects }, { at }) => {
      const taken = before.grants.map((each) => each.id);
      id = freeId('grant', taken);
      return addGrant(before, subjects, { id, who, what, until }, at);
    });
    return tellOutcome(outcome, family, session, () => {
      const end = sayMoment(until, moment, household.zone, language);
      return words.family.granted(sayWho(who, household, words), sayGrantTarget(what, words), end, id);
    });
  }),
};

/** Takes a yes back before its time is over. */
export const revoke: CommandShape = {
  usage: 'family revoke <grant>',
  about: ({ commands }) => commands['family revoke']!,
  options: ({ options }) => [['--json', options.json]],
  run: withFamily((family, session) => {
    const [text = ''] = session.args;
    const grants = family.look().household.grants.map((each) => each.id);
    const id = longGrant(text, grants);
    const outcome = family.change((household) => revokeGrant(household, id));
    return tellOutcome(outcome, family, session, () => session.words.family.revoked(shortGrant(id, grants)));
  }),
};

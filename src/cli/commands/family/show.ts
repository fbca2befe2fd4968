import type { Family } from '../../../app/family.ts';
import { personOf } from '../../../core/family/change.ts';
import { type CommandShape, Exit } from '../../command-shape.ts';
import { askLine } from '../../family/ask-line.ts';
import { deviceLine } from '../../family/device-line.ts';
import { choiceLines, personLines } from '../../family/person-lines.ts';
import { reportChoices, reportPerson } from '../../family/person-report.ts';
import { exceptionLine, ruleLines } from '../../family/rule-lines.ts';
import { tellOutcome } from '../../family/tell-outcome.ts';
import { readPerson } from '../../family/who.ts';
import { withFamily } from '../../family/with-family.ts';
import type { Session } from '../../session.ts';

/** Shows the family as it stands now, or everything that holds for one person. */
export const show: CommandShape = {
  usage: 'family show [who]',
  about: ({ commands }) => commands['family show']!,
  options: ({ options }) => [
    ['--all', options.all],
    ['--json', options.json],
  ],
  run: withFamily((family, session) =>
    session.args[0] === undefined ? showAll(family, session) : showOne(family, session, session.args[0]),
  ),
};

function showAll(family: Family, session: Session): number {
  const { terminal, options, words } = session;
  const { revision, household } = family.look();
  const people = [...household.people, household.strangers].map((person) => reportPerson(family, person));
  // Of somebody who has left the family nobody can answer an ask.
  const asks = family.asks().filter(({ state, who }) => state === 'open' && personOf(household, who) !== undefined);
  const notices = family.notices().filter(({ kind }) => kind !== 'ask');
  if (options.json) {
    const { zone, dayStart, devices, exceptions } = household;
    const { at: now } = family.moment();
    const report = { revision, zone, dayStart, now, people, devices, exceptions, asks, notices };
    terminal.out(`${JSON.stringify(report, null, 2)}\n`);
    return Exit.well;
  }
  const { family: say } = words;
  const unowned = household.devices.filter(({ owner }) => owner === null);
  const lines = [
    ...(household.people.length === 0 ? [say.nobodyYet()] : []),
    ...people.flatMap((person) => personLines(person, family, session)),
    ...unowned.map((device) => `    ${deviceLine(device, household, words)}`),
    ...household.exceptions.map((exception) => exceptionLine(exception, household, words)),
    ...(asks.length === 0 ? [] : [say.openAsks(), ...asks.map((ask) => `    ${askLine(ask, family, session)}`)]),
    ...notices.map(({ kind, subject }) => say.notices[kind]?.(subject) ?? `${kind}: ${subject}`),
  ];
  terminal.out(lines.map((line) => `${line}\n`).join(''));
  return Exit.well;
}

function showOne(family: Family, session: Session, text: string): number {
  const { terminal, options, language } = session;
  const { revision, household } = family.look();
  const who = readPerson(text, household);
  const found = personOf(household, who);
  if (found === undefined) {
    const unknown = { kind: 'refused', problem: { code: 'no-such-person', value: who } } as const;
    return tellOutcome(unknown, family, session, () => '');
  }
  const person = reportPerson(family, found);
  const choices = reportChoices(family, person, language, options.json ? 'en' : language);
  if (options.json) {
    const rules = { own: found.choices.rules ?? [], everyone: household.everyone.rules ?? [] };
    terminal.out(`${JSON.stringify({ revision, ...person, choices, rules }, null, 2)}\n`);
    return Exit.well;
  }
  const lines = [
    ...personLines(person, family, session),
    ...choiceLines(choices, session, options.all ?? false),
    ...ruleLines(found, household, session.words),
  ];
  terminal.out(lines.map((line) => `${line}\n`).join(''));
  return Exit.well;
}

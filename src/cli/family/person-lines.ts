import type { Family } from '../../app/family.ts';
import type { Stretch } from '../../core/family/outlook.ts';
import { strangersId } from '../../core/family/new-household.ts';
import { targetKey } from '../../core/family/target.ts';
import type { Session } from '../session.ts';
import { showTarget } from './choice-keys.ts';
import { sayGrantTarget } from './grant-target.ts';
import { sayMoment } from './moment-text.ts';
import type { ChoiceReport, PersonReport } from './person-report.ts';
import { shortGrant } from './short-ids.ts';
import { sayWho } from './who.ts';

type Speaker = Pick<Session, 'words' | 'language'>;

/** How it stands with a person: what holds now and next on the first line, then what is left, granted and theirs. */
export function personLines(person: PersonReport, family: Family, { words, language }: Speaker): string[] {
  const { household } = family.look();
  const say = words.family;
  const clock = (at: number): string => sayMoment(at, family.moment(), household.zone, language);
  const stretch = ({ closed, granted, until }: Stretch): string => {
    const what = granted ? say.allGranted() : closed === undefined ? say.open() : say.closed[closed]();
    return until === undefined ? what : say.until(what, clock(until));
  };
  const { id, now, next, budgets, grants, bonuses, devices } = person;
  const who = sayWho(id, household, words);
  const named = id === strangersId ? who : `${who} (${id})`;
  const hours = next === undefined ? stretch(now) : say.andThen(stretch(now), stretch(next));
  const theirs = household.devices.filter((device) => devices.includes(device.id)).map(({ name }) => name);
  const grantIds = grants.map((each) => each.id);
  return [
    `${named}, ${person.born === null ? say.ageGroup(person.ageGroup) : say.age(person.age)}: ${hours}`,
    ...lineOf(
      say.minutesLeft(),
      budgets.map(({ target, left, of }) => say.leftOf(showTarget(targetKey(target), words), left, of)),
    ),
    ...lineOf(
      say.bonuses(),
      bonuses.map(({ target, minutes }) => say.extra(showTarget(targetKey(target), words), minutes)),
    ),
    ...lineOf(
      say.grants(),
      grants.map(({ id: grant, what, until }) => {
        return `${say.until(sayGrantTarget(what, words), clock(until))} (${shortGrant(grant, grantIds)})`;
      }),
    ),
    // The devices of strangers have lines of their own.
    ...(id === strangersId ? [] : lineOf(say.devices(), theirs)),
  ];
}

/** So many keys of one value can be read on a line. */
const readable = 50;

/**
 * Every choice that holds, field by field; those with the same value from the same place share a line. A long line is a
 * number, unless all are to be named.
 */
export function choiceLines(
  choices: readonly ChoiceReport[],
  { words: { family: say } }: Speaker,
  namesAll: boolean,
): string[] {
  const byField = Map.groupBy(choices, ({ field }) => field);
  return [...byField].flatMap(([field, all]) => {
    const alike = Map.groupBy(all, ({ value, from }) => `${value}\n${from}`);
    const lines = [...alike.values()].map((same) => {
      const { value, from } = same[0]!;
      const keys =
        namesAll || same.length <= readable ? same.map(({ key }) => key).join(', ') : say.others(same.length);
      return `    ${keys}: ${value} (${say.layers[from]()})`;
    });
    const why = all.find((choice) => choice.why !== undefined)?.why;
    return [`${say.fields[field]()}${why === undefined ? '' : ` ${why}`}`, ...lines];
  });
}

function lineOf(title: string, parts: readonly string[]): string[] {
  return parts.length === 0 ? [] : [`    ${title}: ${parts.join(', ')}`];
}

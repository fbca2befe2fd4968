import type { Family } from '../../app/family.ts';
import { writeName } from '../../core/domain-name.ts';
import type { Qname } from '../../core/qname.ts';
import type { Session } from '../session.ts';
import { showTarget } from './choice-keys.ts';
import { sayMoment } from './moment-text.ts';
import { shortId } from './short-ids.ts';
import { sayWho } from './who.ts';

/** An ask on one line: its number, who asks for what, in which words, and what was answered. */
export function askLine(
  ask: ReturnType<Family['asks']>[number],
  family: Family,
  { words, language }: Pick<Session, 'words' | 'language'>,
): string {
  const { household } = family.look();
  const { id, who, kind, subject, reason, askedAt, state, answer, note } = ask;
  const number = shortId(
    id,
    family.asks().map((each) => each.id),
  );
  const when = sayMoment(askedAt, family.moment(), household.zone, language);
  const wish = words.family.wishes[kind](
    kind === 'time' ? showTarget(subject, words) : kind === 'name' ? writeName(subject as Qname) : subject,
  );
  const quoted = (text: string | null): string => (text === null || text === '' ? '' : ` ${words.family.quoted(text)}`);
  const answered = state === 'open' ? '' : ` ${words.family.answers[state](answer ?? '')}${quoted(note)}`;
  return `${number}  ${when}  ${sayWho(who, household, words)}: ${wish}${quoted(reason)}${answered}`;
}

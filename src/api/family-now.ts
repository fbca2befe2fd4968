import type { z } from '@hono/zod-openapi';
import { wishTarget } from '../core/family/asks.ts';
import type { PersonId } from '../core/family/household.ts';
import type { Language } from '../core/profile.ts';
import { describeImpairment } from './describe-impairment.ts';
import { personCardOf } from './person-card.ts';
import type { Ask, FamilyPort } from './ports/family-port.ts';
import type { ask, notice } from './schemas/family.ts';
import type { people } from './schemas/people.ts';
import type { Titles } from './titles.ts';

/** The family as Today shows it, the strangers last. */
export function peopleOf(family: FamilyPort, titles: Titles): z.output<typeof people> {
  const { revision, household } = family.look();
  const all = [...household.people, household.strangers];
  const cards = all.map((person) => personCardOf(family, household, person, titles));
  return { revision, at: family.moment().at, people: cards };
}

/** What children asked for, the oldest first. */
export function asksOf(
  family: FamilyPort,
  titles: Titles,
  wanted: { readonly who?: PersonId | undefined; readonly state?: Ask['state'] | undefined },
): z.output<typeof ask>[] {
  const found = family.asks(wanted.who).filter(({ state }) => wanted.state === undefined || state === wanted.state);
  return found.map((one) => ({ ...one, title: titleOf(one, titles) }));
}

function titleOf(ask: Ask, titles: Titles) {
  const target = wishTarget(ask);
  return target === undefined ? null : titles(target);
}

/** What a parent should know of, the oldest first. */
export function noticesOf(family: FamilyPort, language: Language): z.output<typeof notice>[] {
  return family.notices().map(({ id, kind, subject, at }) => {
    const impairment = kind === 'impaired' ? describeImpairment(subject, language) : null;
    return { id, kind, subject, at, impairment };
  });
}

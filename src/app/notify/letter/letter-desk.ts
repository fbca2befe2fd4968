import type { Letter } from '../../../api/ports/channels-port.ts';
import { ageGroupOf } from '../../../core/family/age-groups.ts';
import { ageOn } from '../../../core/family/calendar.ts';
import type { AgeGroup, Day, Household, LogLevel, Person, PersonId } from '../../../core/family/household.ts';
import type { Moment } from '../../../core/family/zone-clock.ts';
import type { Language } from '../../../core/profile.ts';
import type { HouseholdStore } from '../../../store/household.ts';
import type { CountRow } from '../../../store/journal-counts.ts';
import type { SubjectTitles } from '../../subject-titles.ts';
import { changeTelling, tellingTimes } from '../telling.ts';
import { type Starter, starters } from '../words/starters.ts';
import { chooseStarter } from './choose-starter.ts';
import { letterOf } from './letter.ts';
import { weekNumbers } from './week-numbers.ts';

/** Of what a letter is made. */
export interface Week {
  readonly store: HouseholdStore;
  readonly moment: () => Moment;
  readonly household: () => Household;
  /** What is written down of each person. */
  readonly levels: () => ReadonlyMap<PersonId, LogLevel>;
  /** Rows of days of the journal from that moment on. */
  readonly days: (since: number) => readonly CountRow[];
  readonly titles: SubjectTitles;
}

/** Writes the weekly letter. */
export class LetterDesk {
  readonly #week: Week;

  constructor(week: Week) {
    this.#week = week;
  }

  /** The letter of that day: tried again or in another language, it has the same thing to talk about. */
  write(letterKey: string, language: Language): Letter {
    const { store } = this.#week;
    const last = tellingTimes(store).starter;
    const chosen = last?.letter === letterKey ? starters.find(({ id }) => id === last.id) : undefined;
    const starter = chosen ?? this.#starter();
    if (chosen === undefined) changeTelling(store, { starter: { letter: letterKey, id: starter.id } });
    return this.#letter(starter, language);
  }

  /** As it would be now. */
  preview(language: Language): Letter {
    return this.#letter(this.#starter(), language);
  }

  #starter(): Starter {
    const { store, household, moment } = this.#week;
    const { at, wall } = moment();
    const groups = household().people.map((person) => groupOf(person, wall.day));
    return chooseStarter(
      new Set(groups.filter((group) => group !== 'adult')),
      tellingTimes(store).starter?.id ?? null,
      at,
    );
  }

  #letter(starter: Starter, language: Language): Letter {
    const { store, household, levels, days, titles, moment } = this.#week;
    const { at, wall } = moment();
    const numbers = weekNumbers({
      store,
      people: household().people.map((person) => ({ id: person.id, ageGroup: groupOf(person, wall.day) })),
      levels: levels(),
      days,
      isCategory: (id) => titles.category(id) !== undefined,
      at,
      today: wall.day,
    });
    return letterOf({ numbers, starter, titleOf: (id) => titles.category(id) }, language);
  }
}

function groupOf({ born, ageGroup }: Person, today: Day): AgeGroup {
  return born === null ? ageGroup : ageGroupOf(ageOn(today, born));
}

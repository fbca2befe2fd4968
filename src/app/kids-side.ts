import type { HouseView } from '../api/house-view.ts';
import type { CasesPort } from '../api/ports/cases-port.ts';
import type { JournalPort } from '../api/ports/journal-port.ts';
import type { AskHeard, Blocked, KidsPort, Visitor } from '../api/ports/kids-port.ts';
import type { LanPort } from '../api/ports/lan-port.ts';
import type { SubjectsPort } from '../api/ports/subjects-port.ts';
import { titlesFrom } from '../api/titles.ts';
import type { Settings } from '../config/schema.ts';
import { ageGroupOf, ageOf } from '../core/family/age-groups.ts';
import type { PersonId } from '../core/family/household.ts';
import { strangersId } from '../core/family/new-household.ts';
import { toQname } from '../core/qname.ts';
import { readHelpLines, readLessons } from './blocklists.ts';
import type { Family } from './family.ts';
import { once } from './once.ts';
import { QuizBonus } from './quiz-bonus.ts';
import { StartPages } from './start-pages.ts';

const hour = 3_600_000;

/** Blocked queries of a device that are looked through for its last names. */
const mostEntries = 200;
/** Names that a child is shown. */
const mostNames = 10;
/** Asks of a month may be many; those of a day are few. */
const asksShown = 24 * hour;

/** Two weeks of what was proposed: nobody hurries with it. */
const proposalsShown = 14 * 24 * hour;

/** What a page asks for by itself, so that nobody wonders why it did not open. */
const unseen: readonly string[] = ['ads', 'tracking'];

export interface KidsParts {
  readonly settings: Settings;
  readonly family: Family;
  readonly lan: Pick<LanPort, 'deviceAt' | 'isOneDevice'>;
  readonly journal: Pick<JournalPort, 'search'>;
  readonly subjects: SubjectsPort;
  readonly explain: HouseView['explain'];
  readonly cases: Pick<CasesPort, 'report' | 'look'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whose device is at an address. */
  readonly personAt: (address: string) => PersonId | undefined;
}

/** The house for the children's pages. */
export function kidsSide(parts: KidsParts): KidsPort {
  const { settings, family, lan, journal, subjects, explain, cases, now, personAt } = parts;
  const titles = titlesFrom(subjects);
  const read = readWhenAsked();
  const startPages = new StartPages(settings);
  const bonus = new QuizBonus(settings.kids, family);

  function visitorAt(address: string): Visitor {
    const { household } = family.look();
    const who = personAt(address);
    const person = household.people.find(({ id }) => id === who);
    // The device of nobody may be a small child's.
    if (person === undefined) return { who: undefined, name: '', age: '0-6', device: null };
    const age = ageGroupOf(ageOf(person, family.moment().wall.day));
    return { who: person.id, name: person.name, age, device: lan.deviceAt(address) ?? null };
  }

  return {
    language: settings.language,
    get startPage() {
      return startPages.current;
    },
    get lessons() {
      return read.lessons();
    },
    get helpLines() {
      return read.helpLines();
    },
    categories: subjects.categories,
    titleOf: (kind, id) => titles({ kind, id }) ?? undefined,
    visitorAt,
    now,
    moment() {
      const { at, wall } = family.moment();
      return { at, day: wall.day, zone: family.look().household.zone };
    },
    async lastBlocked({ who = strangersId }, address) {
      const from = family.moment().at - hour;
      const { entries } = await journal.search({ who, isBlocked: true, from }, mostEntries);
      const own = entries.filter(({ client }) => lan.isOneDevice(address, client));
      return namesOf(own).slice(0, mostNames);
    },
    async judge(name, { who }) {
      const found = await explain(name, who);
      if (found === 'no-catalogue') return found;
      const { action, because, matches } = found;
      const categories = matches.filter(({ kind }) => kind === 'category').map(({ name }) => name);
      return {
        isOpen: action !== 'block',
        because: (because as Blocked['because'] | null) ?? undefined,
        categories: [...new Set(categories)],
      };
    },
    ask({ kind, subject }, { who, device }, reason): AskHeard | 'not-known' {
      return who === undefined ? 'not-known' : family.ask({ who, kind, subject, device, reason }).kind;
    },
    asks({ who }) {
      if (who === undefined) return [];
      const since = family.moment().at - asksShown;
      return family
        .asks(who)
        .filter(({ askedAt }) => askedAt >= since)
        .toReversed();
    },
    propose(site, note, { who }) {
      if (who === undefined) return 'not-known';
      const about = { name: null, category: null, list: null, url: `https://${site}/`, note };
      const whose = { child: who, waits: true, atHome: null, toDesk: false };
      const { kind } = cases.report({ kind: 'constructive-proposal', ...about, ...whose });
      return kind === 'new' || kind === 'joined' || kind === 'too-many' ? kind : 'failed';
    },
    proposals({ who }) {
      if (who === undefined) return [];
      const since = family.moment().at - proposalsShown;
      return cases
        .look(who)
        .flatMap(({ kind, url, number, times, decision }) =>
          kind === 'constructive-proposal' && url !== null && times.receivedAt >= since
            ? [{ number, url, at: times.receivedAt, isDecided: decision !== null, said: decision?.reason ?? null }]
            : [],
        );
    },
    quizPassed: (quiz, { who }) => (who === undefined ? undefined : bonus.earn(quiz, who)),
  };
}

/** Each name once, with what was said of it last; what nobody looks for comes after the rest. */
function namesOf(
  entries: readonly { readonly name: string; readonly at: number; readonly because: Blocked['because'] }[],
) {
  const byName = new Map<string, Blocked>();
  for (const { name, at, because } of entries) {
    const qname = toQname(name);
    if (qname !== undefined && !byName.has(name)) byName.set(name, { name: qname, at, because });
  }
  const all = [...byName.values()];
  const isUnseen = ({ because }: Blocked): boolean => because?.kind === 'category' && unseen.includes(because.name);
  return [...all.filter((one) => !isUnseen(one)), ...all.filter(isUnseen)];
}

/** What comes with the house for children is read when somebody looks at their pages. */
function readWhenAsked() {
  return {
    lessons: once(readLessons),
    helpLines: once(readHelpLines),
  };
}

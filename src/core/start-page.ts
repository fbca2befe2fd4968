import { type Ages, yearsOf } from './family/age-groups.ts';
import { dayAfter } from './family/calendar.ts';
import type { AgeGroup, Day } from './family/household.ts';
import type { Language, Text } from './profile.ts';
import type { Qname } from './qname.ts';

/** What children look for in one place: `space`. */
export interface Topic {
  readonly id: string;
  /** The name of its picture. */
  readonly icon: string;
  readonly title: Text;
  /** Categories after which this topic is a good answer to the same wish. */
  readonly instead: readonly string[];
}

/** A constructive site, as two people have found it. */
export interface Site {
  readonly id: string;
  /** Where its tile leads. */
  readonly url: string;
  /** Every name it needs, each with all below it. */
  readonly hosts: readonly Qname[];
  readonly title: Text;
  /** One sentence, said to the child. */
  readonly why: Text;
  readonly ages: Ages;
  /** Ids of topics, its own first. */
  readonly topics: readonly string[];
  /** ISO 639-1, those that were looked at first. */
  readonly languages: readonly string[];
  readonly ads: 'none' | 'labelled';
  readonly account: 'no' | 'optional' | 'needed';
  readonly state: 'proposed' | 'reviewed' | 'published' | 'retired';
  readonly reviews: readonly Review[];
  /** The last day on which it is shown without another review; null: nobody has named one. */
  readonly nextReview: Day | null;
}

/** Who has gone through a site by the published criteria, and when. */
export interface Review {
  readonly by: string;
  readonly at: Day;
}

/** The children's start page: topics in its order, and the catalogue of sites. */
export interface StartPage {
  readonly topics: readonly Topic[];
  readonly sites: readonly Site[];
}

/** What of a site tells where it stands. */
type Life = Pick<Site, 'state' | 'reviews' | 'nextReview'>;

/** Where a site stands on a day. `published` and `due` are shown and open, the others nowhere. */
export type Stage = 'proposed' | 'reviewed' | 'published' | 'due' | 'lapsed' | 'retired';

/** Days before the next review in which it is due. */
const dueDays = 30;

/** So many people agree before a child sees a site. */
export const reviewersNeeded = 2;

/** Where it stands on that day: a review that is not made in time takes it away by itself, on the day after. */
export function stageOf({ state, reviews, nextReview }: Life, today: Day): Stage {
  if (state === 'retired') return 'retired';
  if (new Set(reviews.map(({ by }) => by)).size < reviewersNeeded) return 'proposed';
  if (state !== 'published' || nextReview === null) return state === 'proposed' ? 'proposed' : 'reviewed';
  if (today > nextReview) return 'lapsed';
  return dayAfter(today, dueDays) >= nextReview ? 'due' : 'published';
}

/** The sites that a child may see on that day, in the order of the catalogue. */
export function openSites({ sites }: StartPage, today: Day): readonly Site[] {
  return sites.filter((site) => isOpen(stageOf(site, today)));
}

/**
 * What a child of that age finds on the page: of one topic where one is named, and with every word of `text` in what is
 * said of the site. Where a language is named, what speaks it comes first.
 */
export function sitesFor(
  page: StartPage,
  {
    today,
    age,
    topic,
    text = '',
    language,
  }: {
    readonly today: Day;
    readonly age: AgeGroup;
    readonly topic?: string;
    readonly text?: string;
    readonly language?: Language;
  },
): readonly Site[] {
  const titles = new Map(page.topics.map(({ id, title }) => [id, title]));
  const words = plain(text).split(/\s+/);
  const found = openSites(page, today).filter((site) => {
    if (!isFor(site, age) || (topic !== undefined && !site.topics.includes(topic))) return false;
    const said = [site.title, site.why, ...site.topics.flatMap((id) => titles.get(id) ?? [])];
    const heap = plain([...said.flatMap(({ en, ru }) => [en, ru]), ...site.hosts].join('\n'));
    return words.every((word) => heap.includes(word));
  });
  return language === undefined ? found : [...found.filter(speaks(language)), ...found.filter(speaks(language, false))];
}

/**
 * What to try instead of something of that category, or of anything where there is none: at most so many sites, from its
 * topics by turns, others tomorrow than today.
 */
export function insteadOf(
  page: StartPage,
  category: string | undefined,
  {
    most,
    ...whom
  }: { readonly today: Day; readonly age: AgeGroup; readonly most: number; readonly language?: Language },
): readonly Site[] {
  const turn = Number(whom.today.slice(-2));
  const topics = page.topics.filter(({ instead }) => category === undefined || instead.includes(category));
  const piles = turned(topics, turn).map(({ id }) => {
    const sites = sitesFor(page, { ...whom, topic: id });
    const spoken = whom.language === undefined ? sites : sites.filter(speaks(whom.language));
    return turned(spoken.length > 0 ? spoken : sites, turn);
  });
  const deepest = Math.max(0, ...piles.map(({ length }) => length));
  const byTurns = Array.from({ length: deepest }, (_, at) => piles.flatMap((pile) => pile[at] ?? [])).flat();
  return [...new Set(byTurns)].slice(0, most);
}

function isOpen(stage: Stage): boolean {
  return stage === 'published' || stage === 'due';
}

/** Is any year of the group among those of the site? Grown-ups may look at all of them. */
function isFor({ ages }: Site, age: AgeGroup): boolean {
  const { from, to } = yearsOf(age);
  return age === 'adult' || (ages.from <= to && ages.to >= from);
}

function speaks(language: Language, does = true): (site: Site) => boolean {
  return ({ languages }) => languages.includes(language) === does;
}

/** As people type it: a small child writes neither capitals nor «ё». */
function plain(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').trim();
}

/** The same list, begun somewhere else. */
function turned<T>(list: readonly T[], by: number): readonly T[] {
  const at = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

import { DataCheck, fieldsOf } from './data-check.ts';
import { dayAfter } from './family/calendar.ts';
import { isWithin, type Qname, selfAndAncestors, toQname } from './qname.ts';
import { type Review, reviewersNeeded, type Site, type StartPage, type Topic } from './start-page.ts';

/** A review holds for so many days, a leap year's too. */
const reviewDays = 366;

const longestWhy = 140;

/**
 * Reads a start page, parsed: `{ "topics": […], "sites": […] }`, as the files of `blocklists/start-page` have them.
 * Problems are sentences for whoever maintains them; with any of them the page is not to be used.
 */
export function readStartPageFile(data: unknown): StartPage & { readonly problems: readonly string[] } {
  const check = new DataCheck();
  const topicIds = new Set<string>();
  const topics = check.members(data, 'topics').map((topic): Topic => {
    const id = check.id(topic, topicIds);
    const { icon, title, instead } = topic;
    if (typeof icon !== 'string' || icon === '') check.say(`topic ${id} has no "icon".`);
    return {
      id,
      icon: String(icon),
      title: check.text(title, `the title of topic ${id}`),
      instead: check.words(instead, `"instead" of ${id}`),
    };
  });
  const taken = new Set<string>();
  const sites = check.members(data, 'sites').map((site) => readSite(site, [...topicIds], taken, check));
  return { topics, sites, problems: check.problems };
}

function readSite(
  fields: Readonly<Record<string, unknown>>,
  known: readonly string[],
  taken: Set<string>,
  check: DataCheck,
): Site {
  const id = check.id(fields, taken);
  const url = check.url(fields['url'], `the url of ${id}`);
  const hosts = readHosts(fields['hosts'], url, id, check);
  const why = check.text(fields['why'], `"why" of ${id}`);
  if (Math.max(why.en.length, why.ru.length) > longestWhy)
    check.say(`"why" of ${id} is longer than ${longestWhy} characters.`);
  for (const promise of ['purchases', 'chat']) {
    if (fields[promise] !== false) check.say(`"${promise}" of ${id} must be false: what needs it is not listed.`);
  }
  const topics = check.words(fields['topics'], `topics of ${id}`);
  if (topics.length === 0) check.say(`${id} has no topic.`);
  for (const topic of topics) {
    if (!known.includes(topic)) check.say(`${id} is in the topic "${topic}", which there is not.`);
  }
  return {
    id,
    url,
    hosts,
    title: check.text(fields['title'], `the title of ${id}`),
    why,
    ages: check.ages(fields['ages'], id),
    topics,
    languages: check.words(fields['languages'], `languages of ${id}`),
    ads: check.oneOf(fields['ads'], ['none', 'labelled'], `"ads" of ${id}`),
    account: check.oneOf(fields['account'], ['no', 'optional', 'needed'], `"account" of ${id}`),
    ...readLife(fields, id, check),
  };
}

/** The names that a site needs; the one of its address is among them, or below one of them. */
function readHosts(value: unknown, url: string, id: string, check: DataCheck): Qname[] {
  const hosts = check.names(value, `hosts of ${id}`);
  const all = new Set(hosts);
  for (const host of hosts) {
    const above = selfAndAncestors(host).find((name) => name !== host && all.has(name));
    if (above !== undefined) check.say(`"${host}" of ${id} says nothing new: "${above}" holds it already.`);
  }
  const own = toQname(URL.parse(url)?.hostname ?? '');
  if (url !== '' && (own === undefined || !hosts.some((host) => isWithin(own, host))))
    check.say(`the hosts of ${id} do not hold the one of its url.`);
  return hosts;
}

function readLife(
  fields: Readonly<Record<string, unknown>>,
  id: string,
  check: DataCheck,
): Pick<Site, 'state' | 'reviews' | 'nextReview'> {
  const state = check.oneOf(fields['state'], ['proposed', 'reviewed', 'published', 'retired'], `"state" of ${id}`);
  const reviews = check.members(fields, 'reviews').map((review): Review => {
    const { by, at } = fieldsOf(review);
    if (typeof by !== 'string' || by === '') check.say(`a review of ${id} does not say by whom.`);
    return { by: String(by), at: check.day(at, `"at" of a review of ${id}`) };
  });
  const { nextReview: written = null } = fields;
  const nextReview = written === null ? null : check.day(written, `"nextReview" of ${id}`);
  if (state === 'proposed' || state === 'retired') return { state, reviews, nextReview };
  const people = new Set(reviews.map(({ by }) => by)).size;
  if (people < reviewersNeeded) check.say(`${id} is ${state}, but ${people} of ${reviewersNeeded} have reviewed it.`);
  const first = reviews.map(({ at }) => at).sort()[0];
  if (nextReview === null) check.say(`${id} is ${state}, but has no "nextReview".`);
  else if (first !== undefined && nextReview > dayAfter(first, reviewDays))
    check.say(`the next review of ${id} is more than a year after the first of its reviews.`);
  return { state, reviews, nextReview };
}

import { html } from 'hono/html';
import { dayNumber } from '../../core/family/calendar.ts';
import { writeName } from '../../core/domain-name.ts';
import { cardAfter, cardsFor } from '../../core/lessons.ts';
import type { Qname } from '../../core/qname.ts';
import { insteadOf, type Site, sitesFor } from '../../core/start-page.ts';
import type { Judged, KidsPort } from '../ports/kids-port.ts';
import { askPart } from './ask.ts';
import { cardPart, type FoundCard } from './cards.ts';
import { helpPart } from './help.ts';
import type { Look, Page, Part } from './page.ts';
import { registerOf } from './register.ts';
import { siteTiles } from './site-tiles.ts';
import { helpOf, toldOf } from './told-of.ts';
import { wishFor } from './wish-for.ts';

/** Good places that are shown instead. */
const mostInstead = 3;

/** The topic of cards that speaks of an hour at which all is closed. */
const cardsOfHours: Readonly<Record<string, string>> = {
  bedtime: 'sleep',
  budget: 'screen-time',
  paused: 'house-rules',
  quiet: 'feelings',
  school: 'learning',
};

/** Why a name is closed to whoever looks, what to do now, and where to go instead. */
export function whyPage(kids: KidsPort, look: Look, name: Qname, judged: Judged): Page {
  const { words, base, language, visitor } = look;
  const { why } = words;
  const { because, isOpen } = judged;
  const help = isOpen ? 'none' : helpFor(judged);
  const told = isOpen ? why.isOpen : help === 'first' ? words.help.first : toldOf(kids, look, because);
  const register = registerOf(visitor.age);
  const category = categoryOf(judged);
  const isNamed = because?.source === 'category' || because?.kind === 'category';
  const title =
    isNamed && register !== 'small' && help !== 'first' ? kids.titleOf('category', because.name) : undefined;
  const headline = html`<section class="card why">
    <h1>${told.title}</h1>
    <p class="site">${why.site}: <bdi>${writeName(name)}</bdi></p>
    <p class="large">${told.text}</p>
    ${title === undefined ? '' : html`<p class="hint">${why.reason(title[language])}</p>`}
  </section>`;
  if (isOpen) {
    const back = html`<p><a class="button quiet" href="${base}/">${words.back}</a></p>`;
    return { title: told.title, body: html`${headline}${back}` };
  }
  const wish = wishFor(name, judged);
  const isLater = because?.kind === 'closed';
  const todo = wish === undefined ? why.noAsk : isLater ? why.todoLater : why.todo[register];
  const ask = wish === undefined ? '' : askPart(look, name, wish.kind === 'time');
  const instead = insteadPart(look, isLater ? [] : sitesInstead(kids, look, category));
  const card = cardOf(look, cardFor(kids, look, judged, category, name));
  const body =
    help === 'first'
      ? html`${headline} ${helpPart(kids, look)} ${instead} ${card} ${ask}`
      : html`${headline} ${help === 'soon' ? helpPart(kids, look) : ''} ${todoPart(why.now, todo)} ${ask} ${instead}
        ${card} ${help === 'too' && register !== 'small' ? helpPart(kids, look) : ''}`;
  return { title: told.title, body };
}

/** Where help stands: first whatever closes the name, else only where that is what closes it. */
function helpFor(judged: Judged): ReturnType<typeof helpOf> {
  const { because, categories } = judged;
  // Of what the law forbids nothing is told.
  if (because?.kind === 'registry') return 'none';
  if (helpOf(categories) === 'first') return 'first';
  return because?.kind === 'closed' ? 'none' : helpOf([categoryOf(judged) ?? '']);
}

/** The category that closes a name, else one that has it. */
function categoryOf({ because, categories }: Judged): string | undefined {
  if (because?.kind === 'registry') return undefined;
  if (because?.kind === 'category' || because?.source === 'category') return because.name;
  return categories[0];
}

function todoPart(title: string, lines: readonly string[]): Part {
  return html`<section>
    <h2>${title}</h2>
    <ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
  </section>`;
}

/** Two or three of the catalogue for the same wish; where there is no category any for that age, others each day. */
function sitesInstead(kids: KidsPort, { visitor, language }: Look, category: string | undefined): readonly Site[] {
  const { startPage } = kids;
  const today = kids.moment().day;
  const whom = { today, age: visitor.age, language };
  const found = category === undefined ? [] : insteadOf(startPage, category, { ...whom, most: mostInstead });
  if (found.length > 0) return found;
  const any = sitesFor(startPage, whom);
  const from = any.length === 0 ? 0 : (dayNumber(today) * mostInstead) % any.length;
  return any.slice(from, from + mostInstead);
}

function insteadPart(look: Look, sites: readonly Site[]): Part | '' {
  if (sites.length === 0) return '';
  return html`<section>
    <h2>${look.words.why.instead}</h2>
    ${siteTiles(look, sites)}
  </section>`;
}

function cardFor(
  kids: KidsPort,
  { visitor }: Look,
  { because }: Judged,
  category: string | undefined,
  name: Qname,
): FoundCard | undefined {
  const seed = dayNumber(kids.moment().day) + name.length;
  if (because?.kind !== 'closed') return cardAfter(kids.lessons, category, visitor.age, seed);
  const topic = cardsFor(kids.lessons, visitor.age).find((one) => one.topic === cardsOfHours[because.name]);
  const card = topic?.cards[seed % topic.cards.length];
  return topic && card && { topic, card };
}

function cardOf(look: Look, found: FoundCard | undefined): Part | '' {
  if (found === undefined) return '';
  return html`<section class="card">${cardPart(look, found, look.words.why.card)}</section>`;
}

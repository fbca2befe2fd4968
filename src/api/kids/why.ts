import { html } from 'hono/html';
import { writeName } from '../../core/domain-name.ts';
import { cardAfter, cardsFor } from '../../core/lessons.ts';
import type { Qname } from '../../core/qname.ts';
import { insteadOf, type Site, sitesFor } from '../../core/start-page.ts';
import type { Judged, KidsPort } from '../ports/kids-port.ts';
import { askPart } from './ask.ts';
import { cardPart, type FoundCard } from './cards.ts';
import { dayNumber } from './day-number.ts';
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
  const isLawful = because?.kind === 'registry';
  const category = isLawful ? undefined : categoryOf(judged);
  const help =
    isOpen || isLawful ? 'none' : helpOf([...(category === undefined ? [] : [category]), ...judged.categories]);
  const told = isOpen ? why.isOpen : help === 'first' ? words.help.first : toldOf(kids, look, because);
  const site = html`<p class="site">${why.site}: <bdi>${writeName(name)}</bdi></p>`;
  if (isOpen) {
    const back = html`<p><a class="button quiet" href="${base}/">${words.back}</a></p>`;
    return {
      title: told.title,
      body: html`<section class="card why">
          <h1>${told.title}</h1>
          ${site}
          <p class="large">${told.text}</p>
        </section>
        ${back}`,
    };
  }
  const wish = wishFor(name, judged);
  const register = registerOf(visitor.age);
  const title =
    register === 'small' || help === 'first'
      ? undefined
      : kids.categories.find(({ id }) => id === category)?.title[language];
  const todo = wish === undefined ? why.noAsk : why.todo[register];
  const ask = wish === undefined ? '' : askPart(look, name, wish.kind === 'time');
  const body = html`<section class="card why">
      <h1>${told.title}</h1>
      ${site}
      <p class="large">${told.text}</p>
      ${title === undefined ? '' : html`<p class="hint">${why.reason(title)}</p>`}
    </section>
    ${help === 'first' ? helpPart(kids, look) : todoPart(why.now, todo)} ${help === 'first' ? '' : ask}
    ${insteadPart(look, because?.kind === 'closed' ? [] : sitesInstead(kids, look, category))}
    ${cardOf(look, cardFor(kids, look, judged, category, name))}
    ${help === 'too' && register !== 'small' ? helpPart(kids, look) : ''} ${help === 'first' ? ask : ''}`;
  return { title: told.title, body };
}

/** The category that closes a name, else one that has it. */
function categoryOf({ because, categories }: Judged): string | undefined {
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
  return html`<section class="card">
    <p class="kicker">${look.words.why.card}</p>
    ${cardPart(look, found)}
  </section>`;
}

import { html } from 'hono/html';
import { type Card, cardsFor, type CardTopic } from '../../core/lessons.ts';
import type { KidsPort } from '../ports/kids-port.ts';
import type { Look, Page, Part } from './page.ts';

/** A card and what it belongs to. */
export interface FoundCard {
  readonly topic: CardTopic;
  readonly card: Card;
}

/** A card within a page, below a line that says why it is there. Under seven the title of its topic is left out: it may say more than the card. */
export function cardPart({ base, words, language, visitor }: Look, { topic, card }: FoundCard, why: string): Part {
  const kicker = visitor.age === '0-6' ? why : `${why} · ${topic.title[language]}`;
  return html`<p class="kicker">${kicker}</p>
    <h2><a href="${base}/card/${card.id}">${card.title[language]}</a></h2>
    <p>${card.text[language]}</p>
    <p class="try"><strong>${words.card.tryIt}.</strong> ${card.try[language]}</p>`;
}

/** One card on a page of its own, with the way to the next one for that age; undefined: there is no such card. */
export function cardPage(kids: KidsPort, look: Look, id: string): Page | undefined {
  const { base, words, language, visitor } = look;
  const all = cardsFor(kids.lessons, visitor.age).flatMap((topic) => topic.cards.map((card) => ({ topic, card })));
  const at = all.findIndex(({ card }) => card.id === id);
  const found = all[at];
  if (found === undefined) return undefined;
  const next = all[(at + 1) % all.length]!;
  const { topic, card } = found;
  const body = html`<article class="card">
      ${visitor.age === '0-6' ? '' : html`<p class="kicker">${topic.title[language]}</p>`}
      <h1>${card.title[language]}</h1>
      <p class="large">${card.text[language]}</p>
      <p class="try"><strong>${words.card.tryIt}.</strong> ${card.try[language]}</p>
    </article>
    <p>
      <a class="button" href="${base}/card/${next.card.id}">${words.card.another}</a>
      <a class="button quiet" href="${base}/">${words.back}</a>
    </p>`;
  return { title: card.title[language], body };
}

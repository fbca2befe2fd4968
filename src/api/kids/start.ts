import { html } from 'hono/html';
import { dayNumber } from '../../core/family/calendar.ts';
import { cardAfter, type Lessons } from '../../core/lessons.ts';
import { sitesFor, type Topic } from '../../core/start-page.ts';
import type { KidsPort } from '../ports/kids-port.ts';
import { cardPart } from './cards.ts';
import type { Look, Page, Part } from './page.ts';
import { siteTiles } from './site-tiles.ts';
import { helpOf } from './told-of.ts';

/** Letters of a search; what a child types has a few. */
export const longestSearch = 60;

/** Where a child begins: topics as large tiles, a search among the sites of the catalogue, a card of the day. */
export function startPage(kids: KidsPort, look: Look, text: string): Page {
  const { words, base, visitor, language } = look;
  const { start } = words;
  const today = kids.moment().day;
  const asked = { today, age: visitor.age, language };
  const all = sitesFor(kids.startPage, asked);
  const topics = kids.startPage.topics.filter(({ id }) => all.some((site) => site.topics.includes(id)));
  const sites = text === '' ? undefined : sitesFor(kids.startPage, { ...asked, text });
  const found = cardAfter(lightOf(kids.lessons), undefined, visitor.age, dayNumber(today));
  const title = visitor.name === '' ? start.title : start.hello(visitor.name);
  const body = html`<div class="hero">
      <img src="${base}/house.svg" alt="" width="96" height="96" />
      <div>
        <h1>${title}</h1>
        <p>${start.welcome}</p>
      </div>
    </div>
    <form class="search" method="get" action="${base}/" role="search">
      <label for="q">${start.search}</label>
      <span class="row">
        <input id="q" name="q" type="search" maxlength="${longestSearch}" value="${text}" autocomplete="off" />
        <button type="submit">${start.find}</button>
      </span>
    </form>
    ${sites === undefined ? '' : foundPart(look, text, siteTiles(look, sites), sites.length)}
    <section>
      <h2>${start.topics}</h2>
      ${topicTiles(look, topics)}
    </section>
    ${found === undefined ? '' : html`<section class="card">${cardPart(look, found, start.cardOfToday)}</section>`}
    <ul class="tiles ways">
      ${[
        { at: 'why', icon: 'why', told: start.why },
        { at: 'quizzes', icon: 'quiz', told: start.quizzes },
        { at: 'propose', icon: 'propose', told: start.propose },
      ].map(
        ({ at, icon, told }) =>
          html`<li>
            <a class="tile" href="${base}/${at}">
              <img src="${base}/icon/${icon}.svg" alt="" width="48" height="48" />
              <span class="about"><strong>${told.title}</strong><span class="said">${told.text}</span></span>
            </a>
          </li>`,
      )}
    </ul>`;
  return { title: start.title, body };
}

/** What is written for somebody who feels very bad is for that page, and not for a bright morning. */
function lightOf(lessons: Lessons): Lessons {
  return { ...lessons, topics: lessons.topics.filter(({ after }) => helpOf(after) !== 'first') };
}

/** The sites of one topic for that age; undefined: there is no such topic. */
export function topicPage(kids: KidsPort, look: Look, id: string): Page | undefined {
  const { words, base, visitor, language } = look;
  const topic = kids.startPage.topics.find((one) => one.id === id);
  if (topic === undefined) return undefined;
  const sites = sitesFor(kids.startPage, { today: kids.moment().day, age: visitor.age, topic: id, language });
  const title = topic.title[language];
  const body = html`<h1 class="with-icon">
      <img src="${base}/icon/${topic.icon}.svg" alt="" width="56" height="56" />
      ${title}
    </h1>
    ${sites.length === 0 ? html`<p>${words.topic.empty}</p>` : siteTiles(look, sites)}
    <p><a class="button quiet" href="${base}/">${words.back}</a></p>`;
  return { title, body };
}

function foundPart({ words }: Look, text: string, tiles: Part, count: number): Part {
  return html`<section>
    <h2>${words.start.found(text)}</h2>
    ${count === 0 ? html`<p>${words.start.nothingFound}</p>` : tiles}
  </section>`;
}

function topicTiles({ base, language }: Look, topics: readonly Topic[]): Part {
  return html`<ul class="tiles topics">
    ${topics.map(
      ({ id, icon, title }) =>
        html`<li>
          <a class="topic" href="${base}/topic/${id}">
            <img src="${base}/icon/${icon}.svg" alt="" width="72" height="72" />
            <span>${title[language]}</span>
          </a>
        </li>`,
    )}
  </ul>`;
}

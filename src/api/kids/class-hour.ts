import { html } from 'hono/html';
import type { KidsPort } from '../ports/kids-port.ts';
import type { Look, Page } from './page.ts';

/** Sheets for teachers. */
export function sheetsPage(kids: KidsPort, { base, words, language }: Look): Page {
  const { list, ages } = words.classHour;
  const body = html`<h1>${list.title}</h1>
    <p class="large">${list.text}</p>
    <ul class="tiles">
      ${kids.lessons.sheets.map(
        (sheet) =>
          html`<li>
            <a class="tile" href="${base}/class-hour/${sheet.id}">
              <img src="${base}/icon/school.svg" alt="" width="48" height="48" />
              <span class="about"
                ><strong>${sheet.title[language]}</strong
                ><span class="said">${ages(sheet.ages.from, sheet.ages.to)}</span></span
              >
            </a>
          </li>`,
      )}
    </ul>`;
  return { title: list.title, body };
}

/** One lesson, to print; undefined: there is no such sheet. */
export function sheetPage(kids: KidsPort, { base, words, language }: Look, id: string): Page | undefined {
  const sheet = kids.lessons.sheets.find((one) => one.id === id);
  if (sheet === undefined) return undefined;
  const said = words.classHour;
  const body = html`<article class="card sheet">
      <h1>${sheet.title[language]}</h1>
      <p class="kicker">${said.ages(sheet.ages.from, sheet.ages.to)}</p>
      <h2>${said.goal}</h2>
      <p>${sheet.goal[language]}</p>
      <h2>${said.needs}</h2>
      <ul>
        ${sheet.needs.map((need) => html`<li>${need[language]}</li>`)}
      </ul>
      <h2>${said.steps}</h2>
      <ol>
        ${sheet.steps.map(
          (step) =>
            html`<li>
              <h3>${step.title[language]} <span class="hint">${said.minutes(step.minutes)}</span></h3>
              <p>${step.text[language]}</p>
            </li>`,
        )}
      </ol>
      <h2>${said.questions}</h2>
      <ul>
        ${sheet.questions.map((question) => html`<li>${question[language]}</li>`)}
      </ul>
      <h2>${said.takeHome}</h2>
      <p class="try">${sheet.takeHome[language]}</p>
    </article>
    <p class="screen-only">${said.print}</p>
    <p class="screen-only"><a class="button quiet" href="${base}/class-hour">${said.list.title}</a></p>`;
  return { title: sheet.title[language], body };
}

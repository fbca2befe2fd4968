import { html } from 'hono/html';
import { regionOf } from '../../core/help-lines.ts';
import type { KidsPort } from '../ports/kids-port.ts';
import type { Look, Part } from './page.ts';

/** Numbers of one place that a frightened child can choose among. */
const mostLines = 4;

/** Who listens to a child where the household lives. */
export function helpPart(kids: KidsPort, { words, language }: Look): Part {
  const { help } = words;
  const place = regionOf(kids.helpLines, kids.moment().zone) ?? kids.helpLines.anywhere;
  const lines = place.help.filter((line) => line.for !== 'parents').slice(0, mostLines);
  return html`<section class="card help">
    <h2>${help.title}</h2>
    <ul class="lines">
      ${lines.map(
        ({ title, phone, hours, free, url }) =>
          html`<li>
            ${
              phone === null
                ? html`<strong>${url === null ? '' : URL.parse(url)?.host}</strong>`
                : html`<a class="phone" href="tel:${phone.replace(/[^\d+*#]/g, '')}">${phone}</a>`
            }
            <span
              >${[title[language], ...(hours === null ? [] : [hours[language]]), ...(free ? [help.free] : [])].join(
                ' · ',
              )}</span
            >
          </li>`,
      )}
    </ul>
    <p>${help.emergency(place.emergency)}</p>
    <p>${help.also}</p>
  </section>`;
}

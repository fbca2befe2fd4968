import { html } from 'hono/html';
import { type HelpLine, regionOf } from '../../core/help-lines.ts';
import type { KidsPort } from '../ports/kids-port.ts';
import type { Look, Part } from './page.ts';

/** Numbers of one place that a frightened child can choose among. */
const mostLines = 4;

/** Who listens to a child where the household lives. */
export function helpPart(kids: KidsPort, look: Look): Part {
  const { help } = look.words;
  const place = regionOf(kids.helpLines, kids.moment().zone) ?? kids.helpLines.anywhere;
  const lines = place.help.filter((line) => line.for !== 'parents').slice(0, mostLines);
  return html`<section class="card help">
    <h2>${help.title}</h2>
    <ul class="lines">
      ${lines.map((line) => html`<li>${contactOf(line)} <span>${aboutOf(look, line)}</span></li>`)}
    </ul>
    <p>${help.emergency(place.emergency)}</p>
    <p>${help.also}</p>
  </section>`;
}

/** What a child taps: the number, or the page of those who have none. */
function contactOf({ phone, url }: HelpLine): Part | '' {
  if (phone !== null) return html`<a class="phone" href="tel:${phone.replace(/[^\d+*#]/g, '')}">${phone}</a>`;
  return url === null ? '' : html`<a class="phone" href="${url}" rel="noreferrer">${URL.parse(url)?.host}</a>`;
}

function aboutOf({ words, language }: Look, { title, hours, free }: HelpLine): string {
  const parts = [title[language], ...(hours === null ? [] : [hours[language]]), ...(free ? [words.help.free] : [])];
  return parts.join(' · ');
}

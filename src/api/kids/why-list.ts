import { html } from 'hono/html';
import { writeName } from '../../core/domain-name.ts';
import type { Blocked, KidsPort } from '../ports/kids-port.ts';
import { clockOf } from './clock-of.ts';
import type { Look, Page, Part } from './page.ts';
import { toldOf } from './told-of.ts';

/** Letters of a name that is typed; it may be pasted with all that is around it. */
const longestTyped = 300;

/** What this very device was not given, with its reasons, and a field for any other site. */
export function whyListPage(kids: KidsPort, look: Look, blocked: readonly Blocked[], isNoName = false): Page {
  const { words, base } = look;
  const { why } = words;
  const body = html`<h1>${why.list.title}</h1>
    ${
      blocked.length === 0
        ? html`<p class="large">${why.nothing}</p>`
        : html`<p>${why.list.text}</p>
            <ul class="blocked">
              ${blocked.map((one) => blockedPart(kids, look, one))}
            </ul>`
    }
    <form class="search" method="get" action="${base}/why">
      <label for="name">${why.askAbout}</label>
      ${isNoName ? html`<p class="wrong" id="wrong">${why.notAName}</p>` : ''}
      <span class="row">
        <input
          id="name"
          name="name"
          type="text"
          inputmode="url"
          autocapitalize="none"
          autocomplete="off"
          spellcheck="false"
          maxlength="${longestTyped}"
          required
          ${isNoName ? 'aria-invalid=true aria-describedby=wrong' : ''}
        />
        <button type="submit">${why.look}</button>
      </span>
    </form>`;
  return { title: why.list.title, body };
}

function blockedPart(kids: KidsPort, look: Look, { name, at, because }: Blocked): Part {
  const { words, base, language } = look;
  const { title, text } = toldOf(kids, look, because);
  const shown = writeName(name);
  const unseen = html`<span class="unseen"> ${shown}</span>`;
  const ask = html`<a class="button quiet" href="${base}/why/${name}#ask">${words.ask.send}${unseen}</a>`;
  return html`<li class="card">
    <h2><bdi>${shown}</bdi></h2>
    <p><strong>${title}</strong> <span class="hint">· ${clockOf(at, kids.moment().zone, language)}</span></p>
    <p>${text}</p>
    <p>
      <a class="button" href="${base}/why/${name}">${words.why.look}${unseen}</a>
      ${because?.kind === 'locked' ? '' : ask}
    </p>
  </li>`;
}

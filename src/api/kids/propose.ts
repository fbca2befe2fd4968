import { html } from 'hono/html';
import type { Look, Page } from './page.ts';

/** Letters of what a child says of a site. */
export const longestWhy = 200;

/** Letters of an address; it may be pasted with all that is around it. */
const longestTyped = 300;

/** The form by which a child proposes a site for the start page. */
export function proposePage({ words, base, visitor }: Look, isNoName: boolean): Page {
  const { title, text, address, own, send, heard } = words.propose;
  const form = html`<form method="post" action="${base}/propose">
    <label for="site">${address}</label>
    ${isNoName ? html`<p class="wrong" id="wrong">${words.why.notAName}</p>` : ''}
    <input
      id="site"
      name="site"
      type="text"
      inputmode="url"
      autocapitalize="none"
      autocomplete="off"
      spellcheck="false"
      maxlength="${longestTyped}"
      required
      ${isNoName ? 'aria-invalid=true aria-describedby=wrong' : ''}
    />
    <label for="own">${own}</label>
    <textarea id="own" name="own" rows="3" maxlength="${longestWhy}"></textarea>
    <p><button type="submit">${send}</button></p>
  </form>`;
  const body = html`<section class="card ask">
    <h1>${title}</h1>
    <p class="large">${text}</p>
    ${visitor.who === undefined ? html`<p>${heard['not-known'].text}</p>` : form}
  </section>`;
  return { title, body };
}

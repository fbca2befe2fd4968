import { html } from 'hono/html';
import type { Site } from '../../core/start-page.ts';
import type { Look, Part } from './page.ts';

/** Sites as large links, which lead there without saying where from. */
export function siteTiles(look: Look, sites: readonly Site[]): Part {
  return html`<ul class="tiles sites">
    ${sites.map((site) => html`<li>${tileOf(look, site)}</li>`)}
  </ul>`;
}

function tileOf({ base, language, words }: Look, { url, title, why, topics, languages, account, ads }: Site): Part {
  const { site } = words;
  const foreign = languages.includes(language) ? undefined : languages[0];
  const hints = [
    ...(foreign === undefined ? [] : [site.speaks(nameOfLanguage(foreign, language))]),
    ...(account === 'needed' ? [site.account] : []),
    ...(ads === 'labelled' ? [site.ads] : []),
  ];
  return html`<a class="tile" href="${url}" rel="noreferrer">
    <img src="${base}/icon/${topics[0]}.svg" alt="" width="48" height="48" />
    <span class="about">
      <strong>${title[language]}</strong>
      <span class="said">${why[language]}</span>
      ${hints.map((hint) => html`<span class="hint">${hint}</span>`)}
    </span>
  </a>`;
}

/** `ru` → `русский`; a language that nobody names stays as it is. */
function nameOfLanguage(code: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(code) ?? code;
}

import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { Language } from '../../core/profile.ts';
import type { Reviewer } from '../ports/desk-port.ts';
import { deskWords } from '../words/desk.ts';

/** A piece of a page: everything that was put into it is escaped. */
export type Markup = ReturnType<typeof html>;

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
html { background: Canvas; color: CanvasText; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
nav { display: flex; flex-wrap: wrap; gap: 1rem; align-items: center; }
table { border-collapse: collapse; width: 100%; }
.wide { overflow-x: auto; }
.wide table { min-width: 44rem; }
.number { white-space: nowrap; }
th, td { text-align: start; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid GrayText; }
dt { font-weight: 600; }
dd { margin: 0 0 0.5rem; }
label, legend { font-weight: 600; }
fieldset { border: 1px solid GrayText; margin: 0 0 1rem; }
fieldset label { display: block; font-weight: 400; min-height: 1.75rem; }
input, select, textarea, button { font: inherit; max-width: 100%; }
textarea { width: 100%; min-height: 5rem; box-sizing: border-box; }
button { min-height: 2.5rem; padding: 0 1rem; }
.late, .fault { font-weight: 700; }
`;

/** Nothing runs, nothing is loaded; the one style is known by its hash, and forms go nowhere else. */
export const pagePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;

/** A whole page. @param reviewer whoever is signed in */
export function pageFrame(language: Language, title: string, content: Markup, reviewer?: Reviewer): Markup {
  const words = deskWords[language];
  const leave = html`<form method="post" action="/sign-out">
    <button>${words.signOut} (${reviewer?.name})</button>
  </form>`;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title} – ${words.title}</title>
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        <header>
          <nav aria-label="${words.title}">
            <a href="/transparency">${words.transparency}</a>
            <a href="/inbox">${words.inbox}</a> ${reviewer === undefined ? '' : leave}
          </nav>
        </header>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html> `;
}

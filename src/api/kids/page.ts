import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Visitor } from '../ports/kids-port.ts';
import type { Told } from './words/shape.ts';
import type { Speech } from './speech.ts';

/** A part of a page: text in it is escaped already. */
export type Part = ReturnType<typeof html>;

/** What every page knows of whoever looks at it. */
export interface Look extends Speech {
  readonly visitor: Visitor;
  /** What stands before each of our addresses: nothing at our own port, `/kids` at that of the parents. */
  readonly base: string;
}

/** A page's title and what stands on it. */
export interface Page {
  readonly title: string;
  readonly body: Part;
}

/** Answers with a page. */
export function showPage(c: Context, look: Look, page: Page, status: ContentfulStatusCode = 200): Promise<Response> {
  c.header('content-language', look.language);
  return Promise.resolve(c.html(frame(look, page), status));
}

/** A headline and a sentence, and the way back. */
export function shortPage({ words, base }: Look, { title, text }: Told): Page {
  const body = html`<section class="card">
    <h1>${title}</h1>
    <p>${text}</p>
    <p><a class="button" href="${base}/">${words.back}</a></p>
  </section>`;
  return { title, body };
}

function frame({ language, words, base, visitor }: Look, { title, body }: Page): Part {
  const { nav } = words;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <title>${title} · ${words.brand}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="${base}/house.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="${base}/style.css" />
      </head>
      <body>
        <header class="top">
          <a class="home" href="${base}/"
            ><img src="${base}/house.svg" alt="" width="48" height="48" /><span>${words.brand}</span></a
          >
          <nav>
            <a href="${base}/">${nav.start}</a>
            <a href="${base}/why">${nav.why}</a>
            <a href="${base}/asked">${nav.asked}</a>
            <a href="${base}/quizzes">${nav.quizzes}</a>
          </nav>
        </header>
        <main>${visitor.age === 'adult' ? html`<p class="note">${words.forGrownUps}</p>` : ''}${body}</main>
        <footer>
          <p>${words.footer}</p>
          <p><a class="small" href="${base}/class-hour">${words.classHour.list.title}</a></p>
        </footer>
      </body>
    </html>`;
}

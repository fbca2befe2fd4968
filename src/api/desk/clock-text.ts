import { html } from 'hono/html';
import type { CaseCourse } from '../../core/cases/case.ts';
import { dueOf, wasInTime } from '../../core/cases/clocks.ts';
import type { Language } from '../../core/profile.ts';
import { deskWords, spanText } from '../words/desk.ts';
import type { Markup } from './page-frame.ts';

/** How much time is left for the next step, or how the last one did. @param now milliseconds since 1970 */
export function clockText(course: CaseCourse, now: number, language: Language): Markup {
  const words = deskWords[language];
  const due = dueOf(course);
  if (due === undefined) return html`${wasInTime(course) === false ? words.late : words.inTime}`;
  const left = due.at - now;
  return left >= 0
    ? html`${words.dueIn(spanText(left, language))}`
    : html`<span class="late">${words.overdue(spanText(-left, language))}</span>`;
}

/** `2026-11-28 12:00 UTC`: reviewers sit in several zones. */
export function momentText(at: number): Markup {
  const text = new Date(at).toISOString();
  return html`<time datetime="${text}">${text.slice(0, 10)} ${text.slice(11, 16)} UTC</time>`;
}

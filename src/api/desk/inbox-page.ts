import { html } from 'hono/html';
import type { Language } from '../../core/profile.ts';
import type { CaseFile, Reviewer } from '../ports/desk-port.ts';
import { deskWords } from '../words/desk.ts';
import { subjectOf } from './case-subject.ts';
import { clockText } from './clock-text.ts';
import { type Markup, pageFrame } from './page-frame.ts';

/** Cases on one page: the most urgent ones, and after them come the next. */
const mostShown = 200;

/** All that wait, the most urgent first. @param now milliseconds since 1970 */
export function inboxPage(waiting: readonly CaseFile[], reviewer: Reviewer, now: number, language: Language): Markup {
  const words = deskWords[language];
  const heads = [words.number, words.due, words.kind, words.subject, words.state];
  const table = html`<div class="wide" tabindex="0" role="region" aria-label="${words.inbox}">
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${waiting.slice(0, mostShown).map((one) => rowOf(one, now, language))}
      </tbody>
    </table>
  </div>`;
  const title = waiting.length === 0 ? words.inbox : `${words.inbox} (${waiting.length})`;
  return pageFrame(language, title, waiting.length === 0 ? html`<p>${words.nothingWaits}</p>` : table, reviewer);
}

function rowOf({ number, report, course }: CaseFile, now: number, language: Language): Markup {
  const words = deskWords[language];
  return html`<tr>
    <th scope="row" class="number"><a href="/inbox/${number}">${number}</a></th>
    <td>${clockText(course, now, language)}</td>
    <td>${words.kinds[report.kind]}</td>
    <td>${subjectOf(report)}</td>
    <td>${words.states[course.state]}</td>
  </tr>`;
}

import { html } from 'hono/html';
import { type CaseTimes, isOpen } from '../../core/cases/case.ts';
import type { Category, Language } from '../../core/profile.ts';
import type { CaseFile, Reviewer } from '../ports/desk-port.ts';
import { seenText } from '../seen-text.ts';
import { deskWords } from '../words/desk.ts';
import { subjectOf } from './case-subject.ts';
import { clockText, momentText } from './clock-text.ts';
import { decideForm } from './decide-form.ts';
import { type Markup, pageFrame } from './page-frame.ts';

/** What a page of a case has of the desk. */
export interface CaseSeen {
  readonly file: CaseFile;
  readonly reviewer: Reviewer;
  readonly categories: readonly Category[];
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly language: Language;
  /** Why the last step was none. */
  readonly fault?: string;
}

/** One case, its clocks, and what can be done with it. */
export function casePage(seen: CaseSeen): Markup {
  const { file, reviewer, categories, now, language, fault } = seen;
  const { number, report, course, appealNote, decisions } = file;
  const words = deskWords[language];
  const category = categories.find(({ id }) => id === report.category)?.title[language] ?? report.category;
  const facts: readonly (readonly [string, Markup | string | null])[] = [
    [words.kind, words.kinds[report.kind]],
    // Not a link: nobody comes to such a site by a slip.
    [words.subject, html`<code>${subjectOf(report)}</code>`],
    [words.category, category],
    [words.list, report.list],
    [words.note, report.note],
    ...(appealNote === null ? [] : [[words.appealNote, appealNote] as const]),
    [words.state, words.states[course.state]],
    [words.clock, clockText(course, now, language)],
    ...(Object.keys(words.times) as (keyof CaseTimes)[]).flatMap((step) => {
      const at = course.times[step];
      return at === null ? [] : [[words.times[step], momentText(at)] as const];
    }),
  ];
  return pageFrame(
    language,
    number,
    html`${fault === undefined ? '' : html`<p class="fault" role="alert">${fault}</p>`}
      <dl>
        ${facts.map(
          ([head, said]) =>
            html`<dt>${head}</dt>
              <dd>${typeof said === 'string' ? seenText(said) || words.none : (said ?? words.none)}</dd>`,
        )}
      </dl>
      ${decisions.map((decision, index) => showDecision(decision, index === 0, language))}
      ${isOpen(course) ? whatToDo(seen) : ''}`,
    reviewer,
  );
}

function showDecision(
  { outcome, reason, serial }: CaseFile['decisions'][number],
  isFirst: boolean,
  language: Language,
): Markup {
  const words = deskWords[language];
  const changed = serial === null ? '' : ` (${words.correction(serial)})`;
  return html`<h2>${isFirst ? words.decisionBy.first : words.decisionBy.again}</h2>
    <p>${words.outcomes[outcome]}${changed}</p>
    <p lang="en">${seenText(reason.en)}</p>
    <p lang="ru">${seenText(reason.ru)}</p>`;
}

function whatToDo(seen: CaseSeen): Markup {
  const { file, reviewer, language } = seen;
  const words = deskWords[language];
  const { number, course, takenBy, decisions } = file;
  if (course.state === 'appealed' && decisions[0]?.reviewer === reviewer.id) return html`<p>${words.ownDecision}</p>`;
  const taking =
    course.state === 'received'
      ? html`<form method="post" action="/inbox/${number}/take">
          <p><button>${words.take}</button></p>
        </form>`
      : course.state === 'in-review'
        ? html`<p>${takenBy === reviewer.id ? words.takenByYou : words.takenByOther}</p>`
        : '';
  return html`${taking}${decideForm(seen)}`;
}

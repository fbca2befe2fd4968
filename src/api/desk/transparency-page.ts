import { html } from 'hono/html';
import type { DeskKind } from '../../core/cases/desk-report.ts';
import type { Quarter } from '../../core/cases/transparency.ts';
import type { Language } from '../../core/profile.ts';
import { deskWords, spanText } from '../words/desk.ts';
import { type Markup, pageFrame } from './page-frame.ts';

/** How the desk does, for everybody: numbers alone. */
export function transparencyPage(quarters: readonly Quarter[], language: Language): Markup {
  const words = deskWords[language];
  const shown = quarters.map((quarter) => showQuarter(quarter, language));
  return pageFrame(
    language,
    words.transparency,
    html`<p>${words.about}</p>
      ${shown.length === 0 ? html`<p>${words.noCases}</p>` : shown}
      <p><a href="/transparency.json">transparency.json</a></p>`,
  );
}

function showQuarter(quarter: Quarter, language: Language): Markup {
  const words = deskWords[language];
  const span = (ms: number | null): string => (ms === null ? words.none : spanText(ms, language));
  const share = (part: number | null): string => (part === null ? words.none : `${Math.round(part * 100)} %`);
  const kinds = Object.entries(quarter.received) as [DeskKind, number][];
  const rows: readonly (readonly [string, string | number])[] = [
    ...kinds.map(([kind, count]) => [`${words.received}: ${words.kinds[kind]}`, count] as const),
    [words.decided, quarter.decided],
    [words.median, span(quarter.medianMs)],
    [words.p95, span(quarter.p95Ms)],
    [words.shareInTime, share(quarter.inTime)],
    [words.appealed, quarter.appealed],
    [words.reversed, share(quarter.reversed)],
  ];
  return html`<h2>${quarter.quarter}</h2>
    <table>
      <tbody>
        ${rows.map(
          ([head, value]) =>
            html`<tr>
              <th scope="row">${head}</th>
              <td>${value}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

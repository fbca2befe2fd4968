import { html } from 'hono/html';
import { deskOutcomes } from '../../core/cases/desk-report.ts';
import type { Text } from '../../core/profile.ts';
import type { Ruling } from '../ports/desk-port.ts';
import { deskWords, reasonTemplates } from '../words/desk.ts';
import type { CaseSeen } from './case-page.ts';
import type { Markup } from './page-frame.ts';

/** Letters of a reason. */
const longestReason = 500;

/** Every category, as a change of the lists has it. */
const all = '*';

/** The form by which a case is decided. */
export function decideForm({ file, categories, language }: CaseSeen): Markup {
  const words = deskWords[language];
  const { number, report } = file;
  const usual = report.kind === 'wrong-block' ? '-' : '+';
  const option = (value: string, label: string): Markup =>
    html`<option value="${value}" ${value === `${usual} ${report.category}` ? 'selected' : ''}>${label}</option>`;
  const changes = html`<p>
    <label for="change">${words.change}</label><br /><select id="change" name="change">
      <option value="">${words.noChange}</option>
      ${option(`- ${all}`, words.opensAll)}
      ${categories.map(({ id, title }) => option(`- ${id}`, words.opens(title[language])))}
      ${categories.map(({ id, title }) => option(`+ ${id}`, words.closes(title[language])))}
    </select>
  </p>`;
  return html`<h2>${words.decide}</h2>
    <p>${words.decideHint}</p>
    <form method="post" action="/inbox/${number}/decide">
      <fieldset>
        <legend>${words.outcome}</legend>
        ${deskOutcomes.map((outcome) => html`<label><input type="radio" name="outcome" value="${outcome}" required /> ${words.outcomes[outcome]}</label>`)}
      </fieldset>
      ${report.kind === 'constructive-proposal' ? '' : changes}
      <p>
        <label for="template">${words.template}</label><br /><select id="template" name="template">
          <option value="">${words.ownWords}</option>
          ${reasonTemplates.map(({ id, outcome, reason }) => html`<option value="${id}">${words.outcomes[outcome]}: ${reason[language]}</option>`)}
        </select>
      </p>
      <p>
        <label for="reason-en">${words.reasonEn}</label><br /><textarea
          id="reason-en"
          name="reasonEn"
          lang="en"
          maxlength="${longestReason}"
        ></textarea>
      </p>
      <p>
        <label for="reason-ru">${words.reasonRu}</label><br /><textarea
          id="reason-ru"
          name="reasonRu"
          lang="ru"
          maxlength="${longestReason}"
        ></textarea>
      </p>
      <p><button>${words.send}</button></p>
    </form>`;
}

/** What the form says; undefined: there is no outcome, or no reason in both languages. */
export function readRuling(form: Readonly<Record<string, unknown>>): Ruling | undefined {
  const outcome = deskOutcomes.find((one) => one === form['outcome']);
  const reason = readReason(form);
  if (outcome === undefined || reason === undefined) return undefined;
  return { outcome, reason, change: readChange(textIn(form, 'change')) };
}

function readChange(text: string): Ruling['change'] {
  const [, sign, category] = /^([+-]) (\*|[a-z\d-]{1,64})$/.exec(text) ?? [];
  if (category === undefined) return null;
  return { sign: sign === '+' ? '+' : '-', category: category === all ? null : category };
}

/** Own words count before a template. */
function readReason(form: Readonly<Record<string, unknown>>): Text | undefined {
  const own = { en: textIn(form, 'reasonEn'), ru: textIn(form, 'reasonRu') };
  if (own.en === '' && own.ru === '') return reasonTemplates.find(({ id }) => id === form['template'])?.reason;
  const isSound = [own.en, own.ru].every((text) => text !== '' && text.length <= longestReason);
  return isSound ? own : undefined;
}

function textIn(form: Readonly<Record<string, unknown>>, field: string): string {
  const value = form[field];
  return typeof value === 'string' ? value.trim() : '';
}

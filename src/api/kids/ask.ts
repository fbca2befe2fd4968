import { html } from 'hono/html';
import type { Qname } from '../../core/qname.ts';
import type { Look, Part } from './page.ts';
import type { AskReason } from './words/shape.ts';

const askReasons: readonly AskReason[] = ['school', 'making', 'friends', 'fun', 'mistake', 'talk'];

/** Letters of what a child writes in his own words. */
const longestOwn = 200;

/** The form by which a child asks. @param isForTime more time is asked for, and not the site alone */
export function askPart({ words, base, visitor }: Look, name: Qname, isForTime: boolean): Part {
  const { ask } = words;
  const title = isForTime ? ask.time : ask.name;
  if (visitor.who === undefined) {
    return html`<section class="card ask" id="ask">
      <h2>${title}</h2>
      <p>${ask.stranger}</p>
    </section>`;
  }
  return html`<section class="card ask" id="ask">
    <h2>${title}</h2>
    <form method="post" action="${base}/ask">
      <input type="hidden" name="name" value="${name}" />
      <fieldset>
        <legend>${ask.reasons}</legend>
        ${askReasons.map(
          (reason, at) =>
            html`<label class="choice"
              ><input type="radio" name="reason" value="${reason}" ${at === 0 ? 'checked' : ''} />
              <span>${ask.reason[reason]}</span></label
            >`,
        )}
      </fieldset>
      <label for="own">${ask.own}</label>
      <textarea id="own" name="own" rows="2" maxlength="${longestOwn}"></textarea>
      <p><button type="submit">${ask.send}</button></p>
    </form>
  </section>`;
}

/** What a parent reads: the reason that was chosen, and what the child has written to it. */
export function reasonOf({ words }: Look, chosen: string, own: string): string {
  const reason = askReasons.find((one) => one === chosen);
  const said = own.slice(0, longestOwn).trim();
  return [...(reason === undefined ? [] : [words.ask.reason[reason]]), ...(said === '' ? [] : [said])].join(': ');
}

import { html } from 'hono/html';
import type { Language } from '../../core/profile.ts';
import { deskWords } from '../words/desk.ts';
import { type Markup, pageFrame } from './page-frame.ts';

/** Where reviewers come in. @param fault why the last trial was none */
export function signInPage(language: Language, fault?: string): Markup {
  const words = deskWords[language];
  return pageFrame(
    language,
    words.signIn,
    html`${fault === undefined ? '' : html`<p class="fault" role="alert">${fault}</p>`}
      <form method="post" action="/sign-in">
        <p>
          <label for="name">${words.name}</label><br /><input
            id="name"
            name="name"
            autocomplete="username"
            required
            maxlength="40"
          />
        </p>
        <p>
          <label for="password">${words.password}</label><br /><input
            id="password"
            name="password"
            type="password"
            autocomplete="current-password"
            required
            maxlength="200"
          />
        </p>
        <p><button>${words.signIn}</button></p>
      </form>`,
  );
}

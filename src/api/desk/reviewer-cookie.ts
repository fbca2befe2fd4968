import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/** Seconds that a browser keeps it; how long it counts the desk says. */
const kept = 86_400;

/** Who is signed in: a cookie that no script sees and no other page sends. Behind a proxy only HTTPS carries it. */
export class ReviewerCookie {
  readonly #name: string;
  readonly #options;

  constructor(behindProxy: boolean) {
    this.#name = behindProxy ? '__Host-desk' : 'desk';
    this.#options = { httpOnly: true, sameSite: 'Strict', path: '/', secure: behindProxy } as const;
  }

  read(c: Context): string | undefined {
    return getCookie(c, this.#name);
  }

  give(c: Context, session: string): void {
    setCookie(c, this.#name, session, { ...this.#options, maxAge: kept });
  }

  take(c: Context): void {
    deleteCookie(c, this.#name, this.#options);
  }
}

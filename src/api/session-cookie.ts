import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { encryptedMark } from './ports/accounts-port.ts';

/** The cookie's name; over HTTPS a name that a browser takes from this host alone. */
const plain = 'domovoy';
const secure = '__Host-domovoy';

/** Over HTTPS no secret counts that was given without: a child may have overheard it before a parent switched HTTPS on. */
export function sessionOf(c: Context): string | undefined {
  const shown = getCookie(c, isSecure(c) ? secure : plain);
  return isSecure(c) && shown?.startsWith(encryptedMark) !== true ? undefined : shown;
}

/** No script sees it, no other page sends it. @param seconds until the browser forgets it */
export function giveSession(c: Context, session: string, seconds: number): void {
  const options = { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: seconds } as const;
  setCookie(c, isSecure(c) ? secure : plain, session, { ...options, secure: isSecure(c) });
}

export function takeSession(c: Context): void {
  deleteCookie(c, isSecure(c) ? secure : plain, { path: '/', secure: isSecure(c) });
}

export function isSecure(c: Context): boolean {
  return new URL(c.req.url).protocol === 'https:';
}

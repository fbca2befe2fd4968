import type { Context } from 'hono';
import type { Caller } from './caller.ts';
import { isOnBox } from './connection.ts';
import type { ApiEnv } from './env.ts';
import type { From } from './ports/accounts-port.ts';
import { isSecure } from './session-cookie.ts';

/** Letters of what a browser calls itself that are kept. */
const longestBrowser = 200;

/** The account that calls; for routes that no token may use, and nobody without an account. */
export function signedIn(c: Context<ApiEnv>): Extract<Caller, { kind: 'account' }> {
  const { caller } = c.var;
  if (caller.kind !== 'account') throw new Error('a route for accounts has let somebody else in');
  return caller;
}

/** Where the call comes from. */
export function whence(c: Context<ApiEnv>): From {
  const browser = (c.req.header('user-agent') ?? '').slice(0, longestBrowser);
  return { address: c.var.address, isOnBox: isOnBox(c), isEncrypted: isSecure(c), browser };
}

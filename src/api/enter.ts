import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Account, AccountsPort, Door, Entered } from './ports/accounts-port.ts';
import type { session } from './schemas/accounts.ts';
import { giveSession } from './session-cookie.ts';

type SessionReply = z.output<typeof session>;

/** Seconds that a browser keeps the cookie: as long as browsers let it; how long it counts the house says. */
const longestKept = 400 * 86_400;

/** Seconds for the second step. */
const secondStep = 300;

/** Gives the cookie, and tells how far in one is. */
export function enter(c: Context, entered: Entered, accounts: AccountsPort): SessionReply {
  const isIn = entered.kind === 'signed-in';
  giveSession(c, entered.session, isIn ? longestKept : secondStep);
  return isIn ? tellInside(entered.account, accounts) : tellDoor(accounts.door(entered.session));
}

export function tellInside({ id, name, role, language }: Account, accounts: AccountsPort): SessionReply {
  return { state: 'signed-in', id, name, role, language, asksName: accounts.door(undefined).asksName };
}

export function tellDoor({ state, asksName }: Door): SessionReply {
  return { state, id: null, name: null, role: null, language: null, asksName };
}

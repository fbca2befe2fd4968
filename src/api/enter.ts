import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { OpenTo } from './open-to.ts';
import type { Account, AccountsPort, Door, Entered } from './ports/accounts-port.ts';
import type { session } from './schemas/accounts.ts';
import { giveSession } from './session-cookie.ts';

type SessionReply = z.output<typeof session>;

/** Who has an account, and what it opens. */
export interface Entrance {
  readonly accounts: AccountsPort;
  readonly openTo: OpenTo;
}

/** Seconds that a browser keeps the cookie: as long as browsers let it; how long it counts the house says. */
const longestKept = 400 * 86_400;

/** Seconds for the second step. */
const secondStep = 300;

/** Gives the cookie, and tells how far in one is. */
export function enter(c: Context, entered: Entered, entrance: Entrance): SessionReply {
  const isIn = entered.kind === 'signed-in';
  giveSession(c, entered.session, isIn ? longestKept : secondStep);
  return isIn
    ? tellInside(entered.account, entrance)
    : tellDoor(entrance.accounts.door(entered.session), entrance.openTo);
}

export function tellInside(account: Account, { accounts, openTo }: Entrance): SessionReply {
  const { id, name, role, language, totp, recoveryCodes } = account;
  return {
    state: 'signed-in',
    id,
    name,
    role,
    language,
    asksName: accounts.door(undefined).asksName,
    secondFactor: { isOn: totp, codesLeft: recoveryCodes },
    setup: role === 'parent' ? accounts.progress.get() : null,
    may: openTo({ kind: 'account', id, role, session: '' }),
  };
}

export function tellDoor({ state, asksName }: Door, openTo: OpenTo): SessionReply {
  const nobody = { id: null, name: null, role: null, language: null, secondFactor: null, setup: null };
  return { state, ...nobody, asksName, may: openTo({ kind: 'anonymous' }) };
}

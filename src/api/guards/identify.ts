import { isDeepStrictEqual } from 'node:util';
import type { Context, MiddlewareHandler } from 'hono';
import type { Caller } from '../caller.ts';
import { addressOf, isOnBox } from '../connection.ts';
import type { ApiEnv } from '../env.ts';
import type { GatePort } from '../ports/gate-port.ts';
import { languageOf } from '../problem.ts';
import { sessionOf } from '../session-cookie.ts';

/** Finds out who calls, before any route is asked. */
export function identify(gate: GatePort): MiddlewareHandler<ApiEnv> {
  return async function identifyCaller(c, next) {
    c.set('address', addressOf(c));
    c.set('caller', callerOf(c, gate));
    c.set('language', languageOf(c));
    return next();
  };
}

/** Is whoever opened a reply that lasts still who he was? His session may have ended, his token may be taken back. */
export function isStill(c: Context<ApiEnv>, gate: GatePort): boolean {
  return isDeepStrictEqual(callerOf(c, gate), c.var.caller);
}

function callerOf(c: Context<ApiEnv>, gate: GatePort): Caller {
  const [, token] = /^Bearer ([\w.~+/-]{1,200}=*)$/i.exec(c.req.header('authorization') ?? '') ?? [];
  return gate.callerOf({ address: c.var.address, isOnBox: isOnBox(c), session: sessionOf(c), token });
}

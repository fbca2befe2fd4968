import type { MiddlewareHandler } from 'hono';
import { plainAddress } from '../../core/ip-address.ts';
import { addressOf } from '../connection.ts';
import { languageOf } from '../problem.ts';
import type { DeskEnv } from './desk-env.ts';

/**
 * Finds out where a request comes from. Behind a proxy it is what the proxy says, in the last place of `X-Forwarded-For`:
 * whatever stands before it anybody may have written.
 */
export function whoAsks(behindProxy: boolean): MiddlewareHandler<DeskEnv> {
  return async function findAddress(c, next) {
    const told = behindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
    c.set('address', plainAddress(told ?? '') ?? addressOf(c));
    c.set('language', languageOf(c));
    return next();
  };
}

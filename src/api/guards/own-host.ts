import { isIP } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import { houseName, kidsName } from '../../core/special-names.ts';
import { problem } from '../problem.ts';
import { misdirected } from '../words/guards.ts';

/** Names that are ours; no one outside can make a browser believe that they are elsewhere. */
const ownNames: readonly string[] = ['localhost', houseName, kidsName];

/**
 * Refuses whoever came by a name that is not ours. A page from outside may let its own name point to this box (DNS
 * rebinding); the browser then asks us under that name, and would show the page what it gets.
 */
export function ownHostOnly(): MiddlewareHandler {
  return async function guardHost(c, next) {
    return isOwnHost(c.req.header('host') ?? '') ? next() : problem(c, 421, misdirected);
  };
}

/** `127.0.0.1:8530`, `[::1]:8530`, `LocalHost`; the port is not looked at. */
export function isOwnHost(host: string): boolean {
  const [, v6, name = ''] = /^(?:\[([0-9a-f:.]+)\]|([^:[\]]+))(?::\d{1,5})?$/i.exec(host) ?? [];
  if (v6 !== undefined) return isIP(v6) === 6;
  return isIP(name) === 4 || ownNames.includes(name.toLowerCase().replace(/\.$/, ''));
}

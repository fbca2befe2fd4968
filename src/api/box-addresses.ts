import type { Context } from 'hono';
import { plainAddress } from '../core/ip-address.ts';
import type { ApiEnv } from './env.ts';
import type { LanPort } from './ports/lan-port.ts';

/** Where the box is found at home: first where this caller found it, which surely works from there. */
export function boxAddressesFor(c: Context<ApiEnv>, lan: LanPort): string[] {
  const met = c.env.incoming.socket.localAddress ?? '';
  const here = (plainAddress(met) ?? met).replace(/%.*$/, '');
  return [...new Set([...(here === '' ? [] : [here]), ...lan.ownAddresses()])];
}

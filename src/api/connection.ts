import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { plainAddress } from '../core/ip-address.ts';
import type { ApiEnv } from './env.ts';

/** Where the connection comes from: `192.168.1.7`, also where it says `::ffff:192.168.1.7`. */
export function addressOf(c: Context): string {
  const address = getConnInfo(c).remote.address ?? '';
  return plainAddress(address) ?? address;
}

/** Does the box itself ask? It does by way of loopback, and where an address of its own asks that very address. */
export function isOnBox(c: Context<ApiEnv>): boolean {
  const address = addressOf(c);
  const own = c.env.incoming.socket.localAddress ?? '';
  return address === '::1' || address.startsWith('127.') || address === (plainAddress(own) ?? own);
}

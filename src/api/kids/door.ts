import { isIPv6 } from 'node:net';
import { type Context, Hono, type Next } from 'hono';
import { plainAddress } from '../../core/ip-address.ts';
import { readName } from '../../core/domain-name.ts';
import type { ApiEnv } from '../env.ts';
import { kidsName } from '../../core/special-names.ts';
import { isOwnHost } from '../guards/own-host.ts';
import { keepAtHome } from './guards.ts';
import { createKids, type KidsView } from './kids.ts';

const usualPort = 80;

/**
 * The children's own port. By a name of ours it shows their pages. Who comes by any other name was sent here because that
 * one is closed, and is led to the page of ours that says why: shown under the other name it would be a page of that site
 * to the browser, and scripts that the browser keeps of it could read it and ask in the child's name.
 */
export function createKidsDoor(view: KidsView): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  app.use(keepAtHome(), async function guardHost(c: Context<ApiEnv>, next: Next) {
    return isOwnHost(c.req.header('host') ?? '') ? next() : leadHome(c);
  });
  return app.route('/', createKids(view, ''));
}

function leadHome(c: Context<ApiEnv>): Response {
  const isReading = c.req.method === 'GET' || c.req.method === 'HEAD';
  // A picture or a script of some other page: nobody would read why.
  if (!isReading || (c.req.header('sec-fetch-dest') ?? 'document') !== 'document') return c.body(null, 403);
  const name = readName((c.req.header('host') ?? '').replace(/:\d{1,5}$/, ''));
  return c.redirect(`http://${ownHostOf(c)}/why${name === undefined ? '' : `/${name}`}`, 302);
}

/** Where this very connection has found us: that works on a device whatever its DNS has kept. */
function ownHostOf(c: Context<ApiEnv>): string {
  const { localAddress = '', localPort = usualPort } = c.env.incoming.socket;
  const address = plainAddress(localAddress);
  // What is reached within one wire only has no address that a browser could be told.
  const host =
    address === undefined || /^fe[89ab]/i.test(address) ? kidsName : isIPv6(address) ? `[${address}]` : address;
  return localPort === usualPort ? host : `${host}:${localPort}`;
}

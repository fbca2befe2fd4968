import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from './app.ts';
import type { HouseView } from './house-view.ts';

/** Caps in milliseconds and octets: whoever is slower or sends more is no browser at home. */
const caps = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 8_192,
} as const;

/** A caller who takes nothing for so long is cut off, in milliseconds. */
const idle = 15_000;

/** HTTP without a port yet. Importing this module costs some 10 MB of memory, see `server.ts`. */
export function createHttp(house: HouseView): Server {
  const app = createApp(house);
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: caps }) as Server;
  server.maxHeadersCount = 64;
  server.setTimeout(idle);
  return server;
}

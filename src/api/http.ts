import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from './app.ts';
import type { HouseView } from './house-view.ts';
import { speakTls } from './speak-tls.ts';

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

/**
 * HTTP without a port yet. Importing this module costs some 10 MB of memory, see `server.ts`.
 *
 * @param isHome tells whether an address is ours to serve
 */
export function createHttp(house: HouseView, isHome: (address: string) => boolean): Server {
  const app = createApp(house);
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: caps }) as Server;
  server.maxHeadersCount = 64;
  server.setTimeout(idle);
  // What the server does with a connection comes after ours.
  const [serve] = server.listeners('connection') as [(socket: Socket) => void];
  const { certificate } = house;
  const begin =
    certificate === undefined
      ? (socket: Socket) => serve.call(server, socket)
      : speakTls(
          certificate,
          (socket) => serve.call(server, socket),
          (error) => house.surprised(error),
        );
  server.removeAllListeners('connection').on('connection', (socket: Socket) => {
    if (isHome(socket.remoteAddress ?? '')) begin(socket);
    else socket.destroy();
  });
  return server;
}

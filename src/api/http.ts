import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from './app.ts';
import type { HouseView } from './house-view.ts';
import { createKidsDoor } from './kids/door.ts';
import { speakTls } from './speak-tls.ts';

/** How long a caller may take, in milliseconds; whoever is slower is no browser at home. */
export interface Limits {
  /** For the headers of a request, and for all of it. */
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  /** Between two requests. */
  readonly keepAliveTimeout: number;
  /** So often is looked who is over time. */
  readonly connectionsCheckingInterval: number;
  /** A caller who takes and gives nothing for so long is cut off. */
  readonly idle: number;
}

const usual: Limits = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
  idle: 15_000,
};

/** What a port is for: the parents' pages and all else, or the children's pages alone. */
export type Serves = 'house' | 'children';

/** Octets of all headers together. */
const maxHeaderSize = 8_192;

/** HTTP without a port yet, that cuts off who is slow or says too much. */
export function patientServer(
  fetch: Parameters<typeof createAdaptorServer>[0]['fetch'],
  limits: Partial<Limits>,
): Server {
  const { idle, ...times } = { ...usual, ...limits };
  const server = createAdaptorServer({ fetch, serverOptions: { ...times, maxHeaderSize } }) as Server;
  server.maxHeadersCount = 64;
  server.setTimeout(idle);
  return server;
}

/**
 * The house's HTTP, without a port yet. Importing this module costs some 10 MB of memory, see `server.ts`.
 *
 * @param isHome tells whether an address is ours to serve
 */
export function createHttp(
  house: HouseView,
  isHome: (address: string) => boolean,
  limits: Partial<Limits> = {},
  serves: Serves = 'house',
): Server {
  const app = serves === 'children' ? createKidsDoor(house) : createApp(house);
  const server = patientServer(app.fetch, limits);
  // What the server does with a connection comes after ours.
  const [serve] = server.listeners('connection') as [(socket: Socket) => void];
  // A child's tablet would be shown a warning, and learn to tap it away.
  const certificate = serves === 'children' ? undefined : house.certificate;
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

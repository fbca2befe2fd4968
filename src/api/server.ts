import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import type { Endpoint } from '../core/ports.ts';
import { Crowd } from './crowd.ts';
import type { HouseView } from './house-view.ts';
import type { Limits, Serves } from './http.ts';

/** Connections at a time; a family has a handful, a browser six. */
const mostConnections = 64;

/** Whom a server lets in, and what it shows them; all of it is loaded with the first caller. */
export interface ServerParts {
  /** Tells whether an address is ours to serve. */
  readonly home: () => Promise<(address: string) => boolean>;
  readonly view: () => Promise<HouseView>;
  readonly surprised: HouseView['surprised'];
  /** What differs from the usual ones. */
  readonly limits?: Partial<Limits>;
  /** The house, where nothing else is said. */
  readonly serves?: Serves;
}

/** An open port. */
export interface ApiServer {
  readonly bound: Endpoint;
  /** Ends all connections, at once. */
  close(): Promise<void>;
}

/**
 * Opens a port of the house. HTTP and all that hangs on it is loaded with the first caller (10 MB, and many boxes are never
 * looked at): a plain socket listens until then, and hands its port and who has called meanwhile over to HTTP. Whoever is
 * not at home is hung up on before an octet is read, and loads nothing.
 *
 * Rejects with what the system says where the port cannot be had (`EADDRINUSE`, `EACCES`, `EADDRNOTAVAIL`).
 */
export async function openServer({ address, port }: Endpoint, parts: ServerParts): Promise<ApiServer> {
  const { home, view, surprised, limits, serves } = parts;
  /** All connections, and those of them that HTTP does not have yet. */
  const open = new Crowd(mostConnections);
  const early = new Set<Socket>();
  let guard: Promise<(address: string) => boolean> | undefined;
  let taking: Promise<void> | undefined;
  let http: HttpServer | undefined;
  let closed = false;

  const door = createServer({ pauseOnConnect: true }, (socket) => {
    early.add(socket);
    open.add(socket);
    socket.on('error', () => {}).on('close', () => early.delete(socket));
    receive(socket).catch((cause: unknown) => {
      // The next caller is another trial.
      guard = taking = undefined;
      for (const socket of early) socket.destroy();
      surprised(cause);
    });
  });

  async function receive(socket: Socket): Promise<void> {
    const isHome = await (guard ??= home());
    if (!isHome(socket.remoteAddress ?? '')) return void socket.destroy();
    await (taking ??= takeOver(isHome));
    if (!early.delete(socket)) return;
    http?.emit('connection', socket);
    socket.resume();
  }

  async function takeOver(isHome: (address: string) => boolean): Promise<void> {
    const [{ createHttp }, house] = await Promise.all([import('./http.ts'), view()]);
    if (closed) return;
    http = createHttp(house, isHome, limits, serves);
    http.prependListener('connection', (socket: Socket) => open.add(socket));
    http.listen(door);
    // From then on HTTP watches over its callers' time.
    await once(http, 'listening');
  }

  await listen(door, address, port);
  door.on('error', (cause) => surprised(cause));
  return {
    bound: { address, port: (door.address() as AddressInfo).port },
    async close() {
      closed = true;
      open.hangUpAll();
      await end(door);
      if (http !== undefined) await end(http);
    },
  };
}

/** Rejects with what the system says where the port cannot be had. */
export function listen(server: Server, address: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, address, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

export function end(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import type { Endpoint } from '../core/ports.ts';
import type { HouseView } from './house-view.ts';

/** Connections at a time; a family has a handful. */
const mostConnections = 64;

/** Whom a server lets in, and what it shows them; all of it is loaded with the first caller. */
export interface ServerParts {
  /** Tells whether an address is ours to serve. */
  readonly home: () => Promise<(address: string) => boolean>;
  readonly view: () => Promise<HouseView>;
  readonly surprised: HouseView['surprised'];
}

/** An open port. */
export interface ApiServer {
  readonly bound: Endpoint;
  /** Ends all connections, at once. */
  close(): Promise<void>;
}

/**
 * Opens the API's port. HTTP and all that hangs on it is loaded with the first caller (10 MB, and many boxes are never
 * looked at): a plain socket listens until then, and hands its port and who has called meanwhile over to HTTP. Whoever is
 * not at home is hung up on before an octet is read, and loads nothing.
 *
 * Rejects with what the system says where the port cannot be had (`EADDRINUSE`, `EACCES`, `EADDRNOTAVAIL`).
 */
export async function openServer({ address, port }: Endpoint, parts: ServerParts): Promise<ApiServer> {
  const { home, view, surprised } = parts;
  /** All connections, and those of them that HTTP does not have yet. */
  const open = new Set<Socket>();
  const early = new Set<Socket>();
  let guard: Promise<(address: string) => boolean> | undefined;
  let taking: Promise<void> | undefined;
  let http: HttpServer | undefined;
  let closed = false;

  const door = createServer({ pauseOnConnect: true }, (socket) => {
    early.add(socket);
    note(socket);
    socket.on('error', () => {}).on('close', () => early.delete(socket));
    receive(socket).catch((cause: unknown) => {
      // The next caller is another trial.
      guard = taking = undefined;
      hangUp(early);
      surprised(cause);
    });
  });
  door.maxConnections = mostConnections;

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
    http = createHttp(house, isHome);
    http.maxConnections = mostConnections;
    http.prependListener('connection', note);
    http.listen(door);
    // From then on HTTP watches over its callers' time.
    await once(http, 'listening');
  }

  function note(socket: Socket): void {
    if (!open.has(socket)) open.add(socket.once('close', () => open.delete(socket)));
  }

  function hangUp(sockets: Iterable<Socket>): void {
    for (const socket of sockets) socket.destroy();
  }

  await listen(door, address, port);
  door.on('error', (cause) => surprised(cause));
  return {
    bound: { address, port: (door.address() as AddressInfo).port },
    async close() {
      closed = true;
      hangUp(open);
      await end(door);
      if (http !== undefined) await end(http);
    },
  };
}

function listen(server: Server, address: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, address, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function end(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

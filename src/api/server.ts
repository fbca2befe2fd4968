import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import type { Endpoint } from '../core/ports.ts';
import type { HouseView } from './house-view.ts';

/** Connections at a time; a family has a handful. */
const mostConnections = 64;

/** An open port. */
export interface ApiServer {
  readonly bound: Endpoint;
  /** Ends all connections, at once. */
  close(): Promise<void>;
}

/**
 * Opens the API's port. HTTP and all that hangs on it is loaded with the first caller (10 MB, and many boxes are never
 * looked at): a plain socket listens until then, and hands its port and who has called meanwhile over to HTTP.
 *
 * Rejects with what the system says where the port cannot be had (`EADDRINUSE`, `EACCES`, `EADDRNOTAVAIL`).
 */
export async function openServer({ address, port }: Endpoint, house: HouseView): Promise<ApiServer> {
  const early = new Set<Socket>();
  let http: HttpServer | undefined;
  let closed = false;

  const door = createServer({ pauseOnConnect: true }, (socket) => {
    early.add(socket);
    socket.on('error', () => {}).on('close', () => early.delete(socket));
    if (early.size > 1) return;
    takeOver().catch((cause: unknown) => {
      hangUp();
      house.surprised(cause);
    });
  });
  door.maxConnections = mostConnections;

  async function takeOver(): Promise<void> {
    const { createHttp } = await import('./http.ts');
    if (closed) return;
    http = createHttp(house);
    http.maxConnections = mostConnections;
    http.listen(door);
    // From then on HTTP watches over its callers' time.
    await once(http, 'listening');
    for (const socket of early) {
      http.emit('connection', socket);
      socket.resume();
    }
    early.clear();
  }

  function hangUp(): void {
    for (const socket of early) socket.destroy();
  }

  await listen(door, address, port);
  door.on('error', (cause) => house.surprised(cause));
  return {
    bound: { address, port: (door.address() as AddressInfo).port },
    async close() {
      closed = true;
      hangUp();
      http?.closeAllConnections();
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

import type { Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Endpoint } from '../../core/ports.ts';
import { Crowd } from '../crowd.ts';
import { patientServer } from '../http.ts';
import { type ApiServer, end, listen } from '../server.ts';
import { createDesk, type DeskView } from './desk-app.ts';

/** Connections at a time; the address that has most loses one. */
const mostConnections = 1024;

/** Opens a desk's port. Rejects with what the system says where the port cannot be had. */
export async function openDeskServer({ address, port }: Endpoint, view: DeskView): Promise<ApiServer> {
  const crowd = new Crowd(mostConnections);
  const server = patientServer(createDesk(view).fetch, {});
  server.on('connection', (socket: Socket) => crowd.add(socket));
  await listen(server, address, port);
  server.on('error', (cause) => view.surprised(cause));
  return {
    bound: { address, port: (server.address() as AddressInfo).port },
    async close() {
      crowd.hangUpAll();
      await end(server);
    },
  };
}

import type { Logger } from 'pino';
import { openDeskServer } from '../../api/desk/desk-server.ts';
import type { Endpoint } from '../../core/ports.ts';
import { readCategories } from '../blocklists.ts';
import { readVersion } from '../version.ts';
import { type DeskFault, openDeskFolder } from './desk-folder.ts';
import { deskSide } from './desk-side.ts';

/** How a desk is opened. */
export interface DeskOrder {
  readonly folder: string;
  readonly listen: Endpoint;
  /** A proxy stands before it, speaks HTTPS and says where a request comes from. */
  readonly behindProxy: boolean;
}

/** A desk that is open. */
export interface OpenDesk {
  readonly bound: Endpoint;
  close(): Promise<void>;
}

/** Opens the desk that lies in a folder. Rejects with what the system says where the port cannot be had. */
export async function openDesk({ folder, listen, behindProxy }: DeskOrder, log: Logger): Promise<OpenDesk | DeskFault> {
  const opened = openDeskFolder(folder);
  if ('fault' in opened) return opened;
  const { store, secret } = opened;
  const clocks = { now: () => Date.now(), steady: () => performance.now() };
  const desk = deskSide({ store, secret, categories: readCategories(), ...clocks });
  const surprised = (cause: unknown): void => log.error({ err: cause }, 'desk');
  try {
    const view = { desk, version: readVersion(), steady: clocks.steady, behindProxy, surprised };
    const server = await openDeskServer(listen, view);
    log.info(server.bound, 'the desk is open');
    return {
      bound: server.bound,
      async close() {
        await server.close();
        store.close();
      },
    };
  } catch (cause) {
    store.close();
    throw cause;
  }
}

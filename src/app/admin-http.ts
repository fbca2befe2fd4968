import type { Logger } from 'pino';
import type { HouseView } from '../api/house-view.ts';
import { type ApiServer, openServer, type ServerParts } from '../api/server.ts';
import type { Endpoint } from '../core/ports.ts';

/** A port that is taken is tried again after so many milliseconds. */
const retryAfter = 30_000;

/** The admin side's port: it is kept open as well as can be, and nothing else waits for it. */
export class AdminHttp {
  readonly #open: () => Promise<ApiServer>;
  readonly #log: Logger;
  #server: ApiServer | undefined;
  #retry: NodeJS.Timeout | undefined;
  #failed = false;
  #closed = false;

  /** @param view what the API sees of the house; asked for with the first caller */
  constructor(
    listen: Endpoint,
    home: ServerParts['home'],
    view: () => Promise<Omit<HouseView, 'surprised'>>,
    log: Logger,
  ) {
    this.#log = log;
    const surprised: HouseView['surprised'] = (cause) => log.error({ err: cause }, 'api');
    this.#open = () => openServer(listen, { home, view: async () => ({ ...(await view()), surprised }), surprised });
  }

  get bound(): Endpoint | undefined {
    return this.#server?.bound;
  }

  /** Resolves after the first trial, whatever came of it. A failure is said once, until the port could be had. */
  async start(): Promise<void> {
    try {
      const server = await this.#open();
      if (this.#closed) return await server.close();
      this.#server = server;
      this.#log.info(server.bound, 'the admin pages are open');
    } catch (cause) {
      if (!this.#failed) this.#log.warn({ err: cause }, 'the admin port cannot be opened; trying again');
      this.#failed = true;
      if (!this.#closed) this.#retry = setTimeout(() => void this.start(), retryAfter);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    await this.#server?.close();
  }
}

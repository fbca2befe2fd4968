import type { Logger } from 'pino';
import type { HouseView } from '../api/house-view.ts';
import { type ApiServer, openServer, type ServerParts } from '../api/server.ts';
import type { Endpoint } from '../core/ports.ts';

/** A port that is taken is tried again after so many milliseconds. */
const retryAfter = 30_000;

/** What the log calls each of them. */
const called = { house: 'the admin', children: "the children's" } as const;

/** What stands behind a door: whom it lets in, what they see, and what it is for. */
export interface BehindDoor extends Pick<ServerParts, 'home'> {
  /** What the API sees of the house; asked for with the first caller. */
  readonly view: () => Promise<Omit<HouseView, 'surprised'>>;
  readonly serves: NonNullable<ServerParts['serves']>;
}

/** A port of the admin side: it is kept open as well as can be, and nothing else waits for it. */
export class HttpDoor {
  readonly #open: () => Promise<ApiServer>;
  readonly #log: Logger;
  readonly #name: string;
  #server: ApiServer | undefined;
  #retry: NodeJS.Timeout | undefined;
  #failure: string | undefined;
  #closed = false;

  constructor(listen: Endpoint, { home, view, serves }: BehindDoor, log: Logger) {
    this.#log = log;
    this.#name = called[serves];
    const surprised: HouseView['surprised'] = (cause) => log.error({ err: cause }, 'api');
    const whole = async (): Promise<HouseView> => ({ ...(await view()), surprised });
    this.#open = () => openServer(listen, { home, view: whole, surprised, serves });
  }

  get bound(): Endpoint | undefined {
    return this.#server?.bound;
  }

  /** Why it is not open, in the system's words: `EADDRINUSE`; undefined: it is, or was not tried yet. */
  get failure(): string | undefined {
    return this.#failure;
  }

  /** Resolves after the first trial, whatever came of it. A failure is said once, until the port could be had. */
  async start(): Promise<void> {
    try {
      const server = await this.#open();
      if (this.#closed) return await server.close();
      this.#server = server;
      this.#failure = undefined;
      this.#log.info(server.bound, `${this.#name} pages are open`);
    } catch (cause) {
      if (this.#failure === undefined)
        this.#log.warn({ err: cause }, `${this.#name} port cannot be opened; trying again`);
      this.#failure = (cause as NodeJS.ErrnoException).code ?? 'unknown';
      if (!this.#closed) this.#retry = setTimeout(() => void this.start(), retryAfter);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    await this.#server?.close();
  }
}

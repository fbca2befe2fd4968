import type { Logger } from 'pino';
import { cataloguesIn, putAside } from '../store/catalogue-folder.ts';
import { isSealed } from '../store/catalogue-seal.ts';

/** Milliseconds between looks for a new catalogue: `domovoy compile` may make one at any time. */
const lookEvery = 1_000;

/** What follows from a look. */
export interface CatalogueNews {
  /** Another catalogue is the newest, and it is whole. */
  changed(): void;
  /** One was found damaged and is out of the way; the one before it serves. */
  damaged(): void;
}

/**
 * Keeps an eye on the folder of the catalogues. Readers are told of a new one only when every octet of it is what was
 * written; what is damaged goes aside, so that nobody opens it again, and stays for those who want to know why.
 */
export class CatalogueWatch {
  readonly #folder: string;
  readonly #log: Logger;
  readonly #news: CatalogueNews;
  #newest: string | undefined;
  #looking: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(folder: string, log: Logger, news: CatalogueNews) {
    this.#folder = folder;
    this.#log = log;
    this.#news = news;
    this.#newest = cataloguesIn(folder)[0]?.path;
  }

  start(): void {
    this.#timer = setInterval(() => {
      if (cataloguesIn(this.#folder)[0]?.path !== this.#newest) void this.verify();
    }, lookEvery);
  }

  /** Reads the newest catalogue through: it is new, or a reader stumbled over it, or the house has just opened. */
  verify(): Promise<void> {
    return (this.#looking ??= this.#verify().finally(() => (this.#looking = undefined)));
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #verify(): Promise<void> {
    for (;;) {
      const path = cataloguesIn(this.#folder)[0]?.path;
      const fault = path === undefined ? undefined : await faultOf(path);
      if (path === undefined || fault === undefined) {
        if (path !== this.#newest) {
          this.#newest = path;
          this.#news.changed();
        }
        return;
      }
      this.#log.error({ path, err: fault }, 'this catalogue is damaged; the one before it serves');
      // Where even that fails, a look comes too seldom for a storm, and the readers pass it over by themselves.
      if (!putAside(path)) return;
      this.#news.damaged();
    }
  }
}

/** Why a catalogue cannot be believed; undefined: it is what was written. */
async function faultOf(path: string): Promise<unknown> {
  try {
    return (await isSealed(path)) ? undefined : 'its octets are not those that were written';
  } catch (cause) {
    return cause;
  }
}

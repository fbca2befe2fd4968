import type { Logger } from 'pino';
import type { Settings } from '../config/schema.ts';
import { readAdded } from './added-lists.ts';
import type { ListJob } from './list-job.ts';
import type { HouseWish } from './messages.ts';
import type { Supervisor } from './supervisor.ts';

/** Carries out what parents do by the pages and only the supervisor can: other settings, lists anew. */
export class WishGranter {
  readonly #data: string;
  readonly #log: Logger;
  readonly #job: ListJob;
  /** Other settings wait until those before them hold: threads are exchanged one after the other. */
  #exchanging = Promise.resolve();

  constructor(data: string, log: Logger, job: ListJob) {
    this.#data = data;
    this.#log = log;
    this.#job = job;
  }

  take(wish: HouseWish, supervisor: Supervisor): void {
    switch (wish.type) {
      case 'lists-changed':
        supervisor.impaired('added-lists-damaged', !readAdded(this.#data).areSound);
        return void this.#job.changed();
      case 'update-lists':
        return void this.#job.update();
      case 'settings-changed':
        this.#exchanging = this.#exchanging.then(() => this.#use(wish.settings, supervisor));
    }
  }

  async #use(settings: Settings, supervisor: Supervisor): Promise<void> {
    const begun = performance.now();
    try {
      await supervisor.use(settings);
      supervisor.impaired('settings-not-used', false);
      // They were read anew and are sound, or they could not have been changed.
      supervisor.impaired('settings-ignored', false);
      this.#job.use(settings);
      this.#log.info({ ms: Math.round(performance.now() - begun) }, 'the house runs with other settings');
    } catch (cause) {
      supervisor.impaired('settings-not-used', true);
      this.#log.error({ err: cause }, 'the house cannot run with other settings; those before them hold');
    }
  }
}

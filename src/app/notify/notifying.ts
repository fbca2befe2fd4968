import type { Notifier } from './notifier.ts';

/** Opens the notifier when there is somebody to tell, or somebody who looks: most houses send nothing, and load nothing for it. */
export class Notifying {
  readonly #open: () => Promise<Notifier>;
  #opening: Promise<Notifier> | undefined;
  #notifier: Notifier | undefined;

  constructor(open: () => Promise<Notifier>) {
    this.#open = open;
  }

  async get(): Promise<Notifier> {
    this.#notifier = await (this.#opening ??= this.#open());
    return this.#notifier;
  }

  /** Once a second. */
  tick(): void {
    this.#notifier?.tick();
  }

  async close(): Promise<void> {
    await (await this.#opening)?.close();
  }
}

import type { Outcome } from './client.ts';

/** What was loaded last, by the key of the resource: shown at once, and while the box cannot be reached. */
export class Memory {
  readonly #known = new Map<string, Known>();
  readonly #coming = new Map<string, Promise<unknown>>();
  readonly #ahead = new Map<string, Promise<Outcome<unknown>>>();

  get(key: string): Known | undefined {
    return this.#known.get(key);
  }

  keep(key: string, known: Known): void {
    this.#known.set(key, known);
  }

  /** One call for all who wait for the same at the same time. */
  share<Value>(key: string, load: () => Promise<Value>): Promise<Value> {
    const coming = this.#coming.get(key) ?? load().finally(() => this.#coming.delete(key));
    this.#coming.set(key, coming);
    return coming as Promise<Value>;
  }

  /** Brings something before anybody shows it. */
  async bringAhead(key: string, bring: () => Promise<Outcome<unknown>>): Promise<void> {
    const coming = bring();
    this.#ahead.set(key, coming);
    const outcome = await coming;
    if (outcome.kind === 'done' && this.#ahead.has(key)) this.keep(key, outcome);
  }

  /** What was brought ahead, for the first one who shows it: they need not ask again. */
  takeAhead(key: string): Promise<Outcome<unknown>> | undefined {
    const coming = this.#ahead.get(key);
    this.#ahead.delete(key);
    return coming;
  }

  /** Whoever signs in next must not see what the one before saw. */
  forget(): void {
    this.#known.clear();
    this.#ahead.clear();
  }
}

export interface Known {
  readonly value: unknown;
  readonly revision: number | undefined;
}

import type { Event } from '../core/event.ts';

/** Passes on what is written down, as it is written down. */
export class LiveFeed {
  readonly #listeners = new Set<(events: readonly Event[]) => void>();

  /** Told from now on, until what this gives is called. */
  listen(take: (events: readonly Event[]) => void): () => void {
    const one: typeof take = (events) => take(events);
    this.#listeners.add(one);
    return () => this.#listeners.delete(one);
  }

  tell(events: readonly Event[]): void {
    if (events.length > 0) for (const take of this.#listeners) take(events);
  }
}

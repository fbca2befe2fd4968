import { isDeepStrictEqual } from 'node:util';
import type { News, NewsPort } from '../api/ports/news-port.ts';

/** Tells listeners what has changed, once: what is as it was told last is no news. */
export class Newsroom implements NewsPort {
  readonly #listeners = new Set<(news: News) => void>();
  readonly #look: () => readonly Seen[];
  #last: readonly Seen[] = [];

  /** @param look how things are now; asked only while somebody listens */
  constructor(look: () => readonly Seen[]) {
    this.#look = look;
  }

  listen(take: (news: News) => void): () => void {
    if (this.#listeners.size === 0) this.#last = this.#look();
    const one: typeof take = (news) => take(news);
    this.#listeners.add(one);
    return () => this.#listeners.delete(one);
  }

  /** Something may have changed. */
  compare(): void {
    if (this.#listeners.size === 0) return;
    const before = this.#last;
    this.#last = this.#look();
    this.#last.forEach(({ news, mark }, place) => {
      if (!isDeepStrictEqual(mark, before[place]?.mark)) for (const take of this.#listeners) take(news);
    });
  }
}

/** One thing that is watched: what is told when its mark is another one. */
export interface Seen {
  readonly news: News;
  readonly mark: unknown;
}

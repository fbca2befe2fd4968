import type { News } from '../src/api/ports/news-port.ts';

/** What the house tells of while it happens (`GET /api/events`); who shows such a thing loads it anew. */
export const topics = [
  'household',
  'asks',
  'cases',
  'notices',
  'lists',
  'house',
] as const satisfies readonly News['kind'][];
export type Topic = (typeof topics)[number];

/** Milliseconds after which a line that the box has closed is opened anew. */
const pause = 10_000;

/** The line on which the house calls. */
export class Live {
  readonly #watchers = new Map<() => void, readonly Topic[]>();
  readonly #reached: (isReached: boolean) => void;
  #line: EventSource | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #isLost = false;

  /** @param reached told whenever the line stands or breaks */
  constructor(reached: (isReached: boolean) => void) {
    this.#reached = reached;
  }

  /** @returns how to stop watching */
  watch(which: readonly Topic[], told: () => void): () => void {
    this.#watchers.set(told, which);
    return () => void this.#watchers.delete(told);
  }

  /** Something of these may have changed. */
  tell(...which: readonly Topic[]): void {
    for (const [told, wanted] of this.#watchers) if (wanted.some((topic) => which.includes(topic))) told();
  }

  /** Once somebody is signed in. */
  open(): void {
    if (this.#line !== undefined) return;
    const line = new EventSource('/api/events');
    this.#line = line;
    for (const topic of topics) line.addEventListener(topic, () => this.tell(topic));
    line.addEventListener('open', () => {
      this.#reached(true);
      // What was said while the line was down was not heard.
      if (this.#isLost) this.tell(...topics);
      this.#isLost = false;
    });
    line.addEventListener('error', () => {
      this.#isLost = true;
      if (line.readyState !== EventSource.CLOSED) return this.#reached(false);
      // The box is there and says no; a browser does not try that again by itself.
      this.close();
      this.#retry = setTimeout(() => this.open(), pause);
    });
  }

  close(): void {
    clearTimeout(this.#retry);
    this.#line?.close();
    this.#line = undefined;
  }
}

import type { Clock } from '../../core/ports.ts';
import type { Asker, Outcome, Upstream } from './upstream.ts';

/** Attempts for one query: each upstream once, a lone one twice. */
const leastAttempts = 2;

/**
 * One query and the upstreams it is put to, one after the other: the next as soon as one fails, or when one is late.
 * Who was late may still answer; the first usable answer ends it.
 */
export class Race implements Asker {
  readonly #query: Buffer;
  readonly #order: readonly Upstream[];
  readonly #until: number;
  readonly #clock: Clock;
  readonly #ended: (outcome: Outcome) => void;
  #asked = 0;
  #running = 0;
  #done = false;
  /** What is told if nobody has an answer. */
  #best: Outcome;

  /** `deadline`: milliseconds after which the query has failed; `ended` is told once. */
  constructor(
    query: Buffer,
    order: readonly Upstream[],
    deadline: number,
    clock: Clock,
    ended: (outcome: Outcome) => void,
  ) {
    this.#query = query;
    this.#order = order;
    this.#until = clock() + deadline;
    this.#clock = clock;
    this.#ended = ended;
  }

  askNext(): void {
    if (this.#done) return;
    const now = this.#clock();
    const attempts = this.#order.length === 0 ? 0 : Math.max(this.#order.length, leastAttempts);
    if (this.#asked >= attempts || now >= this.#until) {
      if (this.#running === 0) this.#end(this.#best);
      return;
    }
    const upstream = this.#order[this.#asked % this.#order.length]!;
    // A copy for each further attempt: each goes out under an ID of its own.
    const query = this.#asked === 0 ? this.#query : Buffer.from(this.#query);
    this.#asked++;
    this.#running++;
    upstream.start(query, now + upstream.health.patience, this.#until, this);
  }

  late(): void {
    this.askNext();
  }

  answered(outcome: Outcome): void {
    this.#running--;
    if (this.#done) return;
    if (typeof outcome === 'object') this.#end(outcome);
    else {
      this.#best ??= outcome;
      this.askNext();
    }
  }

  #end(outcome: Outcome): void {
    this.#done = true;
    this.#ended(outcome);
  }
}

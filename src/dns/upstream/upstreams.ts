import type { Clock } from '../../core/ports.ts';
import type { Outcome, Upstream } from './upstream.ts';

/** Queries under way at a time: what is more fails at once instead of filling the memory. */
const mostUnderWay = 4_096;

/** Attempts for one query: each upstream once, a lone one twice. */
const leastAttempts = 2;

/** Upstreams that can stand in for each other. */
export class Upstreams {
  readonly #members: readonly Upstream[];
  readonly #deadline: number;
  readonly #clock: Clock;
  #underWay = 0;

  /** `deadline`: milliseconds after which a query has failed, whatever was tried; stubs wait about five seconds. */
  constructor(members: readonly Upstream[], deadline: number, clock: Clock) {
    this.#members = members;
    this.#deadline = deadline;
    this.#clock = clock;
  }

  get members(): readonly Upstream[] {
    return this.#members;
  }

  /** The first usable answer, the healthiest upstream being asked first. */
  async exchange(query: Buffer): Promise<Outcome> {
    if (this.#underWay >= mostUnderWay) return undefined;
    this.#underWay++;
    try {
      return await this.#try(query);
    } finally {
      this.#underWay--;
    }
  }

  /**
   * Asks one after the other: the next as soon as one fails, or when one is late. Who was late may still answer; the
   * first usable answer ends it.
   */
  #try(query: Buffer): Promise<Outcome> {
    const until = this.#clock() + this.#deadline;
    const order = this.#healthiestFirst();
    const attempts = order.length === 0 ? 0 : Math.max(order.length, leastAttempts);
    return new Promise((resolve, reject) => {
      let done = false;
      let started = 0;
      let running = 0;
      let best: Outcome;
      const askNext = (): void => {
        if (done) return;
        const left = until - this.#clock();
        if (started >= attempts || left <= 0) {
          if (running === 0) resolve(best);
          return;
        }
        const upstream = order[started++ % order.length]!;
        const lateAfter = upstream.health.patience;
        const late = setTimeout(() => {
          upstream.health.failed(this.#clock());
          askNext();
        }, lateAfter);
        running++;
        // Its own copy: each attempt goes out under an ID of its own.
        upstream.ask(Buffer.from(query), left).then((outcome) => {
          clearTimeout(late);
          running--;
          if (typeof outcome === 'object') {
            done = true;
            resolve(outcome);
          } else {
            best ??= outcome;
            askNext();
          }
        }, reject);
      };
      askNext();
    });
  }

  #healthiestFirst(): readonly Upstream[] {
    const [only, ...others] = this.#members;
    if (only !== undefined && others.length === 0) return only.leadsBack ? [] : this.#members;
    const now = this.#clock();
    const rank = ({ health }: Upstream): number => health.rtt + (health.isResting(now) ? 1e6 * health.failures : 0);
    return this.#members.filter((upstream) => !upstream.leadsBack).sort((a, b) => rank(a) - rank(b));
  }
}

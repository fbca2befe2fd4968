import type { Clock } from '../../core/ports.ts';
import { Race } from './race.ts';
import type { Outcome, Upstream } from './upstream.ts';

/** Queries under way at a time: what is more fails at once instead of filling the memory. */
const mostUnderWay = 4_096;

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
  exchange(query: Buffer): Promise<Outcome> {
    if (this.#underWay >= mostUnderWay) return Promise.resolve(undefined);
    this.#underWay++;
    return new Promise((resolve) => {
      const ended = (outcome: Outcome): void => {
        this.#underWay--;
        resolve(outcome);
      };
      new Race(query, this.#healthiestFirst(), this.#deadline, this.#clock, ended).askNext();
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

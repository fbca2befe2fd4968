import { randomBytes } from 'node:crypto';
import type { Trial, TrialPort } from '../api/ports/trial-port.ts';
import { childTrialName, type TrialAsk, trialNamesOf } from '../core/trial-names.ts';

/** Trials at a time, and queries that are kept of each and of the children. */
const mostTrials = 50;
const mostAsks = 20;

/** Milliseconds for which a trial is kept. */
const memory = 15 * 60_000;

/** Trials that parents have begun, and who has asked for their names. */
export class Trials implements TrialPort {
  /** A clock in milliseconds that never jumps. */
  readonly #now: () => number;
  /** By token, the oldest first. */
  readonly #begun = new Map<string, { readonly at: number; asks: TrialAsk[] }>();
  #ofChildren: (TrialAsk & { readonly at: number })[] = [];

  constructor(now: () => number) {
    this.#now = now;
  }

  begin(): Trial {
    this.#forget();
    if (this.#begun.size >= mostTrials) this.#begun.delete(this.#begun.keys().next().value!);
    const token = randomBytes(8).toString('hex');
    this.#begun.set(token, { at: this.#now(), asks: [] });
    return { token, names: trialNamesOf(token) };
  }

  look(token: string): (Trial & { readonly asks: readonly TrialAsk[] }) | undefined {
    this.#forget();
    const known = this.#begun.get(token);
    return known && { token, names: trialNamesOf(token), asks: known.asks };
  }

  ofChildren(): readonly TrialAsk[] {
    this.#forget();
    return this.#ofChildren;
  }

  /** These names were asked for. */
  note(asks: readonly TrialAsk[]): void {
    for (const ask of asks) {
      if (ask.name === childTrialName) {
        const others = this.#ofChildren.filter(({ address }) => address !== ask.address);
        this.#ofChildren = [{ ...ask, at: this.#now() }, ...others].slice(0, mostAsks);
        continue;
      }
      const [token = ''] = ask.name.split('.', 1);
      const known = this.#begun.get(token);
      const isKnown = known?.asks.some(({ name, address }) => name === ask.name && address === ask.address);
      if (known !== undefined && !isKnown && known.asks.length < mostAsks) known.asks.push(ask);
    }
  }

  #forget(): void {
    const since = this.#now() - memory;
    for (const [token, { at }] of this.#begun) if (at < since) this.#begun.delete(token);
    this.#ofChildren = this.#ofChildren.filter(({ at }) => at >= since);
  }
}

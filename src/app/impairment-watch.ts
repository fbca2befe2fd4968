import type { HouseholdStore } from '../store/household.ts';

const kind = 'impaired';

/** Milliseconds for which it has to last: what is over at once is no news. */
const patience = 60_000;

/** Milliseconds for which it has to be away before it is over: what comes and goes is one thing. */
const quiet = 600_000;

/** These last until the house is started again, and a parent must see them even then. */
const lasting: readonly string[] = ['household-restored', 'household-lost'];

/** Tells the parents, once, why the family is protected less than it asked for, and takes it back when it is over. */
export class ImpairmentWatch {
  readonly #store: HouseholdStore;
  readonly #now: () => number;
  readonly #steady: () => number;
  /** Since when it is there, by code. */
  readonly #there = new Map<string, number>();
  /** Raised, and since when it is away; undefined: it is there. */
  #raised: Map<string, number | undefined> | undefined;

  /**
   * @param now milliseconds since 1970, as far as it is known
   * @param steady a clock that never jumps, in milliseconds
   */
  constructor(store: HouseholdStore, now: () => number, steady: () => number) {
    this.#store = store;
    this.#now = now;
    this.#steady = steady;
  }

  /** Once a second, with all that is wrong now. */
  look(codes: readonly string[]): void {
    const at = this.#steady();
    const raised = (this.#raised ??= this.#raisedBefore(at));
    if (raised === undefined || (codes.length === 0 && raised.size === 0)) return this.#there.clear();
    for (const code of this.#there.keys()) if (!codes.includes(code)) this.#there.delete(code);
    for (const code of codes) {
      const since = this.#there.get(code) ?? at;
      this.#there.set(code, since);
      if (raised.has(code)) raised.set(code, undefined);
      else if (at - since >= patience || lasting.includes(code)) this.#raise(code, raised);
    }
    for (const [code, away] of raised) {
      if (codes.includes(code)) continue;
      if (away === undefined) raised.set(code, at);
      else if (at - away >= quiet) this.#finish(code, raised);
    }
  }

  #raise(code: string, raised: Map<string, number | undefined>): void {
    const written = this.#store.write(({ notices }) => notices.raise(kind, code, this.#now()));
    if (written.kind === 'done') raised.set(code, undefined);
  }

  #finish(code: string, raised: Map<string, number | undefined>): void {
    const written = this.#store.write(
      ({ notices }) => lasting.includes(code) || notices.finish(kind, code, this.#now()),
    );
    if (written.kind === 'done') raised.delete(code);
  }

  /** What was raised before the house was started; undefined: the disk refuses to tell. */
  #raisedBefore(at: number): Map<string, number | undefined> | undefined {
    const open = this.#store.read(({ notices }) => notices.open());
    if (open.kind === 'failed') return undefined;
    const ours = open.value.filter((notice) => notice.kind === kind);
    return new Map(ours.map(({ subject }) => [subject, at]));
  }
}

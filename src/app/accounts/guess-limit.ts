import type { PersonId } from '../../core/family/household.ts';

/** How fast it grows: the first tries are free, each further one doubles the wait, and time forgives. All in milliseconds. */
interface Growth {
  readonly free: number;
  readonly longest: number;
  readonly forgivenAfter: number;
}

const perAddress: Growth = { free: 5, longest: 900_000, forgivenAfter: 900_000 };
const inAll: Growth = { free: 20, longest: 60_000, forgivenAfter: 60_000 };

/** Addresses that are remembered; the one that was quiet for longest is forgotten first. */
const mostAddresses = 1024;

/** Wrong guesses, fading away. */
interface Tally {
  wrong: number;
  at: number;
  until: number;
}

/**
 * Whose guesses are counted together, beside those of each address: of everybody whom nobody knows, or of all devices of
 * one grown-up. `trusted`: of the address alone.
 */
export type Circle = 'trusted' | 'unknown' | { readonly of: PersonId };

/**
 * Lets nobody guess fast: per address, and in all, for whoever has many addresses. Each limit ends by itself. Where somebody
 * of the family is signed in, and at a grown-up's devices, nobody is held up by what strangers do: a child that guesses
 * day and night from a second device locks no parent out.
 */
export class GuessLimit {
  readonly #now: () => number;
  /** The one that was quiet for longest comes first. */
  readonly #addresses = new Map<string, Tally>();
  readonly #unknown: Tally = { wrong: 0, at: 0, until: 0 };
  readonly #grownUps = new Map<PersonId, Tally>();

  /** @param now a clock that never jumps, in milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * Seconds until a guess from there is heard; 0: now. It counts as wrong at once, so that many at a time are no way
   * round; a right one is taken back with {@link forgive}.
   */
  take(address: string, circle: Circle): number {
    const now = this.#now();
    const tally = this.#addresses.get(address) ?? { wrong: 0, at: now, until: 0 };
    const all = this.#tallyOf(circle);
    const until = Math.max(tally.until, all?.until ?? 0);
    if (until > now) return Math.ceil((until - now) / 1000);
    count(tally, perAddress, now);
    if (all !== undefined) count(all, inAll, now);
    this.#remember(address, tally);
    return 0;
  }

  /** The last guess from there was right. */
  forgive(address: string, circle: Circle): void {
    for (const tally of [this.#addresses.get(address), this.#tallyOf(circle)]) {
      if (tally === undefined) continue;
      tally.wrong = Math.max(0, tally.wrong - 1);
      tally.until = 0;
    }
  }

  #tallyOf(circle: Circle): Tally | undefined {
    if (circle === 'trusted') return undefined;
    if (circle === 'unknown') return this.#unknown;
    const tally = this.#grownUps.get(circle.of) ?? { wrong: 0, at: 0, until: 0 };
    this.#grownUps.set(circle.of, tally);
    return tally;
  }

  #remember(address: string, tally: Tally): void {
    this.#addresses.delete(address);
    this.#addresses.set(address, tally);
    const [oldest] = this.#addresses.keys();
    if (this.#addresses.size > mostAddresses && oldest !== undefined) this.#addresses.delete(oldest);
  }
}

function count(tally: Tally, { free, longest, forgivenAfter }: Growth, now: number): void {
  const forgiven = (now - tally.at) / forgivenAfter;
  tally.wrong = Math.max(0, tally.wrong - forgiven) + 1;
  tally.at = now;
  const over = tally.wrong - free;
  tally.until = over < 0 ? 0 : now + Math.min(longest, 1000 * 2 ** over);
}

/** Weight of the newest round trip, as in TCP (RFC 6298 §2). */
const newest = 1 / 8;
/** What is supposed of one that has not answered yet, to find its place in the order. */
const supposedRtt = 50;

/** After failures in a row an upstream rests: half a second, then twice as long each time, up to half a minute. */
const failuresToRest = 2;
const firstRest = 500;
const longestRest = 30_000;

/** How an upstream has done of late, by its own replies. Times in milliseconds of the house's clock. */
export class Health {
  /** Smoothed round-trip time; a supposition until the first reply. */
  rtt = supposedRtt;
  #hasAnswered = false;
  #failures = 0;
  #restsUntil = 0;

  /** Resting upstreams are asked last; once their rest is over they are asked in their turn again. */
  isResting(now: number): boolean {
    return now < this.#restsUntil;
  }

  /** How long a reply may take before we ask the next one too: generous for the slow, short for the fast. */
  get patience(): number {
    // In steps, so that the timers of many queries share one list of the event loop.
    return Math.min(Math.max(Math.ceil((4 * this.rtt) / 50) * 50, 250), 1_500);
  }

  get failures(): number {
    return this.#failures;
  }

  /** {@link rtt} where it is known; null until the first reply. */
  get measuredRtt(): number | null {
    return this.#hasAnswered ? this.rtt : null;
  }

  /** It answered lately, or has not been asked yet. */
  get isUp(): boolean {
    return this.#failures < failuresToRest;
  }

  succeeded(took: number): void {
    this.rtt = this.#hasAnswered ? this.rtt + (took - this.rtt) * newest : took;
    this.#hasAnswered = true;
    this.#failures = 0;
    this.#restsUntil = 0;
  }

  failed(now: number): void {
    this.#failures++;
    const over = this.#failures - failuresToRest;
    if (over >= 0) this.#restsUntil = now + Math.min(firstRest * 2 ** over, longestRest);
  }
}

/** Pages that one address is shown in a minute; a child who looks around sees ten. */
const mostAMinute = 120;
/** Addresses that are counted at a time, the oldest forgotten first. */
const mostAddresses = 1024;

/** Counts the pages of each address, so that one that asks without end takes nothing from the others. */
export class PaceLimit {
  readonly #counts = new Map<string, { minute: number; count: number }>();

  /** May that address be shown one more page? @param now milliseconds since 1970 */
  take(address: string, now: number): boolean {
    const minute = Math.floor(now / 60_000);
    let found = this.#counts.get(address);
    if (found?.minute !== minute) {
      this.#counts.delete(address);
      this.#counts.set(address, (found = { minute, count: 0 }));
      const oldest = this.#counts.keys().next().value;
      if (this.#counts.size > mostAddresses && oldest !== undefined) this.#counts.delete(oldest);
    }
    return ++found.count <= mostAMinute;
  }
}

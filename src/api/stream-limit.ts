/** Streams at a time: those of one address, and of all; the port takes 64 connections, and people must come in too. */
const mostOfOne = 8;
const most = 24;

/** Counts the replies that stay open. */
export class StreamLimit {
  readonly #open = new Map<string, number>();

  /** A seat for one more, to be given back once; undefined: there is none. */
  take(address: string): (() => void) | undefined {
    const ofOne = this.#open.get(address) ?? 0;
    const all = this.#open.values().reduce((sum, count) => sum + count, 0);
    if (ofOne >= mostOfOne || all >= most) return undefined;
    this.#open.set(address, ofOne + 1);
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      const left = (this.#open.get(address) ?? 1) - 1;
      if (left === 0) this.#open.delete(address);
      else this.#open.set(address, left);
    };
  }
}

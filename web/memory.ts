/** What was loaded last, by the key of the resource: shown at once, and while the box cannot be reached. */
export class Memory {
  readonly #known = new Map<string, Known>();

  get(key: string): Known | undefined {
    return this.#known.get(key);
  }

  keep(key: string, known: Known): void {
    this.#known.set(key, known);
  }

  /** Whoever signs in next must not see what the one before saw. */
  forget(): void {
    this.#known.clear();
  }
}

export interface Known {
  readonly value: unknown;
  readonly revision: number | undefined;
}

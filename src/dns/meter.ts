/** One person and one target of a budget, as the query path sees them: was it asked for since the last look? */
export interface Mark {
  asked: boolean;
}

/** What a name counts for: one mark or several. It stands on the hot path, so it sets marks and does nothing more. */
export class Meter {
  readonly #marks: readonly Mark[];

  constructor(marks: readonly Mark[]) {
    this.#marks = marks;
  }

  mark(): void {
    for (const mark of this.#marks) mark.asked = true;
  }
}

import { statSync } from 'node:fs';
import type { Source } from './source.ts';

/** How far a compilation has come. */
export interface Progress {
  readonly step: 'read' | 'merge' | 'write';
  /** Of the whole work, from 0 to 1. */
  readonly share: number;
}

/** What of the time each step takes, measured on five million names. */
const weights = { read: 0.6, merge: 0.1, write: 0.3 } as const;

/** Tells of a compilation, each whole percent once. */
export class ProgressTeller {
  readonly #told: ((progress: Progress) => void) | undefined;
  #last = -1;

  constructor(told: ((progress: Progress) => void) | undefined) {
    this.#told = told;
  }

  /** `part` of this step is done, from 0 to 1. */
  tell(step: Progress['step'], part: number): void {
    const before = step === 'read' ? 0 : weights.read + (step === 'merge' ? 0 : weights.merge);
    const share = before + weights[step] * Math.min(part, 1);
    const percent = Math.floor(share * 100);
    if (percent <= this.#last) return;
    this.#last = percent;
    this.#told?.({ step, share });
  }
}

/** How much of all lists has been read, by the size of their files; what is packed counts as done when it is. */
export class ReadShare {
  readonly #sizes: ReadonlyMap<Source, number>;
  readonly #total: number;
  #done = 0;

  constructor(sources: readonly Source[]) {
    this.#sizes = new Map(sources.map((source) => [source, sizeOf(source.path)]));
    this.#total = Math.max(
      1,
      [...this.#sizes.values()].reduce((sum, size) => sum + size, 0),
    );
  }

  /** So much of one list has been read, in characters. */
  within(source: Source, characters: number): number {
    return (this.#done + Math.min(characters, this.#sizes.get(source) ?? 0)) / this.#total;
  }

  finish(source: Source): void {
    this.#done += this.#sizes.get(source) ?? 0;
  }
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

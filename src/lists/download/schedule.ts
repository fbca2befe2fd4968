/** What is remembered of the last time that a list was asked for. */
export interface Tried {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** How often it has failed since it last succeeded. */
  readonly failures: number;
  /** Drawn then, from 0 to 1: homes that start together after a power cut do not all ask together. */
  readonly draw: number;
}

/** Milliseconds after the first failure; twice as long after each more, never longer than the usual time. */
const firstPause = 15 * 60_000;

/**
 * Is it time to ask for a list again?
 *
 * @param tried undefined: never yet
 * @param every milliseconds between two downloads; 0 for never
 */
export function isDue(tried: Tried | undefined, every: number, now: number): boolean {
  if (every === 0) return false;
  // A clock that was put back must not silence the house for years.
  return tried === undefined || now < tried.at || now >= dueAt(tried, every);
}

/** When it is time again, in milliseconds since 1970: a tenth early or late as a rule, a quarter after a failure. */
export function dueAt({ at, failures, draw }: Tried, every: number): number {
  const pause = failures === 0 ? every : Math.min(every, firstPause * 2 ** (failures - 1));
  const spread = failures === 0 ? 0.1 : 0.25;
  return at + pause * (1 - spread + 2 * spread * draw);
}

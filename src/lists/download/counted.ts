/** How many names a downloaded list has, and the most that it had of late. */
export interface Counted {
  readonly names: number;
  readonly most: number;
  /** When it had them, in milliseconds since 1970. */
  readonly mostAt: number;
}

/** Milliseconds in which a list is measured against its best day: who halves every day soon has nothing. */
const memory = 30 * 86_400_000;

/** What is remembered when a list with so many names has come. */
export function countedAfter(before: Counted | undefined, names: number, now: number): Counted {
  return before === undefined || names >= mostOf(before, now)
    ? { names, most: names, mostAt: now }
    : { ...before, names };
}

/** What the next list is measured against. */
export function mostOf({ names, most, mostAt }: Counted, now: number): number {
  return now - mostAt > memory ? names : most;
}

import type { Outcome } from '../../../src/lists/entry.ts';

/** One case of a parser: why it matters, the line, and what it says in the words of {@link said}. */
export type Case = readonly [name: string, line: string, says: readonly string[]];

/** `play.test subtree`, `not play.test subtree`, or the reason for a drop in brackets. */
export function said(outcomes: readonly Outcome[]): string[] {
  return outcomes.map((outcome) => {
    if (typeof outcome === 'string') return `(${outcome})`;
    return `${outcome.effect === 'is' ? '' : 'not '}${outcome.name} ${outcome.scope}`;
  });
}

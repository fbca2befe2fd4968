import { isPattern, type Outcome } from '../../../src/lists/entry.ts';

/** One case of a parser: why it matters, the line, and what it says in the words of {@link said}. */
export type Case = readonly [name: string, line: string, says: readonly string[]];

/** `play.test subtree`, `not play.test subtree!` (important), `/expression/ needs text, spares a.test`, or `(reason for a drop)`. */
export function said(outcomes: readonly Outcome[]): string[] {
  return outcomes.map((outcome) => {
    if (typeof outcome === 'string') return `(${outcome})`;
    const [not, important] = [outcome.effect === 'is' ? '' : 'not ', outcome.important === true ? '!' : ''];
    if (!isPattern(outcome)) return `${not}${outcome.name} ${outcome.scope}${important}`;
    const { regex, literal, spared } = outcome;
    return `${not}/${regex}/ needs ${literal}${spared.length > 0 ? `, spares ${spared.join(' ')}` : ''}${important}`;
  });
}

import { type Outcome, silence } from '../entry.ts';
import { readEntry } from '../entry-names.ts';
import { seekExpression } from './adblock-pattern.ts';

/** A comment fills the line (`#`, `;`, `!`, `//`) or follows the name (`#`). */
const comment = /^(?:[#;!]|\/\/)/;

/**
 * `play.test   # a casino`: one name a line. `play.test/`, as the `urls` of squidGuard have it, is the whole site;
 * `/^ads?\d/` is a regular expression.
 */
export function parseDomains(line: string): readonly Outcome[] {
  if (comment.test(line)) return silence;
  if (line.startsWith('/') && line.endsWith('/') && line.length > 2) {
    const sought = seekExpression(line.slice(1, -1));
    return [typeof sought === 'string' ? sought : { ...sought, spared: [], effect: 'is' }];
  }
  const hash = line.indexOf('#');
  const name = hash < 0 ? line : line.slice(0, hash).trimEnd();
  return [readEntry(name.endsWith('/') ? name.slice(0, -1) : name)];
}

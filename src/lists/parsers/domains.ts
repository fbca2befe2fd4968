import { readEntry } from '../entry-names.ts';
import { type Outcome, silence } from '../entry.ts';

/** A comment fills the line (`#`, `;`, `!`, `//`) or follows the name (`#`). */
const comment = /^(?:[#;!]|\/\/)/;

/** `play.test   # a casino`: one name a line. */
export function parseDomains(line: string): readonly Outcome[] {
  if (comment.test(line)) return silence;
  const hash = line.indexOf('#');
  return [readEntry(hash < 0 ? line : line.slice(0, hash).trimEnd())];
}

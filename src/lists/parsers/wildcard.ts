import { readEntry } from '../entry-names.ts';
import { type Outcome, silence } from '../entry.ts';

/**
 * `*.play.test` or `.play.test`, sometimes with plain names among them.
 *
 * All mean the name and what is below. Read to the letter, `*.play.test` leaves `play.test` itself open; but the lists
 * published so (HaGeZi, ShadowWhisperer's `Wild_*`) are folded from plain ones and mean the site.
 */
export function parseWildcard(line: string): readonly Outcome[] {
  if (line.startsWith('#') || line.startsWith('!')) return silence;
  const hash = line.indexOf('#');
  const name = hash < 0 ? line : line.slice(0, hash).trimEnd();
  return [readEntry(name.replace(/^\*?\./, ''))];
}

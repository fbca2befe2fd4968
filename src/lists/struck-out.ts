import { readLines } from './lines.ts';
import { canonicalRule, isBadfilter, splitRule } from './parsers/adblock-rule.ts';

/** More rules than any list takes back; what is beyond has no effect, and is dropped with a reason. */
const mostRules = 10_000;

/**
 * The rules that a list takes out again (`badfilter`), wherever in the list: a look at all of it before it is read, so
 * that nothing of it must be kept in memory. What cannot be read is told by whoever reads it next.
 */
export async function readStruckOut(path: string): Promise<ReadonlySet<string>> {
  const rules = new Set<string>();
  for await (const batch of readLines(path)) {
    if ('reason' in batch) break;
    for (const line of batch) {
      if (!line.includes('badfilter')) continue;
      const rule = splitRule(line.trim());
      if (isBadfilter(rule) && rules.size < mostRules) rules.add(canonicalRule(rule));
    }
  }
  return rules;
}

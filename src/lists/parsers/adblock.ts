import type { DropReason } from '../drop-reasons.ts';
import { type Entry, type Outcome, type Parser, silence } from '../entry.ts';
import { readEntry } from '../entry-names.ts';
import { readModifiers } from './adblock-modifiers.ts';
import { escapeName, seekExpression, seekPattern, type Sought } from './adblock-pattern.ts';
import { type AdblockRule, canonicalRule, isBadfilter, splitRule } from './adblock-rule.ts';
import { parseHosts } from './hosts.ts';
import { withoutRemark } from './remark.ts';

/** `! comment`, `# comment`, `[Adblock Plus 2.0]`. */
const remark = /^(?:!|#(?:\s|$|##)|\[)/;

/** `##`, `#@#`, `#?#`, `#$#`, `#%#` and `$$`: element hiding, styles and scripts of a page. */
const cosmetic = /#[@?$%]{0,3}#|\$\$|\$@\$/;

/** `0.0.0.0 play.test`: a line of hosts, which AdGuard's syntax includes. */
const hosts = /^[\da-f]*[.:][\da-f.:]*(?:%\w+)?\s+\S/i;

/** `||name^`, `||*.name^`, `|name^`; the end is `^`, `|` or both. What a site has behind its name is all of it. */
const site = /^(\|\||\|)(\*\.)?([^*^|/]*[^*^|/.])(?:\^\|?|\|)$/;

/** Nearly every line of nearly every list: what is below comes to the same, and takes three times as long. */
const usual = /^\|\|([\w.-]*[\w-])\^$/;

/** A name and nothing else, if there is a dot in it. */
const bare = /^[^|^*/\s.-][^|^*/\s]*[^|^*/\s.]$/;

/**
 * `||play.test^` blocks the name and all below it, `||*.play.test^` only what is below, a bare `play.test` or
 * `|play.test^` itself alone (AdGuard's DNS filtering syntax); `@@` in front makes an exception. Names that are only
 * described (`||ad*.play.test^`, a regular expression) are patterns. Whatever would need the page is dropped.
 *
 * @param struckOut rules that others of the list take out, as `canonicalRule` writes them
 */
export function adblockParser(struckOut: ReadonlySet<string>): Parser {
  return (line) => {
    const name = struckOut.size === 0 ? usual.exec(line)?.[1] : undefined;
    if (name !== undefined) return [readEntry(name)];
    if (remark.test(line)) return silence;
    if (hosts.test(line)) return parseHosts(line);
    if (cosmetic.test(line)) return ['cosmetic'];
    const rule = splitRule(withoutRemark(line));
    if (isBadfilter(rule)) return struckOut.has(canonicalRule(rule)) ? silence : ['modifiers'];
    // Nearly no list has one: the text is put together only where it can matter.
    if (struckOut.size > 0 && struckOut.has(canonicalRule(rule))) return ['struck-out'];
    return [readRule(rule)];
  };
}

function readRule(rule: AdblockRule): Outcome {
  const modified = readModifiers(rule);
  if (typeof modified === 'string') return modified;
  const { important, spared } = modified;
  const effect = rule.excepted ? 'isnt' : 'is';
  const makePattern = (sought: Sought | DropReason): Outcome =>
    typeof sought === 'string' ? sought : { ...sought, spared, effect, important };

  if (/^\/.+\/$/.test(rule.pattern)) return makePattern(seekExpression(rule.pattern.slice(1, -1)));
  const text = rule.pattern.replace(/(?:\/|[/^]\*)$/, '^');
  const entry = readName(text, effect, rule.modifiers.length > 0);
  if (entry === undefined) return makePattern(seekPattern(text));
  if (typeof entry === 'string' || !('name' in entry)) return entry;
  if (spared.length > 0) return makePattern({ regex: namesOf(entry), literal: entry.name });
  return important ? { ...entry, important } : entry;
}

/** The entry of a rule that gives a whole name; undefined where it only describes names. */
function readName(text: string, effect: Entry['effect'], isModified: boolean): Outcome | undefined {
  const [, mark, below, name] = site.exec(text) ?? [];
  if (name !== undefined && (mark === '||' || below === undefined)) {
    return readEntry(name, below !== undefined ? 'below' : mark === '||' ? 'subtree' : 'exact', effect);
  }
  // With modifiers it is a pattern like any other, found anywhere.
  return !isModified && text.includes('.') && bare.test(text) ? readEntry(text, 'exact', effect) : undefined;
}

/** The names of an entry as an expression. */
function namesOf({ name, scope }: Entry): string {
  const start = { exact: '^', subtree: String.raw`(?:^|\.)`, below: String.raw`\.` }[scope];
  return `${start}${escapeName(name)}$`;
}

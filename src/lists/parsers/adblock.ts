import type { DropReason } from '../drop-reasons.ts';
import { readEntry } from '../entry-names.ts';
import { type Outcome, silence } from '../entry.ts';

/** `! comment`, `# comment`, `[Adblock Plus 2.0]`. */
const remark = /^(?:!|#(?:\s|$|##)|\[)/;

/** `##`, `#@#`, `#?#`, `#$#`, `#%#` and `$$`: element hiding, styles and scripts of a page. */
const cosmetic = /#[@?$%]{0,3}#|\$\$|\$@\$/;

/** Modifiers that change nothing once a whole name is refused. */
const idle = new Set(['important', 'all', 'document', 'doc']);

/** `||name^`, `||name^|`, `||*.name^`. */
const site = /^\|\|(\*\.)?([^*^|/]*[^*^|/.])\^\|?$/;

/**
 * `||play.test^` blocks the name and all below it, `||*.play.test^` only what is below, a bare `play.test` itself alone
 * (AdGuard's DNS filtering syntax); `@@` in front makes an exception. Whatever would need the page is dropped.
 */
export function parseAdblock(line: string): readonly Outcome[] {
  if (remark.test(line)) return silence;
  if (cosmetic.test(line)) return ['cosmetic'];
  const effect = line.startsWith('@@') ? 'isnt' : 'is';
  const rule = effect === 'isnt' ? line.slice(2) : line;
  if (/^\/.*\/(?:\$|$)/.test(rule)) return ['regex'];

  const dollar = rule.lastIndexOf('$');
  const pattern = dollar < 0 ? rule : rule.slice(0, dollar);
  if (dollar >= 0 && !isIdle(rule.slice(dollar + 1))) return ['modifiers'];

  const [, below, name] = site.exec(pattern) ?? [];
  if (name !== undefined) return [readEntry(name, below === undefined ? 'subtree' : 'below', effect)];
  return [/^[^|^*/\s]+\.[^|^*/\s]+$/.test(pattern) ? readEntry(pattern, 'exact', effect) : reasonAgainst(pattern)];
}

function isIdle(modifiers: string): boolean {
  return modifiers.split(',').every((modifier) => idle.has(modifier));
}

function reasonAgainst(pattern: string): DropReason {
  if (/\s/.test(pattern)) return 'not-a-rule';
  return /^\|*[^/]*\/|[?&=]/.test(pattern) ? 'path' : 'pattern';
}

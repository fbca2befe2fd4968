import { readLines } from './lines.ts';
import type { Format } from './source.ts';
import type { Unusable } from './unusable.ts';

/** How many lines that say something are looked at: past any header, and little to read twice. */
const enoughLines = 200;

/** Longer lines say nothing of a format, and some looks take the square of their length. */
const longestLook = 1_000;

/** A comment of any format; `##banner` of an adblock list is none, a line of `#####` is. */
const remark = /^(?:[;!]|\/\/|#(?!#[^#\s]|[@?$%]+#))/;
const webPage = /^<(?:!doctype|html|head|\?xml)/i;
const adblockHeader = /^\[adblock/i;

/** What a line of each format looks like; the first that fits has the line, so the narrow ones come first. */
const looks: readonly (readonly [Format, RegExp])[] = [
  ['rpz', /^\$(?:ORIGIN|TTL)\s|\sSOA\s|^\S+\s+(?:\d\S*\s+)?(?:IN\s+)?CNAME\s+(?:\.|\*\.|rpz-)/i],
  ['unbound', /^(?:server:|local-(?:zone|data):)/],
  ['dnsmasq', /^(?:address|server|local)=\//],
  ['adblock', /^(?:@@|\||\/.+\/$)|^\S*#[@?$%]*#|\^\|?(?:\$|$)/],
  ['hosts', /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]*:[\da-f:.]*)(?:%\w+)?\s+\S/],
  ['wildcard', /^\*?\.[^\s/]+$/],
  ['domains', /^[^\s/:|*=<>]+\.[^\s/:|*=<>]+(?:\s*#.*)?$/],
  // The `urls` of a squidGuard folder: pages, and now and then a whole site.
  ['domains', /^[^\s/:|*=<>]+\.[^\s/:|*=<>]+\/\S*$/],
];

/** The format of a list that did not say: what most of its first lines look like. */
export async function detectFormat(path: string): Promise<Format | Unusable> {
  const first: string[] = [];
  for await (const batch of readLines(path)) {
    if ('reason' in batch) return batch;
    for (const line of batch) {
      const trimmed = line.trim();
      if (trimmed !== '' && trimmed.length <= longestLook && !remark.test(trimmed)) first.push(trimmed);
      if (first.length === enoughLines) return judgeLines(first);
    }
  }
  return judgeLines(first);
}

/** The same of lines in the hand: trimmed, without comments and blanks. */
export function judgeLines(lines: readonly string[]): Format | Unusable {
  const [top] = lines;
  if (top === undefined) return { reason: 'empty', cause: '' };
  if (webPage.test(top)) return { reason: 'web-page', cause: '' };
  if (adblockHeader.test(top)) return 'adblock';

  const votes = new Map<Format, number>();
  for (const line of lines) {
    const format = looks.find(([, look]) => look.test(line))?.[0];
    if (format !== undefined) votes.set(format, (votes.get(format) ?? 0) + 1);
  }
  const [winner] = [...votes].sort(([, a], [, b]) => b - a);
  return winner?.[0] ?? { reason: 'unknown-format', cause: '' };
}

import type { DropReason } from '../drop-reasons.ts';
import type { Pattern } from '../entry.ts';
import { readEntry } from '../entry-names.ts';
import { mostTelling } from '../telling-text.ts';

/** Longest pattern that is looked at, in characters: twice the longest name. Some looks take the square of it. */
const longestPattern = 500;

/** What a pattern looks for. */
export type Sought = Pick<Pattern, 'regex' | 'literal'>;

/**
 * A pattern of an adblock rule as an expression: `||` begins at a label, `|` at an end of the name, `^` is its end, `*` is
 * anything, and what has no mark is found anywhere (AdGuard's DNS filtering syntax).
 */
export function seekPattern(text: string): Sought | DropReason {
  if (/\s/.test(text)) return 'not-a-rule';
  if (/[/?&=:]/.test(text)) return 'path';
  if (text.length > longestPattern) return 'pattern';
  const [, startMark = '', stars = '', body = '', endStars = '', endMark = ''] =
    /^(\|{0,2})(\**)(.*?)(\**)(\^?\|?)$/.exec(text) ?? [];
  if (body.includes('^')) return 'path';
  if (body === '') return text === '' ? 'pattern' : 'too-wide';
  if (/^[\d.*]*\d[\d.*]*$/.test(body)) return 'address';
  if (!/^[\w.*-]+$/.test(body) || (startMark === '' && endMark === '' && !/[.*]/.test(text))) return 'pattern';

  const start = stars === '' ? startMark : '';
  const end = endStars === '' ? endMark : '';
  if (body.includes('..') || (start !== '' && body.startsWith('.')) || (end !== '' && body.endsWith('.')))
    return 'pattern';
  const beginsLabel = start !== '' || body.startsWith('.');
  if (beginsLabel && readEntry(body.replace(/^\.|\.$/g, '')) === 'public-suffix') return 'public-suffix';

  const pieces = body.toLowerCase().split(/\*+/);
  const anchor = start === '||' ? String.raw`(?:^|\.)` : start === '|' ? '^' : '';
  return {
    regex: `${anchor}${pieces.map(escapeName).join('.*')}${end === '' ? '' : '$'}`,
    literal: mostTelling(pieces) ?? '',
  };
}

/** Names hold nothing that an expression reads otherwise, but for the dot. */
export function escapeName(text: string): string {
  return text.replaceAll('.', String.raw`\.`);
}

/** A regular expression, without its slashes; letters of both cases are the same in a name. */
export function seekExpression(source: string): Sought | DropReason {
  if (source.length > longestPattern) return 'regex';
  return { regex: `(?i)${source}`, literal: literalOf(source) };
}

/** The most telling text that stands in all that an expression finds; empty where a short look cannot tell. */
function literalOf(source: string): string {
  const gap = '\0';
  let rest = source
    .replace(/\\[.\-_/]/g, (escaped) => (escaped === String.raw`\.` ? '\u0001' : escaped[1]!))
    .replace(/\\.[^\\]*$|\\./g, gap)
    .replace(/\[[^\]]*\]/g, gap)
    .replaceAll('.', gap);
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/\([^()]*\)/g, gap);
  }
  if (/[|()[\]]/.test(rest)) return '';
  const texts = rest
    .replace(/.(?:[*?+]|\{[^}]*\})/gs, gap)
    .replaceAll('\u0001', '.')
    .toLowerCase()
    .match(/[a-z\d._-]+/g);
  return mostTelling(texts ?? []) ?? '';
}

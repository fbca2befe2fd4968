import { parse } from 'tldts';

/** Private endings count too: `blogspot.com` is in the names of millions. */
const reading = { allowPrivateDomains: true, extractHostname: false, validateHostname: false };

/** How many characters of a text say which names it is in: those outside an ending that many share, dots apart. */
export function tellingLength(text: string): number {
  const bare = text.replace(/\.$/, '');
  const { publicSuffix, isIcann, isPrivate } = parse(bare.replace(/^\./, ''), reading);
  const ending = isIcann === true || isPrivate === true ? `.${publicSuffix}` : '';
  // A word is no ending where no dot is before it: `casino` is both.
  return (bare.endsWith(ending) ? bare.slice(0, bare.length - ending.length) : bare).replaceAll('.', '').length;
}

/** The one of several texts that says most, undefined where there is none. */
export function mostTelling(texts: readonly string[]): string | undefined {
  return texts
    .map((text) => [text, tellingLength(text)] as const)
    .sort(([a, tellsA], [b, tellsB]) => tellsB - tellsA || b.length - a.length)[0]?.[0];
}

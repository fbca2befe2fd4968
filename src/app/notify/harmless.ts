/** Letters of what somebody else has written. */
const longest = 120;

/** Escape sequences of terminals, the whole of each. */
// oxlint-disable-next-line no-control-regex
const terminal = /\u001b(?:\[[\d;?]*[ -/]*[@-~]|[@-Z\\-_])/g;

/**
 * What a device calls itself or a child has written, made harmless on one line: no control characters, nothing that turns
 * the direction of what follows, nothing invisible, no tower of accents, no address that a program makes a link of.
 */
export function harmless(text: string, most = longest): string {
  const plain = text
    .replace(terminal, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cs}]+/gu, '')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .replace(/:\/\//g, ': //')
    .replace(/\s+/g, ' ')
    .trim();
  const letters = [...plain];
  return letters.length <= most ? plain : `${letters.slice(0, most - 1).join('')}…`;
}

/** The same, in a direction of its own: what it holds cannot reorder the sentence around it (UAX 9, FSI and PDI). */
export function isolated(text: string, most = longest): string {
  return `\u2068${harmless(text, most)}\u2069`;
}

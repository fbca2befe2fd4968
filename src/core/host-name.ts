/** Letters of a host name that are kept, as many as a label has octets. */
const most = 63;

/**
 * The first label of a name that a device gives itself, made harmless: letters, digits, spaces and `-_` remain, so that
 * it is neither markup nor a command for a terminal, nor turns the text around it. Undefined: nothing is left.
 */
export function cleanHostName(text: string): string | undefined {
  const label = /^[^.]*/.exec(text.slice(0, 4 * most))?.[0] ?? '';
  const plain = label
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s+/g, ' ')
    // A tower of marks would cover the lines above.
    .replace(/(\p{M}{2})\p{M}+/gu, '$1');
  // A mark at the beginning would sit on whatever is printed before it.
  const name = [...plain.replace(/^[\p{M} ]+/u, '')].slice(0, most).join('').trimEnd();
  return /[\p{L}\p{N}]/u.test(name) ? name : undefined;
}

/** The same for names that are one: with a domain or without, in whatever case. */
export function hostNameKey(name: string): string {
  return (cleanHostName(name) ?? name).toLowerCase();
}

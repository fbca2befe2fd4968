/** Digits and letters that nobody takes for another one when they are read aloud or from paper: no 0, O, 1, I, L. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const length = 4;

/** An octet from here on would make some letters likelier than others. */
const fair = 256 - (256 % letters.length);

/** `K-7F3Q`. */
export type CaseNumber = string;

/**
 * The number by which people speak of a case.
 *
 * @param octets at random; a few dozen are far more than enough
 * @param isTaken by another case that is open
 * @returns undefined where the octets ran out before one was free
 */
export function makeCaseNumber(
  octets: Iterable<number>,
  isTaken: (number: CaseNumber) => boolean,
): CaseNumber | undefined {
  let text = '';
  for (const octet of octets) {
    if (octet >= fair) continue;
    text += letters[octet % letters.length]!;
    if (text.length < length) continue;
    if (!isTaken(`K-${text}`)) return `K-${text}`;
    text = '';
  }
  return undefined;
}

const shape = new RegExp(`^K?[\\s\\p{Pd}]*([${letters}]{${length}})$`, 'u');

/** A number as somebody types what was read aloud: `k 7f3q`; undefined where it is none. */
export function readCaseNumber(typed: string): CaseNumber | undefined {
  const [, text] = shape.exec(typed.trim().toUpperCase()) ?? [];
  return text === undefined ? undefined : `K-${text}`;
}

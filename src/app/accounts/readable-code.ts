import { randomBytes } from 'node:crypto';

/** Crockford's digits: no I, L, O, U, so that nobody mistakes one for another. Five bits each. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code that is easily read and typed, of so many characters: `7KQ4-M2XP`. */
export function makeCode(length: number): string {
  const text = [...randomBytes(length)].map((octet) => digits[octet % digits.length]!).join('');
  return text.replace(/.{4}(?=.)/g, '$&-');
}

/** A code as it was typed, in the form that is compared: whatever its case and hyphens, and with O taken for 0. */
export function plainCode(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}

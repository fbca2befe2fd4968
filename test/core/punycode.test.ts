import { domainToASCII, domainToUnicode } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readName, showName } from '../../src/core/domain-name.ts';
import { decodePunycode } from '../../src/core/punycode.ts';

test('what Node’s own table makes of letters of any alphabet is read back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (label) => {
      const ascii = domainToASCII(label);
      const [first = ''] = ascii.split('.');
      if (first !== ascii || !first.startsWith('xn--')) return;
      expect(decodePunycode(first.slice(4))).toBe(domainToUnicode(ascii));
    }),
    { numRuns: 2_000 },
  );
});

test('whatever is no Punycode is undefined, and nothing throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 60 }), (text) => {
      expect(['string', 'undefined']).toContain(typeof decodePunycode(text));
    }),
  );
});

test.each([
  ['пример.рф', 'пример.рф (xn--e1afmkfd.xn--p1ai)'],
  ['münchen.example', 'münchen.example (xn--mnchen-3ya.example)'],
  // Not what `a` in the DNS leads back to: it is shown as it stands.
  ['xn--a.example', 'xn--a.example'],
])('%s is shown as %s', (typed, shown) => expect(showName(readName(typed)!)).toBe(shown));

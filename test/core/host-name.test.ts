import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanHostName } from '../../src/core/host-name.ts';

const names = [
  { title: 'a plain name stays', text: 'Annas-iPhone', name: 'Annas-iPhone' },
  { title: 'letters of any language stay', text: 'Телефон Анны', name: 'Телефон Анны' },
  { title: 'the domain goes', text: 'annas-phone.lan.', name: 'annas-phone' },
  { title: 'markup goes', text: '<img src=x onerror=alert(1)>', name: 'img srcx onerroralert1' },
  { title: 'quotes go', text: `Anna's "phone"`, name: 'Annas phone' },
  { title: 'commands for a terminal go', text: '\u001b[31mred\u0007\u009b0m', name: '31mred0m' },
  { title: 'what turns the text around goes', text: 'gnp\u202eexe\u2066', name: 'gnpexe' },
  { title: 'what cannot be seen goes', text: 'an\u200bna\u00ad\ufeff', name: 'anna' },
  { title: 'lines are one', text: 'one\n\n two\t', name: 'one two' },
  { title: 'nothing is no name', text: '', name: undefined },
  { title: 'signs alone are no name', text: '--- __ ', name: undefined },
  { title: 'a mark does not sit on what is before it', text: '\u0301anna', name: 'anna' },
];

test.each(names)('$title', ({ text, name }) => {
  expect(cleanHostName(text)).toBe(name);
});

test('a long name is cut, and marks do not tower', () => {
  expect(cleanHostName('x'.repeat(300))).toBe('x'.repeat(63));
  expect(cleanHostName(`a${'\u0489'.repeat(40)}b`)).toBe('a\u0489\u0489b');
});

const harmless = /^[\p{L}\p{N}_-][\p{L}\p{M}\p{N} _-]*$/u;

test('whatever a device calls itself, what is left does no harm and is cleaned only once', () => {
  fc.assert(
    fc.property(fc.uint16Array({ maxLength: 300 }), (units) => {
      const text = String.fromCharCode(...units);
      const name = cleanHostName(text);
      if (name === undefined) return;
      expect(harmless.test(name)).toBe(true);
      expect([...name].length).toBeLessThanOrEqual(63);
      expect(cleanHostName(name)).toBe(name);
    }),
  );
});

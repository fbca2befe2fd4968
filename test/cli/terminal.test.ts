import { expect, test } from 'vitest';
import { harmless } from '../../src/cli/terminal.ts';

test.each([
  ['a colour', '\u001b[31mred', '\ufffd[31mred'],
  ['a cursor sent home', 'a\u001b[H\rb', 'a\ufffd[H\ufffdb'],
  ['a bell and an empty octet', '\u0007\0', '\ufffd\ufffd'],
  ['eight-bit controls', '\u009b31m', '\ufffd31m'],
  ['writing turned round', 'evil\u202egpj.exe', 'evil\ufffdgpj.exe'],
  ['lines, tabs, letters of all languages', 'строка\n\tünï 漢字\n', 'строка\n\tünï 漢字\n'],
])('%s', (_, text, shown) => {
  expect(harmless(text)).toBe(shown);
});

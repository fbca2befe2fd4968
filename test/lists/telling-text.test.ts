import { expect, test } from 'vitest';
import { mostTelling, tellingLength } from '../../src/lists/telling-text.ts';

test.each([
  ['casino', 6],
  ['.casino', 0],
  ['casino.', 6],
  ['.com', 0],
  ['.co.uk', 0],
  ['.blogspot.com', 0],
  ['ads.com', 3],
  ['www.fuze-hill', 12],
  ['', 0],
])('of %s, %i characters say which names it is in', (text, length) => expect(tellingLength(text)).toBe(length));

test('the most telling text need not be the longest', () => {
  expect(mostTelling(['.online', 'ads24', 'x'])).toBe('ads24');
  expect(mostTelling(['.ru', '.com'])).toBe('.com');
  expect(mostTelling([])).toBeUndefined();
});

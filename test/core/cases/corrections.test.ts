import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  composeCorrections,
  mergeCorrections,
  type Correction,
  partSignature,
  readCorrections,
  withSignature,
} from '../../../src/core/cases/corrections.ts';
import { qname } from '../../kit.ts';

const text = `domovoy-corrections 1
serial: 42
after: 40
created: 2026-11-29T03:00:00.000Z
41 - games chess.test
42 - * school.test
`;

const lines = fc.uniqueArray(fc.integer({ min: 1, max: 1e6 }), { maxLength: 20 }).chain((serials) =>
  fc.tuple(
    ...serials
      .toSorted((one, other) => one - other)
      .map((serial): fc.Arbitrary<Correction> =>
        fc.record({
          serial: fc.constant(serial),
          sign: fc.constantFrom('+', '-'),
          category: fc.constantFrom('games', 'self-harm'),
          name: fc.constantFrom(qname('a.test'), qname('x_y.b-c.test')),
        }),
      ),
  ),
);

describe('a document of corrections', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(lines, (some) => {
        const corrections = { serial: 1e6, after: 0, created: 1e12, lines: some };
        expect(readCorrections(composeCorrections(corrections))).toEqual(corrections);
      }),
    );
  });

  test('tells what it says', () => {
    expect(readCorrections(text)?.lines).toEqual([
      { serial: 41, sign: '-', category: 'games', name: 'chess.test' },
      { serial: 42, sign: '-', category: null, name: 'school.test' },
    ]);
  });

  const spoilt = [
    ['another title', text.replace('1\n', '2\n')],
    ['no serial', text.replace('serial: 42\n', '')],
    ['a serial before one of its lines', text.replace('serial: 42', 'serial: 41')],
    ['lines that are told already', text.replace('after: 40', 'after: 41')],
    ['lines in another order', text.replace('41 -', '43 -')],
    ['no day', text.replace(/created.*/, 'created: yesterday')],
    ['a name that is none', text.replace('chess.test', 'chess..test')],
    ['a name in capitals', text.replace('chess.test', 'Chess.test')],
    ['a whole top-level domain', text.replace('chess.test', 'test')],
    ['a name for every category', text.replace('- *', '+ *')],
    ['a sign that is none', text.replace('- games', '! games')],
    ['a line that was cut', text.trimEnd()],
    ['something behind it', `${text}\n`],
  ] as const;
  test.each(spoilt)('with %s is no document', (_name, other) => {
    expect(other).not.toBe(text);
    expect(readCorrections(other)).toBeUndefined();
  });
});

test('its signature stands behind it, and comes off again', () => {
  const minisig = 'untrusted comment: one\nRUQ\ntrusted comment: serial:42\nabc\n';
  expect(partSignature(withSignature(text, minisig))).toEqual({ text, minisig });
  expect(partSignature(text)).toBeUndefined();
});

describe('of what was decided there holds', () => {
  const line = (serial: number, sign: '+' | '-', category: string | null, name = 'a.test'): Correction => {
    return { serial, sign, category, name: qname(name) };
  };
  const cases = [
    ['the last word on a category', [line(1, '+', 'games'), line(2, '-', 'games')], [2]],
    ['a word on each category', [line(1, '+', 'games'), line(2, '-', 'chat')], [1, 2]],
    ['a word on each name', [line(1, '+', 'games'), line(2, '-', 'games', 'b.test')], [1, 2]],
    ['nothing from before a word on all categories', [line(1, '+', 'games'), line(2, '-', null)], [2]],
    ['a word on one after that on all', [line(1, '-', null), line(2, '+', 'games')], [1, 2]],
  ] as const;
  test.each(cases)('%s', (_name, lines, serials) => {
    const merged = mergeCorrections(lines.slice(0, 1), lines.slice(1));
    expect(merged.map(({ serial }) => serial)).toEqual(serials);
  });
});

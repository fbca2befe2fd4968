import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NameFilter } from '../../src/core/name-filter.ts';
import { NameKeys } from '../../src/core/name-key.ts';
import type { Qname } from '../../src/core/qname.ts';

describe('the filter', () => {
  const key = fc.tuple(fc.nat(2 ** 32 - 1), fc.nat(2 ** 32 - 1));

  test('never denies what it was given', () => {
    fc.assert(
      fc.property(fc.array(key), (keys) => {
        const filter = NameFilter.sized(keys.length);
        for (const [high, low] of keys) filter.add(high, low);
        expect(keys.every(([high, low]) => filter.has(high, low))).toBe(true);
      }),
    );
  });

  test('lets through about one stranger in a hundred', () => {
    const filter = NameFilter.sized(50_000);
    const keys = new NameKeys(1);
    const passed = (name: string): boolean => {
      keys.hash(name as Qname);
      return filter.has(keys.high[keys.count - 1]!, keys.low[keys.count - 1]!);
    };
    for (let i = 0; i < 50_000; i++) {
      keys.hash(`listed-${i}.example` as Qname);
      filter.add(keys.high[keys.count - 1]!, keys.low[keys.count - 1]!);
    }
    const strangers = Array.from({ length: 50_000 }, (_, i) => `stranger-${i}.example`).filter(passed).length;
    expect(strangers / 50_000).toBeLessThan(0.02);
  });

  test('costs ten and a half bits a name, in blocks of 32 octets, and has one block for none', () => {
    expect(NameFilter.sized(0).words.length).toBe(8);
    expect(NameFilter.sized(1_000_000).words.byteLength).toBe(Math.ceil((1_000_000 * 10.5) / 256) * 32);
  });

  test('is its words', () => {
    const filter = NameFilter.sized(100);
    filter.add(0xdeadbeef, 0xcafebabe);
    expect(new NameFilter(filter.words.slice()).has(0xdeadbeef, 0xcafebabe)).toBe(true);
    expect(new NameFilter(new Uint32Array(filter.words.length)).has(0xdeadbeef, 0xcafebabe)).toBe(false);
  });
});

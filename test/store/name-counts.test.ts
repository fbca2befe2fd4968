import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCounts, writeCounts } from '../../src/store/name-counts.ts';

const few = fc.uniqueArray(fc.tuple(fc.nat(40_000), fc.integer({ min: 1, max: 2 ** 31 })), { selector: ([id]) => id });

test('counts come back as they were written, whatever they are', () => {
  fc.assert(
    fc.property(few, fc.nat(1_000_000), (counts, first) => {
      const octets = writeCounts(new Map(counts.map(([id, count]) => [first + id, count])), first);
      const sum = new Uint32Array(40_001);
      readCounts(octets, sum);
      expect([...sum.entries()].filter(([, count]) => count > 0)).toEqual(counts.toSorted(([a], [b]) => a - b));
    }),
  );
});

test('a thousand names of one count take two octets each', () => {
  expect(writeCounts(new Map(Array.from({ length: 1_000 }, (_, id) => [7 + id, 1])), 7)).toHaveLength(2_000);
});

test('they are added to what is there', () => {
  const sum = Uint32Array.of(1, 0, 5);
  readCounts(writeCounts(new Map([[12, 300]]), 10), sum);
  expect([...sum]).toEqual([1, 0, 305]);
});

test('octets that are none end the reading and go nowhere else', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (octets) => {
      readCounts(octets, new Uint32Array(10));
    }),
  );
});

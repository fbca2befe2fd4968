import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Generations } from '../../src/core/generations.ts';

test('what was set or found among the last half of the room is still there', () => {
  const keys = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(keys, (looked) => {
      const memory = new Generations<number, string>(20);
      for (const [i, key] of looked.entries()) {
        const recent = new Set(looked.slice(0, i).reverse().slice(0, 10));
        if (recent.has(key)) expect(memory.get(key)).toBe(`value ${key}`);
        else if (memory.get(key) === undefined) memory.set(key, `value ${key}`);
      }
    }),
  );
});

test('it never holds more than its room', () => {
  const memory = new Generations<number, number>(100);
  for (let key = 0; key < 1000; key++) memory.set(key, key);
  const held = Array.from({ length: 1000 }, (_, key) => memory.get(key)).filter((value) => value !== undefined);
  expect(held.length).toBeLessThanOrEqual(100);
  expect(held.length).toBeGreaterThanOrEqual(50);
});

test('values may count for more than one', () => {
  const memory = new Generations<number, number>(100, (weight) => weight);
  for (let key = 0; key < 1000; key++) memory.set(key, 1 + (key % 9));
  const held = Array.from({ length: 1000 }, (_, key) => memory.get(key) ?? 0);
  const sum = held.reduce((all, each) => all + each, 0);
  expect(sum).toBeLessThanOrEqual(100);
  expect(sum).toBeGreaterThanOrEqual(50 - 9);
});

test('nothing that is falsy is mistaken for nothing', () => {
  const memory = new Generations<string, number>(10);
  memory.set('zero', 0);
  expect(memory.get('zero')).toBe(0);
});

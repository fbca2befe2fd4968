import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NameKeys } from '../../src/core/name-key.ts';
import { type Qname, selfAndAncestors, toQname } from '../../src/core/qname.ts';

const lists = fileURLToPath(new URL('../../../shared/lists/', import.meta.url));

/** The keys of a name and its ancestors, the name's own first. */
function keysOf(name: Qname, seed = 1): string[] {
  const keys = new NameKeys(seed);
  keys.hash(name);
  return Array.from({ length: keys.count }, (_, i) => `${keys.high[i]}-${keys.low[i]}`).reverse();
}

const label = fc.stringMatching(/^[a-z0-9_-]{1,12}$/);
const names = fc.array(label, { minLength: 1, maxLength: 12 }).map((labels) => labels.join('.') as Qname);

describe('the keys of a name', () => {
  test('are those of its ancestors, each where the ancestor stands', () => {
    fc.assert(
      fc.property(names, fc.integer(), (name, seed) => {
        const own = [...selfAndAncestors(name)].map((ancestor) => keysOf(ancestor, seed)[0]);
        expect(keysOf(name, seed)).toEqual(own);
      }),
    );
  });

  test('change with the seed, all of them', () => {
    fc.assert(
      fc.property(names, (name) => {
        const [one, other] = [keysOf(name, 1), keysOf(name, 2)];
        expect(one.filter((key) => other.includes(key))).toEqual([]);
      }),
    );
  });

  test('of the deepest name fit', () => {
    const deepest = Array.from({ length: 127 }, () => 'a').join('.') as Qname;
    expect(new Set(keysOf(deepest)).size).toBe(127);
  });
});

/** Up to so many names of the published lists on this machine. */
function listedNames(most: number): Set<Qname> {
  const found = new Set<Qname>();
  for (const file of globSync('**/*.{txt,hosts}', { cwd: lists })) {
    for (const word of readFileSync(`${lists}${file}`, 'utf8').split(/[\s|^]+/)) {
      const name = word.includes('.') ? toQname(word) : undefined;
      if (name !== undefined) found.add(name);
      if (found.size >= most) return found;
    }
  }
  return found;
}

test('two hundred thousand listed names have two hundred thousand keys', ({ skip }) => {
  if (!existsSync(lists)) return skip('the published lists are not on this machine');
  const found = listedNames(200_000);
  expect(found.size).toBeGreaterThan(50_000);
  const keys = new NameKeys(0x5eed);
  const whole = new Set<bigint>();
  for (const name of found) {
    keys.hash(name);
    const own = keys.count - 1;
    whole.add((BigInt(keys.high[own]!) << 32n) | BigInt(keys.low[own]!));
  }
  expect(whole.size).toBe(found.size);
});

import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/core/ports.ts';
import type { Qname } from '../../src/core/qname.ts';
import { noTags } from '../../src/core/tags.ts';
import { TagCache } from '../../src/dns/tag-cache.ts';
import { qname } from '../kit.ts';

/** Lists the names that begin with `listed`, and remembers what it was asked. */
class Asked implements Catalogue {
  readonly serial = 3;
  readonly costly: boolean;
  readonly names: Qname[] = [];

  constructor(costly: boolean) {
    this.costly = costly;
  }

  find(name: Qname): number {
    this.names.push(name);
    return name.startsWith('listed') ? 1 : noTags;
  }

  tagSet(): [] {
    return [];
  }
}

function ask(costly: boolean, names: readonly string[], room = 100): string[] {
  const catalogue = new Asked(costly);
  const cache = new TagCache(catalogue, room);
  for (const name of names) expect(cache.find(qname(name))).toBe(name.startsWith('listed') ? 1 : noTags);
  return catalogue.names;
}

describe('what is remembered', () => {
  test('a listed name', () => expect(ask(false, ['listed.test', 'listed.test'])).toEqual(['listed.test']));

  test('not an unlisted one, where it is found by a filter', () => {
    expect(ask(false, ['open.test', 'open.test'])).toEqual(['open.test', 'open.test']);
  });

  test('an unlisted one too, where the catalogue is costly', () => {
    expect(ask(true, ['open.test', 'open.test', 'listed.test', 'listed.test'])).toEqual(['open.test', 'listed.test']);
  });

  test('a flood of unlisted names pushes out no listed one', () => {
    const flood = Array.from({ length: 1_000 }, (_, i) => `n${i}.test`);
    expect(ask(true, ['listed.test', ...flood, 'listed.test']).filter((name) => name === 'listed.test')).toHaveLength(
      1,
    );
  });
});

test('what stands before the memory need not remember again', () => {
  expect(new TagCache(new Asked(true), 10).costly).toBe(false);
});

import { expect, test } from 'vitest';
import type { Catalogue } from '../../src/core/ports.ts';
import type { Qname } from '../../src/core/qname.ts';
import { noTags } from '../../src/core/tags.ts';
import { OwnRules } from '../../src/dns/own-rules.ts';
import { TagCache } from '../../src/dns/tag-cache.ts';

/** Knows one name, and counts how often it is asked. */
class Asked implements Catalogue {
  readonly serial = 1;
  readonly costly: boolean;
  readonly asked: string[] = [];

  constructor(costly: boolean) {
    this.costly = costly;
  }

  find(name: Qname): number {
    this.asked.push(name);
    return name === 'casino.example' ? 1 : noTags;
  }

  tagSet(): [] {
    return [];
  }
}

const cases = [
  { name: 'what is listed is looked up once', costly: false, query: 'casino.example', times: 1 },
  { name: 'what is not listed costs nothing and takes no room', costly: false, query: 'poker.example', times: 3 },
  { name: 'where it costs, it is looked up once', costly: true, query: 'poker.example', times: 1 },
];

test.each(cases)('$name', ({ costly, query, times }) => {
  const catalogue = new Asked(costly);
  const cache = new TagCache(new OwnRules(catalogue, [], []), 100);
  for (let i = 0; i < 3; i++) cache.find(query as Qname);
  expect(catalogue.asked).toEqual(Array(times).fill(query));
});

import { expect, test } from 'vitest';
import type { Tag } from '../../src/core/tags.ts';
import { settle } from '../../src/store/settle.ts';

/** `a is` is a tag of the list a; `!` makes it important. */
function said(text: string): { tag: Tag; important: boolean } {
  const [, source = '', effect = '', important] = /^(\w) (\w+)(!)?$/.exec(text) ?? [];
  return {
    tag: { kind: 'category', name: 'x', source, effect: effect as Tag['effect'] },
    important: important === '!',
  };
}

const cases: readonly (readonly [name: string, said: readonly string[], settled: readonly string[]])[] = [
  ['each tag stands there once', ['a is', 'a is', 'a is!'], ['a is']],
  ['the order of what is said does not matter', ['b is', 'a isnt', 'a is'], ['a is', 'a isnt', 'b is']],
  ['what is important silences an exception of its list', ['a isnt', 'a is!', 'b isnt'], ['a is', 'b isnt']],
  ['but not an important one', ['a isnt!', 'a is!'], ['a is', 'a isnt']],
];
test.each(cases)('%s', (_name, texts, settled) => {
  const short = settle(texts.map(said)).map(({ source, effect }) => `${source} ${effect}`);
  expect(short).toEqual(settled);
});

import { expect, test } from 'vitest';
import { readDelta } from '../../src/lists/delta.ts';
import type { Entry } from '../../src/lists/entry.ts';
import { takeIn } from '../../src/lists/intake.ts';
import { listFile, source } from './list-files.ts';

const cases: readonly [text: string, added: readonly string[] | undefined, removed?: readonly string[]][] = [
  ['', [], []],
  ['# nothing new\n\n', [], []],
  ['+a.test\n-b.test # a shop\n', ['a.test'], ['b.test']],
  ['+A.test\r\n-b.test.\r\n', ['a.test'], ['b.test']],
  ['+a.test\n-a.test\n+c.test', ['c.test'], ['a.test']],
  ['-a.test\n+a.test\n', ['a.test'], []],
  ['+пример.рф', ['xn--e1afmkfd.xn--p1ai'], []],
  ['a.test', undefined],
  ['+a.test\n<html>', undefined],
  ['+', undefined],
  ['++a.test', undefined],
  ['+co.uk', undefined],
  ['+192.0.2.1', undefined],
  ['+a.test b.test', undefined],
];

test.each(cases)('%j', (text, added, removed) => {
  const delta = readDelta(text);
  expect(delta && [[...delta.added], [...delta.removed]]).toEqual(added && [added, removed]);
});

async function read(list: string, delta: string) {
  const entries: Entry[] = [];
  const report = await takeIn(
    { ...source(list), delta },
    { entry: (entry) => void entries.push(entry), pattern: () => Promise.resolve(undefined) },
  );
  return { names: entries.map(({ name }) => name), report };
}

test('a delta is laid over a list: what it removes goes, what it adds comes last', async () => {
  const { names, report } = await read('a.test\nb.test\na.test\nc.test\n', listFile('-a.test\n-x.test\n+d.test\n'));
  expect(names).toEqual(['b.test', 'c.test', 'd.test']);
  expect(report).toMatchObject({ entries: 3, unusable: undefined });
});

test('a delta that is not there changes nothing', async () => {
  expect((await read('a.test\n', '/nowhere/delta')).names).toEqual(['a.test']);
});

test('a delta that is damaged makes the list unusable, so that the last catalogue stays', async () => {
  const { names, report } = await read('a.test\n', listFile('-a.test\n\0\0'));
  expect([names, report.unusable?.reason]).toEqual([[], 'damaged']);
});

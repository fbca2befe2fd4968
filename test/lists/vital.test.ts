import { expect, test } from 'vitest';
import { toQname } from '../../src/core/qname.ts';
import { essentialFile, starterLists, vitalFile } from '../../src/app/blocklists.ts';
import { takeIn } from '../../src/lists/intake.ts';
import { readNames, VitalNames } from '../../src/lists/vital.ts';
import type { Entry } from '../../src/lists/entry.ts';
import { listFile } from './list-files.ts';
import { qname } from '../kit.ts';

const vital = new VitalNames(['a.bank.test', 'time.test'].map(qname), ['ok.time.test', 'safe.test'].map(qname));

const cases: readonly [name: string, scope: Entry['scope'], hit: boolean, effect?: Entry['effect']][] = [
  ['time.test', 'subtree', true],
  ['time.test', 'exact', true],
  ['time.test', 'below', true],
  ['www.time.test', 'exact', true],
  ['m.time.test', 'subtree', true],
  ['ftp.time.test', 'subtree', false],
  ['a.bank.test', 'below', false],
  ['www.a.bank.test', 'exact', false],
  ['bank.test', 'subtree', true],
  ['bank.test', 'below', true],
  ['bank.test', 'exact', false],
  ['test', 'subtree', true],
  ['b.bank.test', 'subtree', false],
  ['x.a.bank.test', 'subtree', false],
  ['ok.time.test', 'subtree', false],
  ['time.test', 'subtree', false, 'isnt'],
];

test.each(cases)('%s (%s) closes a vital name: %s', (name, scope, hit, effect = 'is') => {
  expect(vital.isHitBy({ name: qname(name), scope, effect })).toBe(hit);
});

test('what essential.txt lets through does no harm in a list, what is above it does', () => {
  const both = new VitalNames(['ok.time.test'].map(qname), ['ok.time.test'].map(qname));
  expect(both.isHitBy({ name: qname('ok.time.test'), scope: 'subtree', effect: 'is' })).toBe(false);
  expect(both.isHitBy({ name: qname('time.test'), scope: 'subtree', effect: 'is' })).toBe(true);
});

test('a file of names is read without its comments', () => {
  expect(readNames(listFile('# time\na.test # ours\n\nB.test\r\n'))).toEqual(['a.test', 'b.test']);
});

test('vital.txt has more than 500 names, each once and each a name', () => {
  const names = readNames(vitalFile);
  expect(names.length).toBeGreaterThan(500);
  expect(new Set(names).size).toBe(names.length);
});

test.each(starterLists())('the list for $category closes none of them', async ({ category, path }) => {
  const house = new VitalNames(readNames(vitalFile), readNames(essentialFile));
  const hits: string[] = [];
  await takeIn(
    { id: category, path, format: 'domains', kind: 'category', name: category, action: 'block' },
    {
      entry: (entry) => {
        if (house.isHitBy(entry)) hits.push(entry.name);
      },
      pattern: () => Promise.resolve(undefined),
    },
  );
  expect(hits).toEqual([]);
});

test.each([
  ['an expression that finds a vital name', /ntp/, '', [], 'pool.ntp.org'],
  ['one that spares it', /ntp/, '', ['pool.ntp.org'], undefined],
  ['one that finds none', /^casino[0-9]+\./, 'casino', [], undefined],
  ['one that finds only what is let through anyway', /^time\.nist/, '', [], undefined],
])('%s', async (_, regex, literal, spared, found) => {
  const house = new VitalNames([toQname('pool.ntp.org')!, toQname('time.nist.gov')!], [toQname('nist.gov')!]);
  const pattern = { regex: regex.source, literal, spared: spared.map((name) => toQname(name)!), effect: 'is' } as const;
  expect(await house.namedBy(pattern)).toBe(found);
});

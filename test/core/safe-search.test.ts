import { expect, test } from 'vitest';
import { twinAt } from '../../src/core/safe-search.ts';
import { readSafeSearch } from '../../src/core/safe-search-file.ts';

const title = { en: 'Seek', ru: 'Поиск' };
const seek = { id: 'seek', title, names: ['seek.test', 'www.seek.test'], targets: { strict: 'safe.seek.test' } };
const tube = {
  id: 'tube',
  title,
  names: ['www.tube.test'],
  targets: { strict: 'strict.tube.test', moderate: 'moderate.tube.test' },
};
const file = (...engines: unknown[]) => ({ engines, noSafeMode: ['raw.test'] });
const { engines, noSafeMode, problems } = readSafeSearch(file(seek, tube));

test('a file is read as it stands', () => {
  expect(problems).toEqual([]);
  expect(engines).toEqual([seek, tube]);
  expect(noSafeMode).toEqual(['raw.test']);
});

test.each([
  ['seek', 'strict', 'safe.seek.test'],
  ['seek', 'moderate', 'safe.seek.test'],
  ['tube', 'strict', 'strict.tube.test'],
  ['tube', 'moderate', 'moderate.tube.test'],
] as const)('the twin of %s at the level %s is %s', (id, level, twin) => {
  expect(
    twinAt(
      engines.find((engine) => engine.id === id)!,
      level,
    ),
  ).toBe(twin);
});

const faults: readonly [what: string, data: unknown, problem: string][] = [
  ['nothing', 'engines', '"engines" is no list.'],
  ['an engine twice', file(seek, { ...seek, names: ['s.test'] }), 'seek is there twice.'],
  ['no name', file({ ...seek, names: [] }), 'seek has no name.'],
  [
    'no target',
    file({ ...seek, targets: {} }),
    'undefined (strict target of seek) is no domain name in lower-case letters of ASCII.',
  ],
  [
    'one name in two engines',
    file(seek, { ...tube, names: ['seek.test'] }),
    '"seek.test" is of seek and of tube: only one of them can have it.',
  ],
  [
    'a target that leads on',
    file(seek, { ...tube, targets: { strict: 'seek.test' } }),
    '"seek.test" of tube would lead on: it is a target, and a name of an engine.',
  ],
  [
    'a safe engine among the others',
    { engines: [seek], noSafeMode: ['seek.test'] },
    '"seek.test" has a safe mode: it is of seek.',
  ],
];

test.each(faults)('%s is told of', (_what, data, problem) => {
  expect(readSafeSearch(data).problems).toContain(problem);
});

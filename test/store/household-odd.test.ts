import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { household, householdIn, strict } from './household-kit.ts';

type Place = ReturnType<typeof householdIn>;

// What no power cut leaves, but a hand can.
const odd: readonly (readonly [what: string, put: (place: Place) => void])[] = [
  ['a link that leads nowhere', ({ folder, path }) => symlinkSync(join(folder, 'nowhere'), path)],
  ['a folder', ({ path }) => mkdirSync(path)],
  ['a folder with something in it', ({ path }) => mkdirSync(join(path, 'x'), { recursive: true })],
  ['an empty file', ({ path }) => writeFileSync(path, '')],
  ['nothing, and a file in place of the snapshots', ({ folder }) => writeFileSync(join(folder, 'snapshots'), 'x')],
  [
    'nothing, and a folder in place of a snapshot',
    ({ folder }) => mkdirSync(join(folder, 'snapshots', 'household-2026-06-01.db'), { recursive: true }),
  ],
];

test.each(odd)('%s where the household should be: the strict profile holds, and it is said', (_what, put) => {
  using place = householdIn();
  put(place);
  const store = place.open();
  expect(store.newest().household).toEqual(strict);
  expect(place.news).toMatchObject([{ kind: expect.stringMatching(/^(begun|failing|lost)$/) }]);
  store.close();
});

const takings: readonly (readonly [what: string, take: (path: string) => void])[] = [
  ['emptied', (path) => writeFileSync(path, '')],
  ['cut in the middle', (path) => truncateSync(path, 3000)],
  ['taken away', (path) => renameSync(path, `${path}.elsewhere`)],
  ['deleted', (path) => rmSync(path)],
];

test.each(takings)(
  'a file that is %s while it is open: what was saved holds, now and after the next start',
  (_what, take) => {
    using place = householdIn();
    const store = place.open();
    store.save(household(1, 5), store.newest().revision);
    store.snapshot('2026-06-01');
    take(place.path);
    store.save(household(1, 6), 2);
    expect(store.newest().household.people).toHaveLength(2);
    store.close();
    const again = place.open();
    expect(again.newest().household).toEqual(household(1, 5));
    expect(place.news.at(-1)).toMatchObject({ kind: 'restored' });
    again.close();
  },
);

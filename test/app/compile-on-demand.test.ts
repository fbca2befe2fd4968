import { readdirSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { compileApart } from '../../src/app/compile-apart.ts';
import { compileOnDemand, type Demanded } from '../../src/app/compile-on-demand.ts';
import { rollBackCatalogue } from '../../src/app/roll-back.ts';
import { Disk } from '../house/thread-house.ts';
import { settingsOf } from '../house/test-house.ts';

/** A data folder with one list, and its parent at the command line. */
function home(source: object[] = []) {
  const disk = new Disk(['bet.test']);
  onTestFinished(() => disk[Symbol.dispose]());
  const settings = settingsOf({
    directories: { data: disk.data },
    lists: { starter: false },
    source: [{ id: 'own', path: disk.list, category: 'gambling' }, ...source],
  });
  return {
    disk,
    settings,
    compile: (force = false): Promise<Demanded> =>
      compileOnDemand(settings, { force, onProgress: () => {}, onWait: () => {} }),
    rollBack: () => rollBackCatalogue(settings),
    files: () =>
      readdirSync(disk.data)
        .filter((file) => file.startsWith('catalogue-'))
        .sort(),
  };
}

test('a second compilation of the same lists tells of them and leaves the one to go back to', async () => {
  const { disk, compile, files } = home();
  await compile();
  disk.writeList(['bet.test', 'school.test']);
  expect(await compile()).toMatchObject({ unchanged: undefined, report: { written: true } });
  const again = await compile();
  expect(again).toMatchObject({ unchanged: 2, report: { written: false } });
  expect('report' in again && again.report.sources.map(({ entries }) => entries)).toContain(2);
  expect(files()).toEqual(['catalogue-1.db', 'catalogue-2.db']);
});

test('what was put back does not come back before a list changes, unless it is asked for', async () => {
  const { disk, compile, rollBack, files } = home();
  await compile();
  disk.writeList(['bet.test', 'school.test']);
  await compile();
  await rollBack();
  expect(await compile()).toEqual({ putBack: 2, inUse: 1 });
  expect(files()).toEqual(['catalogue-1.db', 'catalogue-2.db.put-back']);
  expect(await compile(true)).toMatchObject({ unchanged: undefined, report: { written: true } });
  expect(files()).toEqual(['catalogue-1.db', 'catalogue-3.db']);
});

test('a catalogue made once more of the same lists does not push out a different one', async () => {
  const { disk, compile, files } = home();
  await compile();
  disk.writeList(['bet.test', 'school.test']);
  await compile();
  await compile(true);
  await compile(true);
  expect(files()).toEqual(['catalogue-1.db', 'catalogue-4.db']);
});

test('a list that the house is to download is told of as such', async () => {
  const { compile } = home([{ id: 'web', url: 'https://lists.test/a', category: 'ads' }]);
  const demanded = await compile();
  expect('report' in demanded && [...demanded.downloads]).toEqual([['web', undefined]]);
});

test('whoever asks believes that a list is lost, though the house does not', async () => {
  const { disk, compile, settings } = home();
  disk.writeList(['bet.test', 'school.test', 'play.test']);
  await compile();
  disk.writeList(['bet.test']);
  expect(await compileApart({ settings, renew: false })).toMatchObject({ type: 'done', lost: ['own'] });
  expect(await compile()).toMatchObject({ unchanged: undefined, report: { names: expect.any(Number), written: true } });
  expect(await compile()).toMatchObject({ unchanged: 3 });
});

import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { CatalogueWatch } from '../../src/app/catalogue-watch.ts';
import { seal } from '../../src/store/catalogue-seal.ts';

/** A folder with a sealed catalogue, whoever watches it, and all that is told. */
function place() {
  const folder = mkdtempSync(join(tmpdir(), 'domovoy-watch-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = (serial: number): string => join(folder, `catalogue-${serial}.db`);
  const whole = (at: string): void => {
    writeFileSync(at, 'x'.repeat(5_000));
    seal(at);
  };
  whole(path(1));
  const log: string[] = [];
  const news: string[] = [];
  const logger = pino(
    {},
    { write: (line: string) => void log.push((JSON.parse(line) as { msg: string }).msg.split(';')[0]!) },
  );
  const watch = new CatalogueWatch(folder, logger, {
    changed: () => news.push('changed'),
    damaged: () => news.push('damaged'),
  });
  return { path, whole, watch, log, news, files: () => readdirSync(folder).sort() };
}

test('what cannot be read now is left alone, said once, and taken when it can be read', async () => {
  const { path, whole, watch, log, news, files } = place();
  mkdirSync(path(2));
  for (let look = 0; look < 3; look++) await watch.verify();
  expect([log, news]).toEqual([['this catalogue cannot be read now'], []]);
  expect(files()).toEqual(['catalogue-1.db', 'catalogue-2.db']);
  rmSync(path(2), { recursive: true });
  whole(path(2));
  await watch.verify();
  expect([log.length, news]).toEqual([1, ['changed']]);
});

test('readers hear of the one in use, when it could not be read for a while', async () => {
  const { path, whole, watch, news } = place();
  rmSync(path(1));
  symlinkSync(path(1), path(1));
  await watch.verify();
  expect(news).toEqual([]);
  rmSync(path(1));
  whole(path(1));
  await watch.verify();
  await watch.verify();
  expect(news).toEqual(['changed']);
});

test('what the disk does not give back twice is damaged', async () => {
  const { path, watch, news, files } = place();
  // Its first octets belong to nobody: to read them is an error of the disk, EIO.
  symlinkSync('/proc/self/mem', path(2));
  await watch.verify();
  expect([files(), news]).toEqual([['catalogue-1.db', 'catalogue-2.db'], []]);
  await watch.verify();
  expect([files(), news]).toEqual([
    ['catalogue-1.db', 'catalogue-2.db.damaged'],
    ['damaged', 'changed'],
  ]);
});

test('where nothing can be put aside, damage is said once and the file is not read again before it changes', async () => {
  const { path, whole, watch, log, news, files } = place();
  mkdirSync(join(`${path(2)}.damaged`, 'in the way'), { recursive: true });
  writeFileSync(path(2), 'y'.repeat(5_000));
  utimesSync(path(2), 1, 1);
  for (let look = 0; look < 3; look++) await watch.verify();
  expect([log, news]).toEqual([['this catalogue is damaged'], []]);

  // Sound octets in a file that looks the same: whoever read it would find it whole.
  whole(`${path(2)}.new`);
  const { ino } = statSync(path(2));
  writeFileSync(path(2), readFileSync(`${path(2)}.new`));
  utimesSync(path(2), 1, 1);
  expect(statSync(path(2)).ino).toBe(ino);
  await watch.verify();
  expect(news).toEqual([]);

  utimesSync(path(2), 2, 2);
  await watch.verify();
  expect(news).toEqual(['changed']);
  expect(files()).toContain('catalogue-2.db');
});

test('what is damaged goes aside as soon as the disk lets it', async () => {
  const { path, watch, log, news, files } = place();
  const obstacle = `${path(2)}.damaged`;
  mkdirSync(join(obstacle, 'in the way'), { recursive: true });
  copyFileSync(path(1), path(2));
  writeFileSync(path(2), 'y', { flag: 'a' });
  await watch.verify();
  expect(news).toEqual([]);
  rmSync(obstacle, { recursive: true });
  await watch.verify();
  expect([files(), news, log.length]).toEqual([
    ['catalogue-1.db', 'catalogue-2.db.damaged'],
    ['damaged', 'changed'],
    1,
  ]);
});

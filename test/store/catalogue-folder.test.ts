import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { compile } from '../../src/lists/compile.ts';
import type { Source } from '../../src/lists/source.ts';
import { rollBack } from '../../src/store/catalogue-folder.ts';
import { catalogueWriter } from '../../src/store/catalogue-writer.ts';
import { damaged } from '../damage.ts';

/** A folder with so many catalogues of one name. */
async function folderWith(catalogues: number) {
  const folder = mkdtempSync(join(tmpdir(), 'domovoy-folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const list = join(folder, 'list');
  writeFileSync(list, 'bet.test\n');
  const source: Source = { id: 'a', path: list, format: 'domains', kind: 'category', name: 'ads', action: 'block' };
  for (let serial = 1; serial <= catalogues; serial++) {
    await compile([source], catalogueWriter(folder), { serial, now: 0, fingerprint: String(serial) });
  }
  return {
    folder,
    path: (serial: number) => join(folder, `catalogue-${serial}.db`),
    files: () => readdirSync(folder).filter((file) => file.startsWith('catalogue-')),
  };
}

function ofAnotherFormat(path: string): void {
  const database = new Database(path);
  database.exec("UPDATE meta SET value = 2 WHERE key = 'format'");
  database.close();
}

const turnBit = (path: string): void =>
  writeFileSync(path, damaged(readFileSync(path), { kind: 'turned', at: 0.9, bit: 1 }));

const unusable: readonly (readonly [name: string, spoil: (path: string) => void, aside: string])[] = [
  ['was written by another version', ofAnotherFormat, 'catalogue-2.db'],
  ['has a bit that turned', turnBit, 'catalogue-2.db.damaged'],
  ['is no catalogue at all', (path) => writeFileSync(path, ''), 'catalogue-2.db'],
];

test.each(unusable)('a catalogue that %s is not put back, the one before it is', async (_name, spoil, left) => {
  const { folder, path, files } = await folderWith(3);
  spoil(path(2));
  expect(await rollBack(folder)).toEqual({ from: 3, to: 1 });
  expect(files()).toEqual(['catalogue-1.db', left, 'catalogue-3.db.put-back']);
});

test.each(unusable)('where the only one before it %s, the newest stays', async (_name, spoil) => {
  const { folder, path, files } = await folderWith(2);
  spoil(path(1));
  expect(await rollBack(folder)).toBeUndefined();
  expect(files()).toEqual(['catalogue-1.db', 'catalogue-2.db']);
});

test('a folder without a catalogue, and none at all, have nothing to put back', async () => {
  const { folder } = await folderWith(0);
  mkdirSync(join(folder, 'empty'));
  expect([await rollBack(join(folder, 'empty')), await rollBack(join(folder, 'missing'))]).toEqual([
    undefined,
    undefined,
  ]);
});

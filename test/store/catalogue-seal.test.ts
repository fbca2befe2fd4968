import { mkdtempSync, openSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { closeSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import { isSealed, seal } from '../../src/store/catalogue-seal.ts';

const folder = mkdtempSync(join(tmpdir(), 'domovoy-seal-'));
afterAll(() => rmSync(folder, { recursive: true }));

function sealedDatabase(name: string, rows: number): string {
  const path = join(folder, name);
  const db = new Database(path);
  db.exec('CREATE TABLE name (key INTEGER PRIMARY KEY, value INTEGER)');
  const insert = db.prepare('INSERT INTO name VALUES (?, ?)');
  db.transaction(() => {
    for (let key = 0; key < rows; key++) insert.run(key, key * 7919);
  })();
  db.close();
  seal(path);
  return path;
}

test('what was sealed is whole, and still a database', async () => {
  const path = sealedDatabase('whole.db', 200_000);
  expect(await isSealed(path)).toBe(true);
  const db = new Database(path, { readonly: true });
  expect(db.pragma('quick_check', { simple: true })).toBe('ok');
  expect(db.prepare('SELECT value FROM name WHERE key = 150000').pluck().get()).toBe(150_000 * 7919);
  db.close();
});

test('a bit that turned anywhere breaks the seal', async () => {
  const path = sealedDatabase('bits.db', 500);
  const whole = readFileSync(path);
  for (let bit = 0; bit < whole.length * 8; bit += 977) {
    const turned = Buffer.from(whole);
    turned[bit >>> 3]! ^= 1 << (bit & 7);
    writeFileSync(path, turned);
    expect({ bit, sealed: await isSealed(path) }).toEqual({ bit, sealed: false });
  }
});

test('a file that is cut, empty, or was never sealed is not whole', async () => {
  const path = sealedDatabase('cut.db', 500);
  truncateSync(path, 4096);
  expect(await isSealed(path)).toBe(false);
  truncateSync(path, 0);
  expect(await isSealed(path)).toBe(false);
  const other = sealedDatabase('other.db', 500);
  const file = openSync(other, 'r+');
  writeSync(file, Buffer.alloc(4), 0, 4, 60);
  closeSync(file);
  expect(await isSealed(other)).toBe(false);
});

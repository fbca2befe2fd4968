import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { addReviewer, makeDesk, openDeskFolder } from '../../../src/app/desk/desk-folder.ts';
import { cheapPasswords, noon, password } from '../../api/desk/desk-kit.ts';

function folderOf(): string {
  const folder = mkdtempSync(join(tmpdir(), 'domovoy-desk-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'desk');
}

const make = (folder: string, name = 'Vera', secret = password) =>
  makeDesk(folder, { name, password: secret }, noon, cheapPasswords());
const add = (folder: string, name: string, secret = password) =>
  addReviewer(folder, { name, password: secret }, noon, cheapPasswords());

test('a desk is made once: its key is never written over', async () => {
  const folder = folderOf();
  expect(await make(folder)).toEqual({ key: expect.stringMatching(/^RW[\w+/]{54}$/) });
  expect(statSync(join(folder, 'desk.pem')).mode & 0o777).toBe(0o600);
  expect(await make(folder)).toEqual({ fault: 'there-already' });
});

test('where it cannot be made nothing of it stays', async () => {
  const folder = folderOf();
  writeFileSync(folder, 'a file');
  expect(await make(folder)).toMatchObject({ fault: 'failed', code: expect.stringMatching(/^E/) });
  const other = folderOf();
  expect(await make(other, 'Vera', 'short')).toEqual({ fault: 'weak-password' });
  expect(existsSync(other)).toBe(false);
});

describe('a reviewer', () => {
  const cases: readonly [name: string, secret: string, came: unknown][] = [
    ['Oleg', password, 'done'],
    ['  VERA ', password, { fault: 'name-taken' }],
    [' ', password, { fault: 'not-a-name' }],
    ['a\u202eb', password, { fault: 'not-a-name' }],
    ['Oleg', 'oleg', { fault: 'weak-password' }],
  ];
  test.each(cases)('%j with %j', async (name, secret, came) => {
    const folder = folderOf();
    await make(folder);
    expect(await add(folder, name, secret)).toEqual(came);
  });
});

test('a folder that is none of a desk is left as it is', async () => {
  const folder = folderOf();
  expect(openDeskFolder(folder)).toEqual({ fault: 'no-desk' });
  expect(await add(folder, 'Oleg')).toEqual({ fault: 'no-desk' });
  expect(existsSync(folder)).toBe(false);
});

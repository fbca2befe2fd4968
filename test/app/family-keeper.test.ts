import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FamilyKeeper } from '../../src/app/family-keeper.ts';
import { settingsOf } from '../house/test-house.ts';

const day = 86_400_000;
const monday = Date.UTC(2027, 5, 7);

test('a notice that no parent was done with in a month is let go, so that a new one has room', () => {
  const folder = mkdtempSync(join(tmpdir(), 'domovoy-keeper-'));
  let now = monday;
  const settings = settingsOf({ directories: { data: folder } });
  const keeper = new FamilyKeeper(settings, undefined, { news: () => {}, usage: () => {} }, () => now);
  const left = (): unknown => {
    const open = keeper.store.read(({ notices }) => notices.open().map(({ subject }) => subject));
    return open.kind === 'done' && open.value;
  };
  try {
    keeper.store.write(({ notices }) => notices.raise('new-device', 'old', now));
    now += 29 * day;
    keeper.store.write(({ notices }) => notices.raise('new-device', 'young', now));
    keeper.tick();
    expect(left()).toEqual(['old', 'young']);
    now += 2 * day;
    keeper.tick();
    expect(left()).toEqual(['young']);
  } finally {
    keeper.close();
    rmSync(folder, { recursive: true });
  }
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFamily } from '../../src/app/open-family.ts';
import { readLocked } from '../../src/app/locked.ts';
import { choose } from '../../src/core/family/choosing.ts';
import { addRule } from '../../src/core/family/own-rules.ts';
import { qname } from '../kit.ts';
import { Disk, ThreadHouse } from './thread-house.ts';

/** A provider's file: these choices for everyone. */
function locks(disk: Disk, everyone: object): string {
  const path = join(disk.folder, 'locked.json');
  const strangers = { ageGroup: 'adult', colour: '#808080' };
  writeFileSync(path, JSON.stringify({ version: 1, zone: 'UTC', dayStart: '00:00', people: [], everyone, strangers }));
  return path;
}

test('what a provider has locked holds, and nobody at home changes it', async () => {
  using disk = new Disk();
  const locked = locks(disk, { categories: { gambling: 'blocked' } });
  const household = { age: 18, allowed: ['gambling'], locked };
  await using home = await ThreadHouse.open(disk, {}, { household });
  expect(await home.address('bet.test')).toBe('0.0.0.0');
  const parent = openFamily(home.settings, () => Date.now(), await readLocked(home.settings));
  const asked = parent.family.change((now, terms) =>
    choose(now, terms, null, { field: 'categories', key: 'gambling', value: 'allowed' }),
  );
  parent.close();
  expect(asked).toEqual({ kind: 'refused', problem: { code: 'locked', value: 'gambling' } });
});

test('a name that a provider has closed stays closed with all below it, whatever a rule of the family says', async () => {
  using disk = new Disk();
  const rules = [
    { effect: 'deny', name: 'shut.test', scope: 'subtree' },
    { effect: 'allow', name: 'free.shut.test', scope: 'exact' },
  ];
  const household = { age: 18, allow: ['play.shut.test', 'open.test'], locked: locks(disk, { rules }) };
  await using home = await ThreadHouse.open(disk, {}, { household });
  const parent = openFamily(home.settings, () => Date.now(), await readLocked(home.settings));
  const allow = (name: string) =>
    parent.family.change((now, terms) =>
      addRule(now, terms, null, { effect: 'allow', name: qname(name), scope: 'exact' }),
    );
  const refused = (value: string) => ({ kind: 'refused', problem: { code: 'locked', value } });
  expect([allow('shut.test'), allow('a.play.shut.test')]).toEqual([refused('shut.test'), refused('a.play.shut.test')]);
  expect(allow('other.test')).toMatchObject({ kind: 'done' });
  parent.close();
  expect(await home.address('play.shut.test')).toBe('0.0.0.0');
  expect(await home.address('free.shut.test')).toBe('192.0.2.1');
});

test('a file that cannot be read is told of, and the house opens', async () => {
  using disk = new Disk();
  const locked = locks(disk, { categories: { gambling: 'perhaps' } });
  await using home = await ThreadHouse.open(disk, {}, { household: { age: 18, allowed: ['gambling'], locked } });
  expect(await home.address('open.test')).toBe('192.0.2.1');
  await expect(readLocked(home.settings)).rejects.toThrow(/locked\.json: .*gambling/);
});

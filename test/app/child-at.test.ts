import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { FamilyKeeper } from '../../src/app/family-keeper.ts';
import { Gatehouse } from '../../src/app/gatehouse.ts';
import { load } from '../../src/config/load.ts';
import type { Device, Household, Person } from '../../src/core/family/household.ts';

const person = (id: string, born: string | null, ageGroup: Person['ageGroup']): Person => ({
  id,
  name: id,
  born,
  ageGroup,
  colour: '#336699',
  choices: {},
});

const device = (owner: string, range: string): Device => ({
  id: owner,
  name: owner,
  owner,
  macs: [],
  hostNames: [],
  ranges: [range],
  clientIds: [],
  since: 0,
});

/** Sat 28 November 2026. */
const today = Date.UTC(2026, 10, 28, 12);

test('a child is told by its device, until the day on which it grows up, and a grown-up likewise', () => {
  const directory = mkdtempSync(join(tmpdir(), 'domovoy-gate-'));
  const loaded = load({ directory, env: {}, flags: {} });
  if (!('settings' in loaded)) throw new Error('the usual settings are sound');
  let now = today;
  const keeper = new FamilyKeeper(loaded.settings, undefined, { news: () => {}, usage: () => {} }, () => now);
  const gate = new Gatehouse(loaded.settings, keeper, { sightings: () => {}, fault: () => {} });
  onTestFinished(async () => {
    await gate.close();
    keeper.close();
    rmSync(directory, { recursive: true });
  });
  const { household, revision } = keeper.store.newest();
  const family: Household = {
    ...household,
    zone: 'UTC',
    people: [
      person('masha', '2018-03-01', '7-10'),
      person('petya', '2008-11-29', '14-17'),
      person('lena', null, '11-13'),
      person('anna', null, 'adult'),
    ],
    devices: [
      device('masha', '192.168.1.50'),
      device('petya', '192.168.1.51'),
      device('lena', 'fd00::7'),
      device('anna', '192.168.1.60'),
    ],
  };
  expect(keeper.store.save(family, revision)).toMatchObject({ kind: 'saved' });
  keeper.look();
  const told = (): (string | undefined)[] =>
    ['192.168.1.50', '192.168.1.51', 'fd00::7', '192.168.1.60', '192.168.1.99', ''].map((at) => gate.childAt(at));
  expect(told()).toEqual(['masha', 'petya', 'lena', undefined, undefined, undefined]);
  expect(['192.168.1.51', '192.168.1.60', '192.168.1.99'].map((at) => gate.grownUpAt(at))).toEqual([
    undefined,
    'anna',
    undefined,
  ]);
  now += 86_400_000;
  expect(told()).toEqual(['masha', undefined, 'lena', undefined, undefined, undefined]);

  expect(gate.grownUpAt('192.168.1.51')).toBe('petya');

  const handedOver = { ...family, devices: [device('anna', '192.168.1.50')] };
  keeper.store.save(handedOver, keeper.store.newest().revision);
  keeper.look();
  expect(gate.childAt('192.168.1.50')).toBeUndefined();
});

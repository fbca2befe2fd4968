import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FamilyKeeper } from '../../src/app/family-keeper.ts';
import { Gatehouse } from '../../src/app/gatehouse.ts';
import type { Settings } from '../../src/config/schema.ts';
import type { Household } from '../../src/core/family/household.ts';
import { newHousehold } from '../../src/core/family/new-household.ts';
import { eventually } from '../kit.ts';
import { FakeTool } from './fake-tool.ts';

let folder: string;
let nft: FakeTool;
let keeper: FamilyKeeper;
let gate: Gatehouse;

/** Masha has a tablet at a fixed address. */
const family: Household = {
  ...newHousehold('UTC'),
  people: [{ id: 'masha', name: 'Маша', born: null, ageGroup: 'adult', colour: '#3366ff', choices: {} }],
  devices: [
    {
      id: 'tablet',
      name: 'Tablet',
      owner: 'masha',
      macs: [],
      hostNames: [],
      ranges: ['192.168.1.7'],
      clientIds: [],
      since: 0,
    },
  ],
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'domovoy-gate-'));
  nft = new FakeTool(folder, 'nft');
  const settings = {
    directories: { data: folder },
    lan: { leases: [], cut: ['nft'] },
    household: { age: 6, blocked: [], allowed: [], allow: [], deny: [] },
  } as unknown as Settings;
  keeper = new FamilyKeeper(settings, undefined, { news: () => {}, usage: () => {} }, () => Date.UTC(2027, 5, 7));
  hold(family);
  gate = new Gatehouse(settings, keeper, { sightings: () => {}, fault: () => {} }, { conntrack: '', nft: nft.path });
});

afterEach(async () => {
  await gate.close();
  keeper.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The household is this one from now on. */
function hold(household: Household): void {
  keeper.store.save(household, keeper.store.newest().revision);
  keeper.look();
}

const pausedFamily: Household = { ...family, pauses: [{ who: 'masha', until: null }] };
const opening = ['[flush][set][inet][domovoy][closed]', '[flush][set][inet][domovoy][closed6]'];
const closing = '[add][element][inet][domovoy][closed][{ 192.168.1.7 }]';
const ending = '[delete][element][inet][domovoy][closed][{ 192.168.1.7 }]';

test('what an earlier run has left shut is opened, though nobody is closed now', async () => {
  gate.tick();
  await eventually('the sets are emptied', () => nft.runs.length === 2);
  expect(nft.runs).toEqual(opening);
});

test('who is paused is shut out, once, and let in again when that is over', async () => {
  gate.tick();
  await gate.settled();
  hold(pausedFamily);
  gate.tick();
  // The next beat of the clock comes while the tool still works.
  gate.tick();
  await gate.settled();
  gate.tick();
  await gate.settled();
  hold(family);
  gate.tick();
  await gate.settled();
  expect(nft.runs).toEqual([...opening, closing, ending]);
});

test('a house that is shut leaves nobody shut out', async () => {
  hold(pausedFamily);
  gate.tick();
  await gate.close();
  expect(nft.runs).toEqual([opening[0], closing, opening[1], ending]);
});

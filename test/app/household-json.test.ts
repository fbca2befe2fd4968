import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HouseholdJson } from '../../src/app/household-json.ts';
import type { Household } from '../../src/core/family/household.ts';
import * as any from '../core/family/arbitrary-family.ts';
import { household } from '../store/household-kit.ts';

const family = any.householdIn('Europe/Moscow');

/** As the house wrote it before each person had a line. */
const onOneLine = (version = 1): string => JSON.stringify({ version, household: household(1) });

test('what is read after another document is what is read by itself', () => {
  fc.assert(
    fc.property(fc.array(family, { minLength: 1, maxLength: 4 }), (households) => {
      const remembering = new HouseholdJson();
      const texts = households.map((one) => new HouseholdJson().encode(one)!);
      for (const text of texts) {
        const read = remembering.decode(text)!;
        expect(read).toEqual(new HouseholdJson().decode(text));
        expect(remembering.encode(read)).toBe(text);
      }
      expect(texts.map((text) => new HouseholdJson().decode(text))).toEqual(households);
    }),
  );
});

describe('of a household that changes', () => {
  const json = new HouseholdJson();
  const before = json.decode(json.encode(household(1))!)!;
  const [mia, leo] = before.people as [typeof before.strangers, typeof before.strangers];
  const after = json.decode(json.encode({ ...before, people: [leo, { ...mia, name: 'Maria' }] })!)!;

  test('whoever is as before is the same', () => expect(after.people[0]).toBe(leo));
  test('whoever is not is read', () => expect(after.people[1]).toEqual({ ...mia, name: 'Maria' }));
  test('one who went and comes back is read as before', () => {
    json.decode(json.encode({ ...after, people: [] })!);
    expect(json.decode(json.encode(before)!)).toEqual(before);
  });
});

test('the text is JSON, a person on a line', () => {
  const text = new HouseholdJson().encode(household(1))!;
  expect(JSON.parse(text)).toEqual({ version: 1, household: household(1) });
  expect(text.split('\n').slice(1, -1)).toHaveLength(household(1).people.length);
});

test('what an earlier version of the house wrote on one line is read', () => {
  expect(new HouseholdJson().decode(onOneLine())).toEqual(household(1));
});

test('what a later one wrote is not', () => {
  expect(new HouseholdJson().decode(onOneLine(2))).toBeUndefined();
});

const unsound: readonly { readonly name: string; readonly change: Partial<Household> }[] = [
  { name: 'a minute that is no number', change: { dayStart: NaN } },
  { name: 'a pause that ends never, in a number', change: { pauses: [{ who: null, until: Infinity }] } },
  { name: 'a field without a value', change: { everyone: { allowOnly: undefined } as never } },
  {
    name: 'a field of a person without a value',
    change: { people: [{ ...household(1).strangers, name: undefined! }] },
  },
  { name: 'a list that is none', change: { grants: new Set() as never } },
];

test.each(unsound)('$name would not come back, and is not stored', ({ change }) => {
  expect(new HouseholdJson().encode({ ...household(1), ...change })).toBeUndefined();
});

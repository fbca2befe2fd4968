import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFamily, writeFamily } from '../../src/config/family-document.ts';
import { family, type Loose, problemsOf, read, someHousehold } from './family-kit.ts';

function textOf(written: ReturnType<typeof writeFamily>): string {
  if ('problems' in written) throw new Error(JSON.stringify(written.problems));
  return written.text;
}

test('any household is written and read back as it was', () => {
  fc.assert(
    fc.property(someHousehold, (household) => {
      const text = textOf(writeFamily(household));
      expect(readFamily(text)).toEqual({ household });
    }),
    { numRuns: 200 },
  );
}, 120_000);

test('what was read is written the same, whatever the order of its keys', () => {
  const backwards = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(backwards);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, backwards(inner)]),
    );
  };
  fc.assert(
    fc.property(someHousehold, (household) => {
      const text = textOf(writeFamily(household));
      const again = readHousehold(JSON.stringify(backwards(JSON.parse(text))));
      expect(textOf(writeFamily(again))).toBe(text);
    }),
    { numRuns: 50 },
  );
}, 120_000);

function readHousehold(text: string) {
  const found = readFamily(text);
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  return found.household;
}

test('a document is short lines that compare well', () => {
  const found = read(JSON.stringify(family));
  expect(problemsOf(found)).toEqual([]);
  if ('problems' in found) return;
  expect(textOf(writeFamily(found.household))).toMatchInlineSnapshot(`
    "{
      "version": 1,
      "zone": "Europe/Moscow",
      "dayStart": "04:00",
      "people": [
        {
          "id": "mia",
          "name": "Мия",
          "born": "2015-08-31",
          "ageGroup": "11-13",
          "colour": "#cc3366",
          "choices": {
            "categories": { "games": { "hours": [{ "days": ["sat", "sun"], "from": "10:00", "to": "20:00" }] } },
            "services": { "youtube": "blocked" },
            "safeSearch": { "google": "strict" },
            "closed": { "bedtime": [{ "days": ["mon", "tue"], "from": "21:00", "to": "07:00" }] },
            "budgets": [
              {
                "target": { "kind": "service", "id": "roblox" },
                "minutes": { "mon": 30, "tue": 30, "wed": 30, "thu": 30, "fri": 60, "sat": 90, "sun": 90 }
              }
            ],
            "rules": [{ "effect": "deny", "name": "пример.рф", "scope": "subtree" }]
          }
        },
        { "id": "leo", "name": "Leo", "ageGroup": "adult", "colour": "#336699" }
      ],
      "strangers": { "name": "Guests", "ageGroup": "0-6", "colour": "#999999", "choices": { "allowOnly": true } },
      "everyone": { "always": ["help.test"], "logging": "blocked" },
      "devices": [
        {
          "id": "phone",
          "name": "Mia's phone",
          "owner": "mia",
          "macs": ["a4:83:e7:12:34:56"],
          "since": "2026-06-01T12:00:00Z"
        },
        { "id": "tv", "name": "TV", "ranges": ["192.168.1.7", "fd00::/64"], "since": "2026-06-01T12:00:00.250Z" }
      ],
      "exceptions": [{ "id": "may", "who": "everyone", "first": "2026-05-01", "last": "2026-05-03", "kind": "school" }],
      "pauses": [{ "who": "mia" }, { "who": "everyone", "until": "2026-06-01T18:00:00Z" }],
      "grants": [
        { "id": "g1", "who": "mia", "what": { "kind": "name", "name": "wiki.test" }, "until": "2026-06-01T13:00:00Z" },
        { "id": "g2", "who": "everyone", "what": { "kind": "everything" }, "until": "2026-06-01T13:00:00Z" }
      ],
      "bonuses": [{ "who": "mia", "target": { "kind": "total" }, "day": "2026-06-01", "minutes": 15 }]
    }
    "
  `);
});

test('a household as the house has it: minutes, moments, names of the wire, and nothing left out', () => {
  const found = read(JSON.stringify(family));
  expect(found).toMatchObject({
    household: {
      dayStart: 240,
      people: [
        {
          id: 'mia',
          choices: {
            closed: { bedtime: [{ days: ['mon', 'tue'], from: 1260, to: 420 }] },
            rules: [{ name: 'xn--e1afmkfd.xn--p1ai' }],
          },
        },
        { id: 'leo', born: null, choices: {} },
      ],
      strangers: { id: 'strangers', choices: { allowOnly: true } },
      devices: [
        { owner: 'mia', hostNames: [], since: Date.UTC(2026, 5, 1, 12) },
        { owner: null, macs: [], since: Date.UTC(2026, 5, 1, 12) + 250 },
      ],
      exceptions: [{ who: null, windows: [] }],
      pauses: [
        { who: 'mia', until: null },
        { who: null, until: Date.UTC(2026, 5, 1, 18) },
      ],
      bonuses: [{ target: { kind: 'total' } }],
    },
  });
});

test.each<[string, (household: Loose) => void, string[]]>([
  ['a time after the end of the day', (h) => (h.dayStart = 1500), ['not-a-start dayStart']],
  ['too many minutes', (h) => (h.bonuses[0].minutes = 1500), ['too-large bonuses[0].minutes']],
  ['a moment that is none', (h) => (h.grants[0].until = NaN), ['not-a-moment grants[0].until']],
  ['no zone', (h) => delete h.zone, ['missing zone']],
  ['a target of no kind', (h) => (h.grants[0].what = { kind: 'all' }), ['not-a-choice grants[0].what.kind']],
  ['an owner who is gone', (h) => (h.people[0].id = 'other'), expect.arrayContaining(['no-such devices[0].owner'])],
])('a household with %s has no document, and it is told why', (_what, change, problems) => {
  const household: Loose = structuredClone(readHousehold(JSON.stringify(family)));
  change(household);
  const written = writeFamily(household);
  expect('problems' in written ? problemsOf(written) : []).toEqual(problems);
});

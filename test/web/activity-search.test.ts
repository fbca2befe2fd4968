import { expect, test } from 'vitest';
import { type Event, happeningsOf } from '../../web/screens/activity/events.ts';
import { joined } from '../../web/screens/activity/use-found.ts';
import { isNarrowed, queryOf, readWanted, soughtOf } from '../../web/screens/activity/wanted.ts';
import { wallClock } from '../../web/wall-clock.ts';

const asked = (changes: Partial<Event> = {}): Event => ({
  at: 1_000_000,
  client: '192.168.1.7',
  who: 'masha',
  name: 'school.test',
  type: 1,
  rcode: 0,
  source: 'cache',
  action: null,
  because: null,
  latency: 1,
  ...changes,
});
const entries = (...ids: number[]) => ids.map((id) => ({ ...asked(), id }));

test.each([
  [{}, {}],
  [
    { child: 'masha', day: '2026-11-28', q: 'a b' },
    { child: 'masha', day: '2026-11-28', q: 'a b' },
  ],
  [{ view: 'week' }, { view: 'week' }],
  [
    { verdict: 'blocked', device: 'fd00::7' },
    { device: 'fd00::7', verdict: 'blocked' },
  ],
  [{ day: 'yesterday', verdict: 'odd', view: 'odd', other: 'x' }, {}],
])('what is wanted stands in the address: %o', (query, again) => {
  expect(queryOf(readWanted(query))).toEqual(again);
});

test('the house is asked for what is wanted, a day by the family’s clock', () => {
  const wanted = readWanted({ q: ' play ', child: 'masha', device: '::7', day: '2026-06-01', verdict: 'blocked' });
  expect(soughtOf(wanted, wallClock([{ from: 0, minutes: 120 }]))).toEqual({
    text: 'play',
    who: 'masha',
    client: '::7',
    action: 'block',
    from: String(Date.parse('2026-05-31T22:00Z')),
    to: String(Date.parse('2026-06-01T22:00Z')),
  });
  expect([isNarrowed(wanted), isNarrowed(readWanted({ view: 'week' }))]).toEqual([true, false]);
});

test('the same name over and over is one row; another verdict, name or a later time is another', () => {
  const block = { action: 'block', because: { kind: 'own', name: 'deny', source: 'household' } } as const;
  const events = [
    asked({ at: 200_000, type: 28 }),
    asked({ at: 150_000 }),
    asked({ at: 149_000, ...block }),
    asked({ at: 148_000, name: 'play.test' }),
    asked({ at: 88_000, name: 'play.test' }),
  ];
  expect(happeningsOf(events).map(({ event, count }) => [event.at, count])).toEqual([
    [200_000, 2],
    [149_000, 1],
    [148_000, 1],
    [88_000, 1],
  ]);
});

test('a first page that was loaded anew goes on where the older ones are known, and leaves no gap', () => {
  const known = { entries: entries(5, 4, 3, 2, 1), before: 1, looked: null };
  const ids = (first: number[]) =>
    joined({ entries: entries(...first), before: first.at(-1)!, looked: null }, known).entries.map(({ id }) => id);
  expect(ids([7, 6, 5, 4])).toEqual([7, 6, 5, 4, 3, 2, 1]);
  expect(ids([9, 8, 7])).toEqual([9, 8, 7]);
});

import { describe, expect, test } from 'vitest';
import type { Window } from '../../src/core/family/household.ts';
import {
  copied,
  moved,
  piecesOf,
  resized,
  type Span,
  spansOf,
  windowsOf,
} from '../../web/screens/child/hours/spans.ts';

const span = (day: number, from: number, to: number): Span => ({ day, from, to });
const noon = 720;

describe('the times of a week', () => {
  const same: readonly (readonly [what: string, windows: readonly Window[]])[] = [
    ['nothing', []],
    ['a night of every day', [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: 1260, to: 420 }]],
    [
      'school nights and free nights',
      [
        { days: ['mon', 'tue'], from: 1230, to: 420 },
        { days: ['fri', 'sat'], from: 1290, to: 420 },
      ],
    ],
    ['a whole day', [{ days: ['sun'], from: 0, to: 1440 }]],
    [
      'two on one day',
      [
        { days: ['mon'], from: 480, to: 600 },
        { days: ['mon'], from: 720, to: 780 },
      ],
    ],
  ];
  test.each(same)('%s: as spans and back it is the same', (_what, windows) => {
    expect(windowsOf(spansOf(windows))).toEqual(windows);
  });

  test('times of a day that touch each other become one', () => {
    expect(windowsOf([span(0, 480, 600), span(0, 600, 660)])).toEqual([{ days: ['mon'], from: 480, to: 660 }]);
    expect(windowsOf([span(0, 1200, 60), span(0, 1380, 420)])).toEqual([{ days: ['mon'], from: 1200, to: 420 }]);
  });

  const drawn: readonly (readonly [string, Span, number, ReturnType<typeof piecesOf>])[] = [
    [
      'a night is one piece where columns begin at noon',
      span(0, 1260, 420),
      noon,
      [{ column: 0, top: 540, height: 600 }],
    ],
    [
      'a night is two where they begin at midnight, that of Sunday in the first column too',
      span(6, 1260, 420),
      0,
      [
        { column: 6, top: 1260, height: 180 },
        { column: 0, top: 0, height: 420 },
      ],
    ],
    ['a morning belongs to the night before', span(0, 480, 600), noon, [{ column: 6, top: 1200, height: 120 }]],
  ];
  test.each(drawn)('%s', (_what, one, origin, pieces) => {
    expect(piecesOf(one, origin)).toEqual(pieces);
  });

  const changed: readonly (readonly [string, Span, Span])[] = [
    ['later over midnight it is of the next day', moved(span(0, 1380, 60), 120), span(1, 60, 180)],
    ['earlier than Monday it is of Sunday', moved(span(0, 0, 60), -60), span(6, 1380, 1440)],
    ['an end may be of the next day', resized(span(0, 1260, 1440), 'end', 15), span(0, 1260, 15)],
    ['a beginning moves and the end stays', resized(span(0, 1260, 420), 'start', -30), span(0, 1230, 420)],
    ['no shorter than nothing', resized(span(0, 600, 615), 'end', -15), span(0, 600, 615)],
    ['no longer than a day', resized(span(0, 600, 595), 'end', 15), span(0, 600, 595)],
  ];
  test.each(changed)('%s', (_what, found, expected) => {
    expect(found).toEqual(expected);
  });

  test('a copied day takes the place of what the others had', () => {
    expect(copied([span(0, 1260, 420), span(1, 1200, 400), span(2, 60, 90)], 0, [1, 3])).toEqual([
      span(0, 1260, 420),
      span(1, 1260, 420),
      span(2, 60, 90),
      span(3, 1260, 420),
    ]);
  });
});

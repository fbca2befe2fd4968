import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isZone, ZoneClock } from '../../../src/core/family/zone-clock.ts';
import { wallByHand } from './oracle.ts';

const walls = [
  { name: 'UTC is the wall itself', zone: 'UTC', at: '2026-11-24T19:28:35Z', wall: '2026-11-24 tue 19:28' },
  { name: 'the day may be ahead', zone: 'Europe/Moscow', at: '2026-12-31T21:00:00Z', wall: '2027-01-01 fri 00:00' },
  { name: 'or behind', zone: 'America/Denver', at: '2027-01-01T06:59:59Z', wall: '2026-12-31 thu 23:59' },
  {
    name: 'before the hour is left out',
    zone: 'Europe/London',
    at: '2026-03-29T00:59:59Z',
    wall: '2026-03-29 sun 00:59',
  },
  { name: 'after it', zone: 'Europe/London', at: '2026-03-29T01:00:00Z', wall: '2026-03-29 sun 02:00' },
  {
    name: 'an hour for the first time',
    zone: 'Europe/London',
    at: '2026-10-25T00:30:00Z',
    wall: '2026-10-25 sun 01:30',
  },
  { name: 'and once more', zone: 'Europe/London', at: '2026-10-25T01:30:00Z', wall: '2026-10-25 sun 01:30' },
  {
    name: 'half an hour of summer',
    zone: 'Australia/Lord_Howe',
    at: '2026-10-03T15:30:00Z',
    wall: '2026-10-04 sun 02:30',
  },
  {
    name: 'Ramadan takes the summer out',
    zone: 'Africa/Casablanca',
    at: '2026-02-15T02:00:00Z',
    wall: '2026-02-15 sun 02:00',
  },
  {
    name: 'Moscow moved for the last time',
    zone: 'Europe/Moscow',
    at: '2014-10-25T22:00:00Z',
    wall: '2014-10-26 sun 01:00',
  },
  {
    name: 'three quarters of an hour',
    zone: 'Asia/Kathmandu',
    at: '2026-11-24T19:28:35Z',
    wall: '2026-11-25 wed 01:13',
  },
  {
    name: 'a clock that starts in 1970',
    zone: 'America/Denver',
    at: '1970-01-01T00:00:00Z',
    wall: '1969-12-31 wed 17:00',
  },
];

test.each(walls)('$name: $zone at $at', ({ zone, at, wall }) => {
  const { day, weekday, minute } = new ZoneClock(zone).wallOf(Date.parse(at));
  const clock = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
  expect(`${day} ${weekday} ${clock}`).toBe(wall);
});

test('in any zone at any time it shows what Intl shows', () => {
  const clocks = Intl.supportedValuesOf('timeZone').map((zone) => new ZoneClock(zone));
  const year = (value: number): number => Date.UTC(value, 0, 1);
  fc.assert(
    fc.property(fc.constantFrom(...clocks), fc.integer({ min: year(1975), max: year(2100) }), (clock, at) => {
      const { day, minute } = wallByHand(clock.zone, at);
      expect(clock.wallOf(at)).toMatchObject({ day: new Date(day * 86_400_000).toISOString().slice(0, 10), minute });
    }),
  );
});

test.each([
  ['Europe/London', '2026-03-29'],
  ['America/Denver', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Asia/Kathmandu', '1986-01-01'],
])('one clock, asked minute by minute: %s on %s', (zone, day) => {
  const clock = new ZoneClock(zone);
  const begin = Date.parse(`${day}T00:00:00Z`) - 86_400_000;
  const minutes = Array.from({ length: 2 * 1440 }, (_, minute) => begin + minute * 60_000);
  expect(minutes.map((at) => clock.wallOf(at).minute)).toEqual(minutes.map((at) => wallByHand(zone, at).minute));
});

describe('zones', () => {
  test.each(['Europe/Moscow', 'UTC', 'America/Argentina/Buenos_Aires', 'Asia/Calcutta'])('%s is one', (text) => {
    expect(isZone(text)).toBe(true);
  });
  test.each(['', 'local', 'Europe/Mosco', '+03:00', 'Mars/Olympus', '../etc/localtime'])('%j is none', (text) => {
    expect(isZone(text)).toBe(false);
  });
});

test('a box without zoneinfo has the same clock', () => {
  const module = fileURLToPath(new URL('../../../src/core/family/zone-clock.ts', import.meta.url));
  const script = `
    const { ZoneClock } = await import(${JSON.stringify(module)});
    const at = ['2026-03-29T01:00:00Z', '2026-10-25T01:30:00Z'].map(Date.parse);
    console.log(JSON.stringify(at.map((each) => new ZoneClock('Europe/London').wallOf(each))));`;
  // Neither the tables of the system nor a zone of the machine: only what Node brings along.
  const env = { PATH: process.env['PATH'], TZDIR: '/nowhere', TZ: ':/nowhere/localtime' };
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], { env, encoding: 'utf8' });
  expect(JSON.parse(out)).toEqual([
    { day: '2026-03-29', weekday: 'sun', minute: 120 },
    { day: '2026-10-25', weekday: 'sun', minute: 90 },
  ]);
});

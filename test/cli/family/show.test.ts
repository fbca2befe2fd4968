import { expect, test } from 'vitest';
import { Home, tablet } from './home.ts';

/** What somebody who reads it sees, line by line, without the columns. */
const lines = (text: string): string[] => text.split('\n').map((line) => line.trim());

test('an empty house says how a child comes into it', async () => {
  using home = new Home();
  expect(await home.does('show')).toMatch(/^Nobody is in the family yet\. /);
  expect(await home.does('devices')).toMatch(/^The house knows no device yet\. /);
  expect(await home.does('asks')).toBe('Nobody has asked for anything within a month.\n');
});

test('what holds now, what comes next, and what is left', async () => {
  using home = await Home.withMasha();
  const usual = lines(await home.does('show'));
  expect(usual).toContain('Маша (masha), 9 years old: open until 20:30, then bedtime until Wed 07:00');
  expect(usual).toContain('devices: tablet');
  expect(usual).toContain('minutes left today: group.games 60 of 60, group.films 60 of 60, group.video 60 of 60');
  expect(usual).toContain('Devices that belong to nobody, 0-6 years: open');

  await home.does('pause masha --minutes 30');
  await home.does('grant masha service.youtube --minutes 45');
  await home.does('bonus masha group.games 15');
  const paused = lines(await home.does('show'));
  expect(paused).toContain('Маша (masha), 9 years old: paused until 18:30, then open until 20:30');
  expect(paused).toContain('allowed for a while: service.youtube until 18:45 (grant)');
  expect(paused).toContain('minutes left today: group.games 75 of 75, group.films 60 of 60, group.video 60 of 60');
  expect(paused).toContain('extra today: group.games 15 min');

  await home.does('grant masha everything --minutes 45');
  expect(lines(await home.does('show'))).toContain(
    'Маша (masha), 9 years old: everything is allowed until 18:45, then open until 20:30',
  );
  home.now += 3 * 3_600_000;
  expect(lines(await home.does('show'))).toContain(
    'Маша (masha), 9 years old: bedtime until Wed 07:00, then open until Wed 20:30',
  );
});

test('and in Russian', async () => {
  using home = await Home.withMasha();
  const { out } = await home.say('show', 'ru');
  expect(lines(out)).toContain('Маша (masha), 9 лет: открыто до 20:30, потом отбой до ср 07:00');
  const masha = lines((await home.say('show masha', 'ru')).out);
  expect(masha).toContain('bedtime: пн-чт вс 20:30-07:00, пт сб 21:30-07:00 (по возрасту)');
  expect(masha).toContain('allow-only: нет (по возрасту)');
  expect(masha.find((line) => line.includes('safe-search.google'))).toMatch(/: строгий \(по возрасту\)$/);
});

test('of one person everything that holds, whose word it is, and why', async () => {
  using home = await Home.withMasha();
  await home.does('set category.games "mon-fri 17:00-19:00" --for masha');
  await home.does('set quiet 13:00-14:00');
  await home.does('deny bad.test');
  const said = lines(await home.does('show Маша'));
  expect(said).toContain('category.games: mon-fri 17:00-19:00 (by hand)');
  expect(said).toContain('quiet: 13:00-14:00 (for everyone)');
  expect(said).toContain('bedtime: mon-thu sun 20:30-07:00, fri sat 21:30-07:00 (by age)');
  expect(said).toContain('Everyone: bad.test and all below it is blocked.');
  expect(said.some((line) => /^\d+ services \(`--all` names them\): blocked \(by age\)$/.test(line))).toBe(true);
  expect(await home.does('show masha --all')).toContain('service.tiktok, ');
  expect(said.find((line) => line.startsWith('Closed times.'))).toMatch(/nine to twelve hours of sleep/);
});

test('for scripts the same, with the reason of each choice', async () => {
  using home = await Home.withMasha();
  await home.does('set category.games blocked');
  const { choices, ...person } = JSON.parse(await home.does('show masha --json')) as Record<string, unknown[]>;
  expect(person).toMatchObject({ id: 'masha', age: 9, ageGroup: '7-10', devices: ['tablet'] });
  expect(person['now']).toEqual({ granted: false, until: Date.UTC(2026, 10, 24, 17, 30) });
  expect(choices).toContainEqual({ key: 'category.games', field: 'categories', value: 'blocked', from: 'everyone' });
  expect(choices).toContainEqual({
    key: 'logging',
    field: 'logging',
    value: 'everything',
    from: 'preset',
    why: expect.stringMatching(/^Everything is written down/),
  });
  const all = JSON.parse(await home.does('show --json')) as { people: unknown[]; devices: unknown[]; zone: string };
  expect([all.people.length, all.devices.length, all.zone]).toEqual([2, 1, 'Europe/Moscow']);
});

test('devices, with whose they are and how they are known', async () => {
  using home = await Home.withMasha();
  await home.does('device tv --range 192.168.1.9');
  expect(lines(await home.does('devices'))).toEqual([
    `tablet (tablet), Маша: ${tablet}`,
    'tv (tv), nobody’s: 192.168.1.9',
    '',
  ]);
});

test('the presets explain themselves, in both languages', async () => {
  using home = new Home();
  expect(await home.does('presets')).toMatch(/^0-6 years\n {4}Everything .*\n(.*\n)*adult\n/);
  const { out } = await home.say('presets', 'ru');
  expect(out).toContain('Сайты телефонов доверия открыты');
  expect(JSON.parse(await home.does('presets --json'))).toHaveLength(5);
});

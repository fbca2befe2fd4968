import { expect, test } from 'vitest';
import { loadSafeSearch } from '../../src/app/blocklists.ts';
import { twinAt } from '../../src/core/safe-search.ts';
import { child, FamilyHouse, householdOf } from './family-house.ts';

const { engines, noSafeMode } = loadSafeSearch();
const levels = ['moderate', 'strict'] as const;
const types = ['A', 'AAAA', 'HTTPS', 'SVCB', 'ANY'] as const;

/** What an engine's own name leads to, and its twins: whoever gets the first has searched unsafely. */
const zone = engines.flatMap((engine) => [
  ...engine.names.flatMap((name) => [
    `${name} 300 A 192.0.2.66`,
    `${name} 300 AAAA 2001:db8::66`,
    `${name} 300 HTTPS 1 . ipv4hint=192.0.2.66`,
    `${name} 300 SVCB 1 . ipv4hint=192.0.2.66`,
  ]),
  ...levels.flatMap((level) => {
    const twin = twinAt(engine, level);
    return [`${twin} 300 A 192.0.2.7`, `${twin} 300 AAAA 2001:db8::7`];
  }),
]);

const searching = (level: 'off' | 'moderate' | 'strict') =>
  householdOf([
    child('masha', {
      safeSearch: Object.fromEntries([...engines.map(({ id }) => id), 'others'].map((id) => [id, level])),
    }),
  ]);

for (const level of levels) {
  test.each(engines)(`$id, ${level}: whatever is asked, no unsafe address comes`, async (engine) => {
    await using home = await FamilyHouse.open(searching(level), '2026-11-23 12:00', {
      social: [...engine.names, twinAt(engine, level)],
    });
    home.upstream.zone = zone;
    const twin = twinAt(engine, level);
    for (const name of engine.names) {
      for (const type of types) {
        const { answers: records, ede } = await home.ask('masha', name, type);
        // The twin's own records grow old while they are kept.
        const answers = records.map((record) => record.replace(/ (?:300|2\d\d) /, ' … '));
        const address = { A: `${twin} … A 192.0.2.7`, AAAA: `${twin} … AAAA 2001:db8::7` }[type as string];
        const expected = [`${name} 10 CNAME ${twin}`, ...(address === undefined ? [] : [address])];
        expect({ type, answers, ede }).toEqual({ type, answers: expected, ede: undefined });
      }
    }
  });
}

test('who searches as he likes is asked of the engine itself', async () => {
  await using home = await FamilyHouse.open(searching('off'), '2026-11-23 12:00');
  home.upstream.zone = zone;
  expect((await home.ask('masha', 'www.google.com')).answers).toEqual(['www.google.com 300 A 192.0.2.66']);
});

test('what is not searching is left alone: mail of the same name', async () => {
  await using home = await FamilyHouse.open(searching('strict'), '2026-11-23 12:00');
  home.upstream.zone = ['yandex.ru 300 MX 10 mx.yandex.ru', 'mail.yandex.ru 300 A 192.0.2.1'];
  expect((await home.ask('masha', 'yandex.ru', 'MX')).answers[0]).toMatch(/^yandex\.ru 300 MX /);
  expect((await home.ask('masha', 'mail.yandex.ru')).answers).toEqual(['mail.yandex.ru 300 A 192.0.2.1']);
});

test('an engine that cannot be made safe is closed to who searches safely', async () => {
  await using home = await FamilyHouse.open(searching('strict'), '2026-11-23 12:00');
  expect(await home.see('masha', noSafeMode[0]!)).toBe('domovoy: this search engine has no safe mode');
});

test('a twin that cannot be resolved opens no way to the engine', async () => {
  await using home = await FamilyHouse.open(searching('strict'), '2026-11-23 12:00');
  home.upstream.zone = ['www.google.com 300 A 192.0.2.66'];
  expect((await home.ask('masha', 'www.google.com')).answers.join()).not.toContain('66');
});

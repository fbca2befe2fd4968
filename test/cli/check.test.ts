import { expect, test } from 'vitest';
import { domovoy } from './kit.ts';

const toml = 'language = "ru"\n[dns]\nlistn = []\n';

test('sound settings end well', async () => {
  expect(await domovoy('check', { toml: '' })).toEqual({
    exit: 0,
    out: 'The settings are sound: ./settings.toml\n',
    err: '',
  });
});

test('every problem is told where editors find it', async () => {
  expect(await domovoy('check --set cache.stale=long', { toml, env: { DOMOVOY_JOURNAL_SIZE: '5 kg' } })).toEqual({
    exit: 1,
    out: '',
    err:
      '--set: cache.stale: Здесь стоит "long", а нужно другое.\n    Здесь должно быть: число.\n' +
      'DOMOVOY_JOURNAL_SIZE: journal.size: «5 kg» — не размер.\n    Напишите "16 MiB" или число байтов.\n' +
      './settings.toml:3: dns.listn: Настройки «listn» нет.\n    Возможно, имелось в виду «listen»?\n' +
      'В настройках 3 ошибки.\n',
  });
});

test('for scripts as JSON', async () => {
  const { exit, out } = await domovoy('check --json --language en', { toml });
  expect(exit).toBe(1);
  expect(JSON.parse(out)).toEqual({
    file: './settings.toml',
    problems: [
      {
        code: 'unknown-key',
        key: 'dns.listn',
        kind: 'file',
        file: './settings.toml',
        line: 3,
        sentence: 'There is no setting "listn".',
        hint: 'Did you mean "listen"?',
      },
    ],
  });
});

test('what would not keep the house shut is told as well', async () => {
  const { exit, err } = await domovoy('check', { toml: '[[source]]\nid = "a"\npath = "gone"\ncategory = "gambling"' });
  expect([exit, err.split('\n')[0]]).toEqual([1, './settings.toml:3: source[0].path: There is no file ./gone.']);
  expect(err).toMatch(/1 problem in the settings\.\nThe house opens all the same, without what is missing\.\n$/);
});

test.each(['serve', 'compile', 'why a.test', 'ask a.test', 'status', 'healthcheck'])(
  '%s goes no further with unsound settings',
  async (line) => {
    expect(await domovoy(line, { toml })).toMatchObject({
      exit: 1,
      out: '',
      err: expect.stringContaining('dns.listn'),
    });
  },
);

test('a variable that names no setting is named once', async () => {
  const { err } = await domovoy('check', { env: { DOMOVOY_HOUSEHOLD_AGEE: '3' } });
  expect(err.split('\n')[0]).toBe('DOMOVOY_HOUSEHOLD_AGEE: There is no setting "DOMOVOY_HOUSEHOLD_AGEE".');
});

test.each([
  ['check', /This is not TOML: .*\n.* with commas\. What is missing may be missing a line before\./],
  ['check --language ru', /Здесь нарушены правила TOML\.\n.*строкой выше\./],
])('%s: a comma that is missing is looked for in the line before too', async (line, said) => {
  const { err } = await domovoy(line, { toml: 'household.deny = ["a.test"\n"b.test"]\n' });
  expect(err).toMatch(said);
});

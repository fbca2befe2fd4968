import { describe, expect, test } from 'vitest';
import { domovoy } from './kit.ts';

const russian = { LANG: 'ru_RU.UTF-8' };

describe('help', () => {
  test.each(['serve', 'compile', 'why', 'ask', 'check', 'status', 'healthcheck', 'catalogue'])(
    'knows %s',
    async (name) => {
      expect((await domovoy('--help')).out).toContain(`\n  ${name}`);
      const { exit, out } = await domovoy(`${name} --help`, { env: russian });
      expect(exit).toBe(0);
      expect(out).toMatch(/^Использование: domovoy /);
      expect(out).not.toMatch(/Options|Commands|display help|[<[][a-z]/);
    },
  );

  test('knows what a catalogue can be asked for', async () => {
    expect((await domovoy('catalogue --help')).out).toMatch(/\n {2}rollback +put the catalogue before the newest back/);
    expect((await domovoy('--help')).out).not.toContain('<rollback>');
  });

  test('is what comes without a command, and then nothing was done well', async () => {
    expect(await domovoy('')).toMatchObject({ exit: 2, out: '', err: expect.stringMatching(/^Usage: domovoy/) });
  });
});

describe('a command line that makes no sense', () => {
  const cases: readonly [line: string, en: string, ru: string][] = [
    ['bogus', 'There is no command "bogus".', 'Команды «bogus» нет.'],
    ['check --bogus', 'There is no option "--bogus".', 'Параметра «--bogus» нет.'],
    ['why', '"name" is missing.', 'Не хватает аргумента «имя».'],
    ['why a b', 'There are more words than the command takes.', 'Слов больше, чем нужно команде.'],
    [
      'check --settings',
      'The option "--settings <file>" needs a value.',
      'Параметру «--settings <файл>» нужно значение.',
    ],
    [
      'check --set dns',
      'The value of "--set <key=value>" is not one that it takes.',
      'Такого значения у параметра «--set <ключ=значение>» быть не может.',
    ],
    [
      'check --language fr',
      'The value of "--language <language>" is not one that it takes.',
      'Такого значения у параметра «--language <язык>» быть не может.',
    ],
  ];
  test.each(cases)('domovoy %s', async (line, en, ru) => {
    const english = await domovoy(line);
    const other = await domovoy(line, { env: russian });
    expect([english.exit, english.err.split('\n')[0]]).toEqual([2, en]);
    expect([other.exit, other.err.split('\n')[0]]).toEqual([2, ru]);
  });
});

test('a mistake leads to the help of the command, and that shows how it is written', async () => {
  expect((await domovoy('family yes')).err).toBe('"ask" is missing.\n`domovoy family yes --help` tells more.\n');
  expect((await domovoy('family dance')).err).toContain('`domovoy family --help` tells more.');
  expect((await domovoy('family yes --help')).out).toMatch(/\nExamples:\n {2}domovoy family yes 1f3a 30\n/);
  const russian = await domovoy('family yes --help', { toml: 'language = "ru"' });
  expect(russian.out).toMatch(/\nПримеры:\n {2}domovoy family yes/);
});

describe('the language is', () => {
  const cases: readonly [name: string, line: string, env: Record<string, string>, toml: string, says: RegExp][] = [
    ['English, where nobody says another', 'check', {}, '', /^The settings/],
    ['that of the machine', 'check', russian, '', /^Настройки/],
    ['by LC_ALL before LANG', 'check', { LC_ALL: 'C', ...russian }, '', /^The settings/],
    ['that of the settings before it', 'check', russian, 'language = "en"', /^The settings/],
    ['that of the flag before all', 'check --language=ru', {}, 'language = "en"', /^Настройки/],
    ['that of the flag before the command too', '--language ru check', {}, '', /^Настройки/],
  ];
  test.each(cases)('%s', async (_name, line, env, toml, says) => {
    expect((await domovoy(line, { env, toml })).out).toMatch(says);
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { load, type Loaded, type Origins } from '../../src/config/load.ts';
import { withPagesKeys } from '../../src/config/pages-keys.ts';
import { schema, type Settings } from '../../src/config/schema.ts';
import { camel } from '../../src/config/camel.ts';
import { categories, folderWith, loadToml, problemsOf } from './kit.ts';

const settingsOf = (loaded: Loaded): Settings => {
  expect(problemsOf(loaded)).toEqual([]);
  return (loaded as Loaded & { settings: Settings }).settings;
};

describe('the environment is read as the file would be', () => {
  const cases: readonly [variable: string, text: string, expected: unknown][] = [
    [
      'DOMOVOY_DNS_LISTEN',
      '127.0.0.1:53, [::1]:53',
      {
        dns: {
          listen: [
            { address: '127.0.0.1', port: 53 },
            { address: '::1', port: 53 },
          ],
        },
      },
    ],
    ['DOMOVOY_DNS_TCP_IDLE', '7', { dns: { tcpIdle: 7 } }],
    ['DOMOVOY_CACHE_SIZE', '2 MiB', { cache: { size: 2 * 1024 ** 2 } }],
    ['DOMOVOY_CACHE_SIZE', '131072', { cache: { size: 131_072 } }],
    ['DOMOVOY_LISTS_STARTER', 'false', { lists: { starter: false } }],
    ['DOMOVOY_HOUSEHOLD_DENY', '', { household: { deny: [] } }],
    ['DOMOVOY_ADMIN_LISTEN', '', { admin: { listen: undefined } }],
    [
      'DOMOVOY_FORWARD',
      '[{ zone = "lan", servers = ["10.0.0.1"] }]',
      { forward: [{ zone: 'lan', servers: [{ address: '10.0.0.1', port: 53 }] }] },
    ],
    ['DOMOVOY_LOG', 'debug', {}],
    ['DOMOVOY_COMPILE_PRIORITY', 'normal', {}],
  ];
  test.each(cases)('%s=%s', (variable, text, expected) => {
    expect(settingsOf(loadToml(undefined, { env: { [variable]: text, HOME: '/root' } }))).toMatchObject(
      expected as object,
    );
  });

  test.each([
    ['DOMOVOY_DNS_LISTN', '', 'unknown-key DOMOVOY_DNS_LISTN @DOMOVOY_DNS_LISTN'],
    ['DOMOVOY_LISTS_STARTER', 'maybe', 'wrong-kind lists.starter @DOMOVOY_LISTS_STARTER'],
    ['DOMOVOY_FORWARD', 'lan', 'wrong-kind forward @DOMOVOY_FORWARD'],
    ['DOMOVOY_FORWARD', '[{ zone = "lan" }]', 'missing forward[0].servers @DOMOVOY_FORWARD'],
  ])('%s=%s is a problem', (variable, text, problem) => {
    expect(problemsOf(loadToml(undefined, { env: { [variable]: text } }))).toEqual([problem]);
  });
});

describe('the later wins', () => {
  const toml = '[dns]\ntcp_idle = 20\ntcp_queries = 20';
  const env = { DOMOVOY_DNS_TCP_IDLE: '30' };
  const flags = { 'dns.tcp_idle': '40' };
  const cases: readonly [name: string, toml: string | undefined, more: Partial<Origins>, tcpIdle: number][] = [
    ['the default', undefined, {}, 10],
    ['the file', toml, {}, 20],
    ['the environment before the file', toml, { env }, 30],
    ['a flag before all', toml, { env, flags }, 40],
  ];
  test.each(cases)('%s', (_name, toml, more, tcpIdle) => {
    expect(settingsOf(loadToml(toml, more)).dns.tcpIdle).toBe(tcpIdle);
  });

  test('one key leaves the others of its table alone', () => {
    expect(settingsOf(loadToml(toml, { env, flags })).dns.tcpQueries).toBe(20);
  });

  test('an unknown flag is a problem', () => {
    expect(problemsOf(loadToml(toml, { flags: { 'dns.idle': '1' } }))).toEqual(['unknown-key dns.idle @flag']);
  });
});

describe('the language', () => {
  test.each([
    ['of the machine, where nothing says another', undefined, {}, 'ru'],
    ['of the file', 'language = "en"', {}, 'en'],
    ['of a flag', 'language = "ru"', { flags: { language: 'en' } }, 'en'],
  ])('%s', (_name, toml, more, language) => {
    expect(loadToml(toml, { language: 'ru', ...more }).language).toBe(language);
  });

  test('problems are told in the language of the file too', () => {
    expect(loadToml('language = "ru"\nx = 1').language).toBe('ru');
  });
});

describe('a relative path counts', () => {
  const folder = folderWith('[directories]\ndata = "data"');
  const file = join(folder, 'settings.toml');

  test.each([
    ['from the folder of the file that names it', {}, join(folder, 'data')],
    ['from the working directory in the environment', { env: { DOMOVOY_DIRECTORIES_DATA: 'here' } }, '/elsewhere/here'],
    ['from the working directory in a flag', { flags: { 'directories.data': 'here' } }, '/elsewhere/here'],
  ])('%s', (_name, more, data) => {
    expect(settingsOf(load({ directory: '/elsewhere', file, env: {}, flags: {}, ...more })).directories.data).toBe(
      data,
    );
  });

  test('the file may be named by a variable', () => {
    expect(load({ directory: '/', env: { DOMOVOY_SETTINGS: file }, flags: {} })).toMatchObject({ file });
  });
});

describe('what the pages have set', () => {
  /** A home whose pages have written this. */
  const homeWith = (pages: string, toml = '[journal]\ndays = 10\nsize = "2 MiB"'): string => {
    const directory = folderWith(toml);
    mkdirSync(join(directory, 'data'));
    writeFileSync(join(directory, 'data', 'settings-from-pages.toml'), pages);
    return directory;
  };
  const settingsIn = (directory: string, env = {}) => load({ directory, env, flags: {}, categories });

  test('counts before the file and after the environment', () => {
    const directory = homeWith('[journal]\ndays = 5\nprivacy = "none"');
    const loaded = settingsIn(directory, { DOMOVOY_JOURNAL_PRIVACY: 'blocked' });
    expect('settings' in loaded && loaded.settings.journal).toEqual({
      days: 5,
      size: 2 * 1024 ** 2,
      privacy: 'blocked',
    });
  });

  test.each([
    ['what is no TOML', '[journal', ['syntax  @1']],
    ['a value that is none', '[journal]\ndays = -1', ['too-small journal.days @2']],
    ['a key that is not for the pages', '[dns]\nlisten = []', ['not-for-pages dns.listen @2']],
    ['what does not go together', '[blocking]\nreply = "address"', ['no-block-address blocking.reply @2']],
  ])('keeps no house shut: %s', (_what, pages, problems) => {
    const loaded = settingsIn(homeWith(`${pages}\n`));
    expect('settings' in loaded && loaded.settings.journal.days).toBe(10);
    expect(problemsOf(loaded)).toEqual(problems);
  });

  test('with a mistake in the file the house stays shut, whatever the pages say', () => {
    const loaded = settingsIn(homeWith('[journal]\ndays = 5', '[journal]\ndays = -1'));
    expect(problemsOf(loaded)).toEqual(['too-small journal.days @2']);
  });

  test('is all that changes in a house that is open', () => {
    const settings = (tree: object): Settings => camel(schema.parse(tree));
    const inUse = settings({ journal: { days: 1 } });
    const others = settings({ journal: { days: 2 }, cache: { stale: 7 }, language: 'ru', lan: { leases: [] } });
    const now = withPagesKeys(inUse, others);
    expect(now).toEqual({ ...inUse, language: 'ru', journal: { ...inUse.journal, days: 2 } });
  });
});

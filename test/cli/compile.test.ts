import { expect, test } from 'vitest';
import type { Demanded } from '../../src/app/compile-on-demand.ts';
import type { HousePort } from '../../src/cli/house-port.ts';
import type { Refusal } from '../../src/lists/download/refusal.ts';
import { blankReport, type Report, type SourceReport } from '../../src/lists/report.ts';
import type { Unusable } from '../../src/lists/unusable.ts';
import { domovoy } from './kit.ts';

function source(id: string, more: Partial<SourceReport>): SourceReport {
  const source = {
    id,
    path: `/lists/${id}`,
    format: 'auto',
    kind: 'category',
    name: 'gambling',
    action: 'block',
  } as const;
  return { ...blankReport(source), format: 'hosts', lines: 9, ...more };
}

const report: Report = {
  names: 1200,
  tagSets: 1,
  seed: 1,
  written: true,
  sources: [
    source('plain', { entries: 1 }),
    source('mixed', {
      entries: 1204,
      added: 1001,
      gone: 3,
      duplicates: 5,
      dropped: 2,
      drops: { address: { count: 2, samples: [{ line: 3, text: '0.0.0.0 10.0.0.1' }] } },
    }),
    source('gone', { unusable: { reason: 'missing', cause: 'ENOENT' } }),
  ],
};
const house = { compile: () => Promise.resolve(compiled()) };

function compiled(more: Partial<Report> = {}, downloads: [id: string, Refusal | undefined][] = []): Demanded {
  return { report: { ...report, ...more }, unchanged: undefined, downloads: new Map(downloads) };
}

test('each list is told, what was dropped and why, and the sum', async () => {
  expect(await domovoy('compile', { house })).toEqual({
    exit: 0,
    err: '',
    out:
      'plain: 1 entry\n' +
      'mixed: 1,204 entries, 5 of them known already, 2 dropped; since the last catalogue 1,001 new, 3 gone\n' +
      '    This is an IP address; DNS sees only names. (2 times)\n' +
      '        line 3: 0.0.0.0 10.0.0.1\n' +
      'gone: left out. There is no file /lists/gone.\n' +
      'The catalogue has 1,200 names from 2 lists.\n',
  });
});

test('in Russian too', async () => {
  const { out } = await domovoy('compile --language ru', { house });
  expect(out.replace(/\u00a0/g, ' ')).toBe(
    'plain: 1 запись\n' +
      'mixed: 1 204 записи, из них уже известно: 5, отброшено: 2; с прошлого каталога новых: 1 001, исчезло: 3\n' +
      '    Это IP-адрес, а DNS видит только имена. (2 раза)\n' +
      '        строка 3: 0.0.0.0 10.0.0.1\n' +
      'gone: не используется. Файла /lists/gone нет.\n' +
      'В каталоге 1 200 имён из 2 списков.\n',
  );
});

test('for scripts as JSON', async () => {
  const { out } = await domovoy('compile --json', { house });
  expect(JSON.parse(out)).toMatchObject({
    names: 1200,
    sources: [
      { id: 'plain', path: '/lists/plain', entries: 1 },
      { id: 'mixed', drops: { address: { count: 2 } } },
      { id: 'gone', unusable: { reason: 'missing' } },
    ],
  });
});

test('a catalogue of nothing is a failure', async () => {
  const { exit, out } = await domovoy('compile', {
    house: { compile: () => Promise.resolve(compiled({ names: 0 })) },
  });
  expect([exit, out]).toEqual([1, expect.stringContaining('the catalogue stays as it was')]);
});

test('a disk that is full is told', async () => {
  const full = { compile: () => Promise.reject(new Error('database or disk is full')) };
  expect(await domovoy('compile', { house: full })).toEqual({
    exit: 1,
    out: '',
    err: 'The lists could not be compiled: database or disk is full\n',
  });
});

test('how far it has come is wiped away before the error is told', async () => {
  const full: Partial<HousePort> = {
    compile: (_, { onProgress }) => {
      onProgress({ step: 'write', share: 0.7 });
      return Promise.reject(new Error('the disk is full'));
    },
  };
  const { err } = await domovoy('compile', { house: full, watched: true });
  expect(err.split('\r')).toEqual([
    '',
    expect.stringContaining('70 %  writing'),
    expect.stringMatching(/^The lists could/),
  ]);
});

test('who has to wait for another compilation is told', async () => {
  const busy: Partial<HousePort> = {
    compile: (_, { onWait }) => {
      onWait();
      return Promise.resolve(compiled());
    },
  };
  const { exit, err } = await domovoy('compile', { house: busy });
  expect([exit, err]).toEqual([0, 'The lists are being compiled already; this compilation comes after that one.\n']);
});

const gone = { reason: 'missing', cause: 'ENOENT' } as const;
const htmlPage = { reason: 'web-page', cause: '' } as const;

test.each<[name: string, unusable: Unusable, downloads: [string, Refusal | undefined][], line: string]>([
  ['a file of one’s own that is gone', gone, [], 'There is no file /lists/a.'],
  ['a list that is yet to be downloaded', gone, [['a', undefined]], 'It has not been downloaded yet'],
  [
    'a download that failed',
    gone,
    [['a', { reason: 'status', detail: '404' }]],
    'Its server answers with the status 404',
  ],
  ['a file of one’s own that is no list', htmlPage, [], 'This is a web page, not a list.'],
])('who is to blame: %s', async (_name, unusable, downloads, line) => {
  const { out } = await domovoy('compile', {
    house: { compile: () => Promise.resolve(compiled({ sources: [source('a', { unusable })] }, downloads)) },
  });
  expect(out).toMatch(new RegExp(`^a: left out. ${line}`));
});

test('lists that have not changed have a catalogue, which stays', async () => {
  const { exit, out } = await domovoy('compile', {
    house: { compile: () => Promise.resolve({ ...compiled(), unchanged: 3 }) },
  });
  expect([exit, out]).toEqual([0, expect.stringContaining('from 2 lists.\nCatalogue 3 is made of these very lists')]);
});

test.each([
  ['compile', /^Catalogue 5 was put back.*catalogue 4 stays.*\n.*`--force`\.\n$/],
  ['compile --language ru', /^Каталог 5 отменён.*каталог 4 остаётся.*\n.*`--force`\.\n$/],
])('%s: what was put back does not come back by itself', async (line, said) => {
  const { exit, err } = await domovoy(line, { house: { compile: () => Promise.resolve({ putBack: 5, inUse: 4 }) } });
  expect([exit, err]).toEqual([1, expect.stringMatching(said)]);
});

test('--force is passed on', async () => {
  const forced: boolean[] = [];
  const asked: Partial<HousePort> = {
    compile: (_, { force }) => {
      forced.push(force);
      return Promise.resolve(compiled());
    },
  };
  await domovoy('compile --force', { house: asked });
  await domovoy('compile', { house: asked });
  expect(forced).toEqual([true, false]);
});

test.each([
  ['compile', 'It looks like a list in the format "hosts": take "format" out of its settings.'],
  ['compile --language ru', 'Похоже на формат "hosts": уберите "format" из настроек этого списка.'],
])('%s: a format that the list does not have is doubted', async (line, doubt) => {
  const sources = [
    source('some', { entries: 1, dropped: 9, looksLike: 'hosts' }),
    source('none', { unusable: { reason: 'empty', cause: '' }, looksLike: 'hosts' }),
  ];
  const { out } = await domovoy(line, { house: { compile: () => Promise.resolve(compiled({ sources })) } });
  expect(out.split('\n').filter((one) => one === `    ${doubt}`)).toHaveLength(2);
});

import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCategories } from '../src/app/blocklists.ts';
import { load } from '../src/config/load.ts';
import { settingsTable } from '../src/config/table.ts';
import { MAY_IMPORT } from './architecture-rules.ts';
import { FakeUpstream } from './house/fake-upstream.ts';
import { bareEnvironment, BuiltHouse, freePort, ROOT } from './main-job/built-house.ts';
import { blocksOf, deadAnchors, type Example, examplesOf, isOutput, pathsIn } from './readme-blocks.ts';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** Commands that are not run here, and why. */
const excused: readonly (readonly [RegExp, string])[] = [
  [/^npm test$/, 'this is it'],
  [/^sudo systemctl |^journalctl /, 'changes or asks the machine itself'],
];

const excuse = (command: string): string | undefined => excused.find(([pattern]) => pattern.test(command))?.[1];

const isInstalled = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;
const hasDig = isInstalled('dig');
const analyzer = 'systemd-analyze';

describe('the commands of README.md, at a house that `npm start` opened', () => {
  const folder = mkdtempSync(join(tmpdir(), 'domovoy-docs-'));
  let upstream: FakeUpstream;
  let house: BuiltHouse;
  let run: (example: Example) => Promise<string | undefined>;

  beforeAll(async () => {
    upstream = await FakeUpstream.open(['example.com 300 A 192.0.2.1']);
    const pages = await freePort();
    // A file of its own: the developer's `settings.toml` has no say here.
    writeFileSync(join(folder, 'settings.toml'), '');
    const env = bareEnvironment({
      DOMOVOY_SETTINGS: join(folder, 'settings.toml'),
      DOMOVOY_DIRECTORIES_DATA: join(folder, 'data'),
      DOMOVOY_DNS_LISTEN: `127.0.0.1:${await freePort()}`,
      DOMOVOY_ADMIN_LISTEN: `127.0.0.1:${pages}`,
      DOMOVOY_UPSTREAM_SERVERS: upstream.name,
      DOMOVOY_LOG: 'error',
    });
    house = await BuiltHouse.open(['npm', 'start'], ROOT, env);
    const aliases = examplesOf(readme).filter(({ command }) => command.startsWith('alias '));
    const prelude = ['shopt -s expand_aliases', ...aliases.map(({ command }) => command)].join('\n');
    const { port } = house;
    run = (example) => complaintAbout(example, { prelude, env, port, folder });
  }, 120_000);

  afterAll(async () => {
    await house[Symbol.asyncDispose]();
    await upstream[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true, force: true });
  });

  test('`npm start` is the first of them, and it says what to try as the README does', () => {
    const examples = examplesOf(readme);
    expect(examples[0]?.command).toBe('npm start');
    const tried = house.output.replaceAll(`-p ${house.port}`, '-p 5300').matchAll(/^ {4}(dig .*?) {4}#/gm);
    const printed = examples.map(({ command }) => command.replace(' +short', ''));
    expect(printed).toEqual(expect.arrayContaining([...tried].map(([, command]) => command)));
  });

  const runnable = examplesOf(readme).filter(
    ({ command }) =>
      command !== 'npm start' && excuse(command) === undefined && (hasDig || !command.startsWith('dig ')),
  );
  test.each(runnable)('$command (line $line)', async (example) => {
    expect(await run(example)).toBeUndefined();
  });

  test('`npm start` ends well when it is asked to', async () => {
    expect(await house.close()).toBe(0);
    expect(house.output).toContain('The house closes.');
  });

  test('the guard bites: wrong commands and wrong outputs are reported', async () => {
    const sample = [
      '```console',
      '$ domovoy dance',
      '$ domovoy check',
      'All is well.',
      '```',
      '```sh',
      'domovoi status',
      'npm run dance',
      'domovoy check --loud',
      '```',
    ].join('\n');
    const complaints = await Promise.all(examplesOf(sample).map((example) => run(example)));
    expect(complaints.filter((complaint) => complaint !== undefined)).toHaveLength(5);
    expect(complaints[0]).toContain('There is no command "dance"');
  });
});

/** Where an example runs; `folder` stands for the one in the README. */
interface Circumstances {
  readonly prelude: string;
  readonly env: Record<string, string>;
  readonly port: number;
  readonly folder: string;
}

/** Runs a command as it stands, but for the port; what is wrong with it, undefined when nothing is. */
async function complaintAbout(
  { command, output }: Example,
  { prelude, env, port, folder }: Circumstances,
): Promise<string | undefined> {
  const script = `${prelude}\n${command.replace('-p 5300', `-p ${port}`)}`;
  try {
    const { stdout } = await promisify(execFile)('bash', ['-c', script], { cwd: ROOT, env, encoding: 'utf8' });
    return output === undefined || isOutput(output, stdout.replaceAll(folder, '/home/pi/domovoy'))
      ? undefined
      : `${command}: it says\n${stdout}`;
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return `${command}: ends with ${code}\n${stdout}${stderr}`;
  }
}

describe('the settings in README.md', () => {
  const examples = blocksOf(readme).filter(({ language }) => language === 'toml');

  test('there are examples', () => expect(examples.length).toBeGreaterThan(3));

  test.each(examples)('the example in line $line is sound', ({ text }) => {
    expect(faultsOf(text)).toEqual([]);
  });

  test('the guard bites', () => {
    expect(faultsOf('[household]\nages = 9\nblocked = ["gamblng"]')).toEqual(['unknown-key', 'unknown-category']);
  });

  test('the table holds every setting, with its default and its meaning', () => {
    expect(between('<!-- settings -->', '<!-- /settings -->')).toBe(settingsTable('en').trim());
  });

  test('the table of categories is that of categories.json', () => {
    const rows = readCategories().map(({ id, title, minimumAge }) => {
      return `| \`${id}\` | ${title.en} | ${minimumAge ?? 'never'} |`;
    });
    expect(between('<!-- categories -->', '<!-- /categories -->').split('\n').slice(2)).toEqual(rows);
  });
});

function between(start: string, end: string): string {
  return readme.slice(readme.indexOf(start) + start.length, readme.indexOf(end)).trim();
}

/** Lists that are named need not be there: the reader has yet to fetch them. */
function faultsOf(toml: string): string[] {
  const directory = mkdtempSync(join(tmpdir(), 'domovoy-docs-toml-'));
  try {
    writeFileSync(join(directory, 'settings.toml'), toml);
    const loaded = load({ directory, env: {}, flags: {}, categories: readCategories().map(({ id }) => id) });
    const problems = 'problems' in loaded ? loaded.problems : loaded.warnings;
    return problems.map(({ fault }) => fault.code).filter((code) => code !== 'no-such-file');
  } finally {
    rmSync(directory, { recursive: true });
  }
}

describe('what the documents name is there', () => {
  const documents = ['README.md', 'src/README.md', 'blocklists/README.md'];

  test.each(documents)('%s', (document) => {
    const text = readFileSync(join(ROOT, document), 'utf8');
    expect(missingPaths(text, document)).toEqual([]);
    expect(deadAnchors(text)).toEqual([]);
  });

  test('every folder of the house is in the code map', () => {
    const map = readFileSync(join(ROOT, 'src/README.md'), 'utf8');
    const rooms = ['core', 'dns', 'store', 'lists', 'lan', 'config', 'api', 'app', 'cli'];
    expect(rooms.filter((room) => !map.includes(`\`${room}/`))).toEqual([]);
    expect(map.split('\n').length).toBeLessThanOrEqual(120);
  });

  test('the table of imports is the rule that is enforced', () => {
    const map = readFileSync(join(ROOT, 'src/README.md'), 'utf8');
    const table = /## Who may import whom\n([\s\S]*?)\n## /.exec(map)?.[1] ?? '';
    const words = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, word]) => word!);
    const rows = [...table.matchAll(/^\| (`.*?) \| (.*) \|$/gm)].flatMap(([, rooms = '', imports = '']) =>
      words(rooms).map((room) => [room, words(imports).sort()] as const),
    );
    const rule = Object.entries(MAY_IMPORT).map(([room, imports]) => [room, imports.toSorted()]);
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(rule));
  });

  test('the guard bites', () => {
    const text = '# A\n[map](src/REEDME.md) and `src/dns/pipelin.ts`, see [below](#b) and [above](#a)';
    expect(missingPaths(text, 'README.md')).toEqual(['src/REEDME.md', 'src/dns/pipelin.ts']);
    expect(deadAnchors(text)).toEqual(['b']);
  });
});

/** Paths count from the root, from the document's own folder, or (in a code map) from `src`. */
function missingPaths(text: string, document: string): string[] {
  const bases = [ROOT, join(ROOT, document, '..'), join(ROOT, 'src')];
  return pathsIn(text)
    .map((path) => path.replace(/\*.*$/, ''))
    .filter((path) => !bases.some((base) => existsSync(join(base, path))));
}

describe('the systemd unit in README.md', () => {
  const units = blocksOf(readme).filter(({ language }) => language === 'ini');

  test.skipIf(!isInstalled(analyzer))('systemd understands it (skipped without systemd-analyze)', () => {
    expect(units).toHaveLength(1);
    expect(units[0]!.text.trim()).toBe(readFileSync(join(ROOT, 'systemd/domovoy.service'), 'utf8').trim());
    const folder = mkdtempSync(join(tmpdir(), 'domovoy-docs-unit-'));
    const unit = join(folder, 'domovoy.service');
    const here = units[0]!.text.replaceAll('/home/pi/domovoy', ROOT.replace(/\/$/, '')).replace('User=pi', 'User=root');
    writeFileSync(unit, here);
    const { stdout, stderr } = spawnSync(analyzer, ['verify', '--man=no', unit], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    // Other units of the machine may have faults of their own.
    expect(`${stdout}${stderr}`.split('\n').filter((line) => line.includes('domovoy.service'))).toEqual([]);
  });
});

import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCategories, starterLists } from '../../src/app/blocklists.ts';
import { FakeUpstream } from '../house/fake-upstream.ts';
import { ask, askTcp } from '../kit.ts';
import { bareEnvironment, build, BuiltHouse, program } from './built-house.ts';

// The main job as a parent gets it: the built program, an empty folder, no settings but where to listen and whom to ask.

const folder = mkdtempSync(join(tmpdir(), 'domovoy-start-'));
const unlisted = ['example.com', 'www.example.org', 'school.example.net'];
const titles = new Map(readCategories().map(({ id, title }) => [id, title.en]));

/** Each starter list with two of its names: the one for testing, and the last of the file. */
const starters = starterLists().map(({ category, path }) => {
  const lines = readFileSync(path, 'utf8').split('\n');
  const names = lines.map((line) => line.replace(/#.*/, '').trim()).filter((line) => line !== '');
  return { category, title: titles.get(category)!, names: [`${category}.domovoy.test`, names.at(-1)!] };
});

let upstream: FakeUpstream;
let house: BuiltHouse;

function open(): Promise<BuiltHouse> {
  const env = bareEnvironment({
    DOMOVOY_DNS_LISTEN: '127.0.0.1:0',
    DOMOVOY_ADMIN_LISTEN: '127.0.0.1:0',
    DOMOVOY_UPSTREAM_SERVERS: upstream.name,
  });
  return BuiltHouse.open([process.execPath, program, 'serve'], folder, env);
}

const catalogues = (): string[] => readdirSync(join(folder, 'data')).filter((file) => file.startsWith('catalogue-'));

beforeAll(async () => {
  build();
  upstream = await FakeUpstream.open(unlisted.map((name) => `${name} 300 A 192.0.2.7`));
  house = await open();
}, 120_000);

afterAll(async () => {
  await house[Symbol.asyncDispose]();
  await upstream[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

describe('the first start, in an empty folder', () => {
  test('there is a starter list for every category', () => {
    expect(starters.map(({ category }) => category).sort()).toEqual([...titles.keys()].sort());
  });

  test('the house says where it answers and what to try', () => {
    const { port, output } = house;
    expect(output).toContain(`The house is open: DNS on 127.0.0.1:${port}.\n`);
    expect(output).toContain(`    dig @127.0.0.1 -p ${port} gambling.domovoy.test    # blocked`);
    expect(output).toContain(`    dig @127.0.0.1 -p ${port} example.com    # answered\n`);
  });

  test.each(starters)('$category is blocked, and the reply says why', async ({ title, names }) => {
    for (const name of names) {
      for (const reply of [
        await ask(house.port, name, 'A', { edns: 1232 }),
        await askTcp(house.port, name, 'A', { edns: 1232 }),
      ]) {
        expect(reply).toMatchObject({ rcode: 0, answers: [`${name} 10 A 0.0.0.0`], ede: { code: 17 } });
      }
      expect((await ask(house.port, name, 'AAAA')).answers).toEqual([`${name} 10 AAAA ::`]);
    }
    // A name may stand in two lists, and the graver one is told; the one for testing stands in one.
    const { ede } = await ask(house.port, names[0]!, 'A', { edns: 1232 });
    expect(ede?.text).toContain(title);
  });

  test('the second name of each list is told by one category, and mostly by its own', async () => {
    const told: (string | undefined)[][] = [];
    for (const { names } of starters) {
      const { ede } = await ask(house.port, names[1]!, 'A', { edns: 1232 });
      told.push([...titles.values()].filter((title) => ede?.text.endsWith(`: ${title}`)));
    }
    expect(told.map((titlesTold) => titlesTold.length)).toEqual(starters.map(() => 1));
    const own = starters.filter(({ title }, index) => told[index]?.[0] === title);
    expect(own.length / starters.length).toBeGreaterThan(0.9);
  });

  test.each(unlisted)('%s stands in no list and is asked upstream, over UDP and TCP', async (name) => {
    const overUdp = await ask(house.port, name);
    const overTcp = await askTcp(house.port, name);
    expect([overUdp.answers[0], overTcp.rcode, overTcp.answers.length]).toEqual([`${name} 300 A 192.0.2.7`, 0, 1]);
    expect(upstream.count(`${name} A`)).toBe(1);
  });

  test('nothing of what was blocked went upstream', () => {
    const names = starters.flatMap((starter) => starter.names);
    expect(upstream.asked.filter((asked) => names.includes(asked.split(' ')[0]!))).toEqual([]);
  });
});

test('SIGTERM ends it well, and the second start needs no compile', async () => {
  expect(house.output).toContain('compiling the lists');
  expect(catalogues()).toEqual(['catalogue-1.db']);
  expect(await house.close()).toBe(0);
  expect(house.output).toContain('The house closes.\n');

  house = await open();
  expect(house.output).not.toContain('compiling');
  expect(catalogues()).toEqual(['catalogue-1.db']);
  expect((await ask(house.port, 'adult.domovoy.test')).answers).toEqual(['adult.domovoy.test 10 A 0.0.0.0']);
  expect(await house.close()).toBe(0);
});

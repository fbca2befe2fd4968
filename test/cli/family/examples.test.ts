import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { examples } from '../../../src/cli/words/examples.ts';
import { Home } from './home.ts';

const lines = Object.entries(examples).flatMap(([command, known]) => known.map((line) => [command, line] as const));

test.each(lines.filter(([command]) => command.startsWith('family ')))(
  'the help of `%s` shows how it is written: %s',
  async (command, line) => {
    using home = new Home();
    if (command !== 'family add') await home.does('add Mia --born 2017-05-01');
    if (line.includes('tablet --owner nobody')) await home.does('device tablet --range 192.168.1.7 --owner mia');
    const { exit, err } = await home.say(line.replace('family ', ''));
    expect(`${line} `.startsWith(`${command} `)).toBe(true);
    // Nothing of it is misspelt; that an ask has another number is no mistake of the line.
    expect(err).not.toContain('is unknown here');
    expect(exit).not.toBe(2);
  },
);

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
const inTables = [...readme.matchAll(/^\|.*\|$/gm)].flatMap(([row]) =>
  [...row.matchAll(/`domovoy family ([^`<…]+)`/g)].map(([, line]) => line!),
);

test('the tables of README.md have commands of the family', () => expect(inTables.length).toBeGreaterThan(30));

test.each([...new Set(inTables)])('README.md writes `domovoy family %s` as it is read', async (line) => {
  using home = await Home.withMasha();
  await home.does('add Mia --born 2017-05-01');
  const { exit, err } = await home.say(line);
  expect(err).not.toMatch(/is unknown here|Nobody in the family/);
  expect(exit).not.toBe(2);
});

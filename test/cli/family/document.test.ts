import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Home } from './home.ts';

test('what is exported comes back with an import, in another house too', async () => {
  using home = await Home.withMasha();
  await home.does('set bedtime "20:00-07:00" --for masha');
  await home.does('pause masha');
  using other = new Home();
  const file = join(other.folder, 'family.json');
  writeFileSync(file, await home.does('export'));
  expect(await other.does(`import ${file}`)).toMatch(
    /^The household is that of the document now: 1 person, 1 device\./,
  );
  expect(await other.household()).toEqual(await home.household());
});

test('a household that is too large is refused, though its document can be read', async () => {
  using home = await Home.withMasha();
  const rules = Array.from({ length: 5000 }, (_, n) => ({ effect: 'deny', name: `n${n}.example`, scope: 'exact' }));
  const document = JSON.parse(await home.does('export')) as { people: object[] };
  const people = Array.from({ length: 15 }, (_, n) => ({ ...document.people[0], id: `p${n}`, choices: { rules } }));
  writeFileSync(join(home.folder, 'large.json'), JSON.stringify({ ...document, people, devices: [] }));
  const { exit, err } = await home.say(`import ${join(home.folder, 'large.json')} --yes`);
  expect([exit, err]).toEqual([1, expect.stringMatching(/^The household would be too large: /)]);
});

test('a family that is there is replaced only with --yes, and comes back with undo', async () => {
  using home = await Home.withMasha();
  const file = join(home.folder, 'family.json');
  writeFileSync(file, await home.does('export'));
  await home.does('add Петя --age-group 11-13');
  const before = await home.household();
  const refused = await home.say(`import ${file}`);
  expect([refused.exit, refused.err]).toEqual([
    1,
    expect.stringMatching(/there are 2 people\. If it should, say --yes/),
  ]);
  expect(await home.household()).toEqual(before);
  await home.does(`import ${file} --yes`);
  expect((await home.household()).people).toHaveLength(1);
  await home.does('undo');
  expect(await home.household()).toEqual(before);
});

test('of a document with faults all are told at once, and nothing is taken', async () => {
  using home = new Home();
  const file = join(home.folder, 'family.json');
  const text = await home.does('export');
  writeFileSync(file, text.replace('"zone": "', '"zone": "x').replace('7-10', '7-11').replace('0-6', '0-7'));
  const before = await home.household();
  const { exit, err } = await home.say(`import ${file}`);
  expect(exit).toBe(1);
  expect(err).toMatch(/time zone/);
  expect(err).toMatch(/0-7/);
  expect(err).toMatch(/2 problems in the document: nothing was changed\.\n$/);
  const { problems } = JSON.parse((await home.say(`import ${file} --json`, 'ru')).out) as { problems: object[] };
  expect(problems).toMatchObject([{ key: 'zone' }, { key: 'strangers.ageGroup' }]);
  expect(await home.household()).toEqual(before);
});

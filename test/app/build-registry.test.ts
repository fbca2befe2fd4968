import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildRegistry, makeRegistryKey } from '../../src/app/build-registry.ts';
import { readFeedFile } from '../../src/lists/registry/feed-file.ts';

/** A provider's folder: a key, a dump of so many names, and what becomes of it. */
function place() {
  const folder = mkdtempSync(join(tmpdir(), 'domovoy-provider-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [dump, out, key] = ['dump.csv', 'out.feed', 'key.pem'].map((file) => join(folder, file)) as [
    string,
    string,
    string,
  ];
  const publicKey = makeRegistryKey(key);
  const write = (names: number): void => {
    writeFileSync(dump, Array.from({ length: names }, (_, i) => `;*.n${i}.test;;;;\n`).join(''));
  };
  const build = (smaller = false) => buildRegistry({ dump, out, key, smaller });
  return { out, key, publicKey, write, build, feed: () => readFeedFile(out, publicKey) };
}

test('a feed is built and signed by the key; each has a higher number and a key of its own', async () => {
  const { publicKey, write, build, feed } = place();
  write(10);
  expect(await build()).toMatchObject({ publicKey, report: { used: 10, entries: 10 } });
  const first = await feed();
  await build();
  const second = await feed();
  if (typeof first === 'string' || typeof second === 'string') throw new Error('there is no feed');
  expect(second.serial).toBeGreaterThan(first.serial);
  expect(second.key).not.toEqual(first.key);
});

test('a feed that would lose more than a fifth is not written, unless somebody says so', async () => {
  const { out, write, build } = place();
  write(100);
  await build();
  const before = readFileSync(out);
  write(79);
  expect(await build()).toEqual({ fault: 'shrunken', entries: 79, before: 100 });
  expect(readFileSync(out)).toEqual(before);
  expect(await build(true)).toMatchObject({ report: { entries: 79 } });
});

test('a dump that gives nothing leaves the last feed alone', async () => {
  const { out, write, build } = place();
  write(3);
  await build();
  const before = readFileSync(out);
  write(0);
  expect(await build(true)).toEqual({ fault: 'unknown-format' });
  expect(readFileSync(out)).toEqual(before);
});

test('without a key there is no feed', async () => {
  const { key, write, build } = place();
  write(3);
  writeFileSync(key, 'no key');
  expect(await build()).toEqual({ fault: 'no-key' });
});

test('a secret key is for its owner alone, and is not overwritten', () => {
  const { key } = place();
  expect(statSync(key).mode & 0o777).toBe(0o600);
  expect(() => makeRegistryKey(key)).toThrow('EEXIST');
});

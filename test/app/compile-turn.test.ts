import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { compileApart } from '../../src/app/compile-apart.ts';
import { compileCatalogue } from '../../src/app/compile-catalogue.ts';
import { inTurn } from '../../src/app/compile-turn.ts';
import { settingsOf } from '../house/test-house.ts';

/** A house of one list, beside its data folder. */
function place() {
  const folder = mkdtempSync(join(tmpdir(), 'domovoy-turn-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const list = join(folder, 'list');
  writeFileSync(list, 'bet.test\n');
  const data = join(folder, 'data');
  const settings = settingsOf({
    directories: { data },
    lists: { starter: false },
    source: [{ id: 'own', path: list, category: 'gambling' }],
  });
  return { data, settings, catalogues: () => readdirSync(data).filter((file) => file.startsWith('catalogue-')) };
}

/** Another process that has the turn in a folder until it is killed. */
async function somebodyElse(folder: string): Promise<() => void> {
  const module = fileURLToPath(new URL('../../src/app/compile-turn.ts', import.meta.url));
  const script = `
    import { inTurn } from ${JSON.stringify(module)};
    await inTurn(${JSON.stringify(folder)}, async () => {
      process.stdout.write('mine');
      await new Promise(() => setInterval(() => {}, 1e6));
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return () => void child.kill('SIGKILL');
}

test('two compilations at once make one catalogue, and both end well', async () => {
  const { settings, catalogues } = place();
  const order = { settings, renew: false };
  const outcomes = await Promise.all([compileApart(order), compileApart(order), compileApart(order)]);
  expect(outcomes.map(({ type }) => type).sort()).toEqual(['done', 'unchanged', 'unchanged']);
  expect(catalogues()).toEqual(['catalogue-1.db']);
});

test('a turn ends with whoever had it, however that came about', async () => {
  const { data } = place();
  const kill = await somebodyElse(data);
  // Whoever waits is told so, and only then is the other one killed.
  expect(await inTurn(data, () => Promise.resolve('my turn'), kill)).toBe('my turn');
  expect(await inTurn(data, () => Promise.resolve('mine again'))).toBe('mine again');
});

test('who fails gives his turn away', async () => {
  const { data } = place();
  await expect(inTurn(data, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await inTurn(data, () => Promise.resolve('my turn'))).toBe('my turn');
});

test('where there can be no lock, two may compile, and the second finds the same catalogue', async () => {
  const { data, settings, catalogues } = place();
  mkdirSync(join(data, 'compile.lock'), { recursive: true });
  let second: Promise<unknown> | undefined;
  const compileBoth = compileCatalogue(settings, {
    // Both have their serial before one of them writes.
    onProgress: ({ step }) => {
      if (step === 'read') second ??= inTurn(data, () => compileCatalogue(settings));
    },
  });
  expect(await compileBoth).toMatchObject({ written: true });
  expect(await second).toMatchObject({ written: true });
  expect(catalogues()).toEqual(['catalogue-1.db']);
});

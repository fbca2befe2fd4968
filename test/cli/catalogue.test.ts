import { expect, test } from 'vitest';
import { domovoy } from './kit.ts';

test('a catalogue that was put back is told by its number', async () => {
  const house = { rollBack: () => Promise.resolve({ from: 7, to: 6 }) };
  const { exit, out } = await domovoy('catalogue rollback', { house });
  expect(exit).toBe(0);
  expect(out).toMatch(/^Catalogue 6 is put back in place of 7\./);
});

test('with none before it the command says so and fails', async () => {
  const { exit, err } = await domovoy('catalogue rollback', { house: { rollBack: () => Promise.resolve(undefined) } });
  expect(exit).toBe(1);
  expect(err).toMatch(/no catalogue before/);
});

test('another step is a slip', async () => {
  const { exit, err } = await domovoy('catalogue forward');
  expect(exit).toBe(2);
  expect(err).toContain('There is no command "forward".');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keys } from '../../src/config/keys.ts';
import type { Tree } from '../../src/config/sources.ts';
import { validate } from '../../src/config/validate.ts';

const words = [...new Set(keys.flatMap(({ path }) => path.split('.'))), '__proto__', 'toString', '', 'a.b'];
const { tree } = fc.letrec<{ tree: Tree; value: unknown }>((tie) => ({
  tree: fc.dictionary(fc.constantFrom(...words), tie('value'), { maxKeys: 6 }),
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>('', 'auto', 'en', '127.0.0.1:53', '10.0.0.0/8', '16 MiB', 0, 1, -1, 1.5, 1e12, true, NaN),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('tree'),
  ),
}));

test('whatever the tree, there are settings, and findings that say why they differ from it', () => {
  fc.assert(
    fc.property(tree, (tree) => {
      const { value, findings } = validate(tree);
      expect(value.dns.listen.length).toBeGreaterThan(0);
      for (const { fault } of findings) expect(fault.code).toBeTypeOf('string');
    }),
    { numRuns: 2000 },
  );
});

test('what is sound stays when its neighbours are left out', () => {
  const forward = [
    { zone: 'a', servers: ['10.0.0.1'] },
    { zone: 'b' },
    { zone: 'c', servers: ['x'] },
    { zone: 'd', servers: ['10.0.0.4'] },
  ];
  const { value, findings, original } = validate({ language: 'ru', dns: { tcp_idle: 0, tcp_queries: 9 }, forward });
  expect(value).toMatchObject({ language: 'ru', dns: { tcp_idle: 10, tcp_queries: 9 } });
  expect(value.forward.map(({ zone }) => zone)).toEqual(['a', 'd']);
  expect(findings.map(({ fault }) => fault.code)).toEqual(['too-small', 'missing', 'not-a-server']);
  expect([0, 1].map((index) => original(`forward[${index}].zone`))).toEqual(['forward[0].zone', 'forward[3].zone']);
  expect(original('household.deny')).toBe('household.deny');
});

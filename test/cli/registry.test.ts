import { describe, expect, test } from 'vitest';
import type { RegistryBuilt } from '../../src/app/build-registry.ts';
import { domovoy } from './kit.ts';

const publicKey = '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=';
const report = {
  serial: 7,
  created: 0,
  used: 2,
  dropped: { pages: 1, malformed: 2 },
  malformedIds: ['42'],
  entries: 5,
};
const line = 'registry build dump.csv --out a.feed --key a.pem';

function builds(built: RegistryBuilt) {
  return { house: { buildRegistry: () => Promise.resolve(built) } };
}

test('what became of a dump is told in numbers', async () => {
  const english = await domovoy(line, builds({ report, publicKey }));
  expect([english.exit, english.out.split('\n')]).toEqual([
    0,
    [
      '2 entries of the register count at DNS level.',
      '    The entry speaks of pages of a site; DNS sees only whole sites. (1 time)',
      '    The entry is not written as the format asks. (2 times)',
      '    their numbers in the register: 42',
      expect.stringMatching(/^Feed 7 of .*1970.*, 5 entries\.$/),
      `Public key for "registry.public_key": ${publicKey}`,
      '',
    ],
  ]);
  const russian = await domovoy(`${line} --language ru`, builds({ report, publicKey }));
  expect(russian.out).toContain('Для DNS годятся записи реестра: 2.');
  const json = await domovoy(`${line} --json`, builds({ report, publicKey }));
  expect(JSON.parse(json.out)).toEqual({ report, publicKey });
});

test('paths count from the working directory', async () => {
  const orders: unknown[] = [];
  const buildRegistry = (order: unknown): Promise<RegistryBuilt> => {
    orders.push(order);
    return Promise.resolve({ fault: 'no-names' });
  };
  await domovoy('registry build /dump --out /a.feed --key /a.pem --smaller', { house: { buildRegistry } });
  expect(orders).toEqual([{ dump: '/dump', out: '/a.feed', key: '/a.pem', smaller: true }]);
});

describe('what goes wrong is told', () => {
  const cases: readonly [built: RegistryBuilt, says: string][] = [
    [{ fault: 'no-key' }, 'The secret key cannot be read.'],
    [{ fault: 'cut-short' }, 'The dump ends in the middle.'],
    [{ fault: 'no-names' }, 'No entry forbids a whole name'],
    [{ fault: 'shrunken', entries: 5, before: 1000 }, 'The feed would have 5 of 1,000 entries'],
  ];
  test.each(cases)('%j', async (built, says) => {
    const { exit, out, err } = await domovoy(line, builds(built));
    expect([exit, out, err]).toEqual([1, '', expect.stringContaining(says)]);
  });

  test.each([
    ['registry build dump.csv --key a.pem', '"--out <file>" is missing.'],
    ['registry build dump.csv --out a.feed', '"--key <file>" is missing.'],
    ['registry build --out a.feed --key a.pem', '"dump" is missing.'],
    ['registry dance', 'There is no command "dance".'],
  ])('%s', async (command, says) => {
    const { exit, err } = await domovoy(command);
    expect([exit, err]).toEqual([2, expect.stringContaining(says)]);
  });

  test('a disk that fails', async () => {
    const buildRegistry = () => Promise.reject(new Error('ENOSPC: no space left on device'));
    expect(await domovoy(line, { house: { buildRegistry } })).toMatchObject({
      exit: 1,
      err: expect.stringContaining('ENOSPC'),
    });
  });
});

test('a key pair is made, and the public key told', async () => {
  const { exit, out } = await domovoy('registry keygen a.pem', {
    house: { makeRegistryKey: () => Promise.resolve(publicKey) },
  });
  expect([exit, out]).toEqual([0, expect.stringContaining(publicKey)]);
});

test('a key that is there is never overwritten', async () => {
  const makeRegistryKey = () => Promise.reject(Object.assign(new Error('file exists'), { code: 'EEXIST' }));
  const { exit, err } = await domovoy('registry keygen a.pem', { house: { makeRegistryKey } });
  expect([exit, err]).toEqual([1, 'a.pem is there already, and a key is never overwritten.\n']);
});

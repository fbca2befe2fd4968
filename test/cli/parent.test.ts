import { expect, test } from 'vitest';
import type { Account } from '../../src/api/ports/accounts-port.ts';
import type { AccountsDesk, Reset } from '../../src/app/accounts/desk.ts';
import { domovoy, type Ran } from './kit.ts';

const anna: Account = {
  id: 'a',
  name: 'Анна',
  role: 'parent',
  language: 'ru',
  made: 0,
  totp: true,
  recoveryCodes: 8,
};

/** A command at a desk that says these; it must be closed again. */
async function at(desk: Partial<AccountsDesk>, line: string | string[]): Promise<Ran> {
  let closed = 0;
  const whole: AccountsDesk = {
    setupCode: () => undefined,
    accounts: () => [],
    reset: () => Promise.resolve({ kind: 'no-such-account' }),
    close: () => void closed++,
    ...desk,
  };
  const ran = await domovoy(line, { house: { accounts: () => Promise.resolve(whole) } });
  expect(closed).toBe(1);
  return ran;
}

test('the code for the first parent is shown, until there is one', async () => {
  expect(await at({ setupCode: () => '7KQ4-M2XP' }, 'setup-code')).toEqual({
    exit: 0,
    out: 'The first parent needs this code: 7KQ4-M2XP\n',
    err: '',
  });
  expect(await at({}, 'setup-code')).toMatchObject({ exit: 1, out: '', err: expect.stringContaining('already') });
});

test('who has an account is listed', async () => {
  expect((await at({}, 'parent list')).out).toContain('Nobody has an account yet.');
  const desk = { accounts: () => [anna, { ...anna, name: 'Granny', role: 'caregiver', totp: false } as const] };
  expect((await at(desk, 'parent list')).out).toBe('Анна: parent, with a second step\nGranny: caregiver\n');
  expect((await at(desk, 'parent list --language ru')).out).toBe('Анна: родитель, вход в два шага\nGranny: помощник\n');
  expect(JSON.parse((await at(desk, 'parent list --json')).out)).toEqual(desk.accounts());
});

const cases: readonly [what: string, reset: Reset, exit: number, says: string][] = [
  [
    'a password',
    { kind: 'password', name: 'Анна', password: 'abcd-efgh-jkmn' },
    0,
    'The password of Анна is now: abcd-efgh-jkmn\n',
  ],
  ['a code, where nobody is there', { kind: 'setup-code', code: '7KQ4-M2XP' }, 0, 'needs this code: 7KQ4-M2XP\n'],
  [
    'a question, where there are several',
    { kind: 'several', names: ['Анна', 'Пётр'] },
    1,
    'There are several parents: Анна, Пётр.',
  ],
  ['no, where nobody is called so', { kind: 'no-such-account' }, 1, 'Nobody with an account is called "Анна".'],
  ['no, where the disk refuses', { kind: 'failed', code: 'SQLITE_FULL' }, 1, 'the disk refused: SQLITE_FULL'],
];

test.each(cases)('a reset is answered with %s', async (_what, reset, exit, says) => {
  const asked: (string | undefined)[] = [];
  const desk: Partial<AccountsDesk> = {
    reset(name) {
      asked.push(name);
      return Promise.resolve(reset);
    },
  };
  const ran = await at(desk, ['parent', 'reset', 'Анна']);
  expect(ran.exit).toBe(exit);
  expect(exit === 0 ? ran.out : ran.err).toContain(says);
  await at(desk, 'parent reset');
  expect(asked).toEqual(['Анна', undefined]);
});

test('the fingerprint of the certificate is shown where there is one', async () => {
  const house = { fingerprint: () => Promise.resolve('AB:CD') };
  const ran = await domovoy('certificate', { house, toml: 'admin.https = true' });
  expect([ran.exit, ran.out.split('\n')[1]]).toEqual([0, 'AB:CD']);
  expect(await domovoy('certificate', { house })).toMatchObject({ exit: 1, out: '' });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { DeskFault } from '../../src/app/desk/desk-folder.ts';
import type { HousePort } from '../../src/cli/house-port.ts';
import { domovoy } from './kit.ts';

const russian = { LANG: 'ru_RU.UTF-8' };

test('every command of a desk stands in the help', async () => {
  expect((await domovoy('--help')).out).toMatch(/\n {2}desk +answer complaints of homes/);
  const { out } = await domovoy('desk --help');
  for (const name of ['init <folder>', 'serve <folder>', 'reviewer']) expect(out).toContain(`\n  ${name}`);
  expect((await domovoy('desk reviewer --help')).out).toContain('\n  add <folder> <name>');
  expect((await domovoy('desk reviewer add --help')).out).toMatch(
    /Examples:\n {2}domovoy desk reviewer add complaints/,
  );
  const other = await domovoy('desk serve --help', { env: russian });
  expect(other.out).not.toMatch(/Options|Commands|display help|[<[][a-z]/);
});

test('a command that is not finished leads to its help', async () => {
  expect((await domovoy('desk reviewer add')).err).toContain('`domovoy desk reviewer add --help` tells more.');
});

test('a desk is made with the password that is typed, and the key is told', async () => {
  const made: unknown[] = [];
  const makeDesk: HousePort['makeDesk'] = (folder, first) => {
    made.push(folder, first);
    return Promise.resolve({ key: 'RWkey' });
  };
  const ran = await domovoy('desk init /complaints --reviewer vera', { house: { makeDesk }, typed: 'correct horse' });
  expect(made).toEqual(['/complaints', { name: 'vera', password: 'correct horse' }]);
  expect([ran.exit, ran.out.split('\n')]).toEqual([
    0,
    [
      'The desk lies in /complaints, and vera decides.',
      'Homes believe it by this key, "desk.key" in their settings: RWkey',
      'Keep a copy of the file desk.pem: without it no home believes what the desk decides.',
      'To open it: domovoy desk serve /complaints',
      '',
    ],
  ]);
});

test('a password may come from a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'domovoy-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'password');
  writeFileSync(file, 'correct horse\nand more\n');
  const added: unknown[] = [];
  const addReviewer: HousePort['addReviewer'] = (_folder, reviewer) => {
    added.push(reviewer);
    return Promise.resolve('done');
  };
  const line = ['desk', 'reviewer', 'add', 'complaints', 'oleg', '--password-file', file];
  expect(await domovoy(line, { house: { addReviewer } })).toMatchObject({ exit: 0, out: 'oleg decides too.\n' });
  expect(added).toEqual([{ name: 'oleg', password: 'correct horse' }]);
});

describe('what goes wrong is told:', () => {
  const fault = (fault: DeskFault): Partial<HousePort> => ({
    makeDesk: () => Promise.resolve(fault),
    openDesk: () => Promise.resolve(fault),
    addReviewer: () => Promise.resolve(fault),
  });
  const cases: readonly [line: string, house: Partial<HousePort>, exit: number, says: string][] = [
    ['desk init a', fault({ fault: 'there-already' }), 1, 'There is a desk in this folder already'],
    ['desk init a', fault({ fault: 'weak-password' }), 1, 'The password is too weak'],
    ['desk init a', fault({ fault: 'failed', code: 'ENOSPC' }), 1, 'The disk refuses: ENOSPC'],
    ['desk init a --password-file nowhere', {}, 1, 'The password cannot be read from nowhere: ENOENT'],
    ['desk serve a', fault({ fault: 'no-desk' }), 1, '`domovoy desk init <folder>` makes one'],
    ['desk serve a --listen here', {}, 2, '"here" is no address with a port'],
    ['desk reviewer add a b', fault({ fault: 'name-taken' }), 1, 'A reviewer has this name already'],
    ['desk serve a', { openDesk: () => Promise.reject(new Error('EADDRINUSE')) }, 1, 'cannot be opened: EADDRINUSE'],
  ];
  test.each(cases)('%s', async (line, house, exit, says) => {
    const ran = await domovoy(line, { house, typed: 'correct horse' });
    expect([ran.exit, ran.out, ran.err]).toEqual([exit, '', expect.stringContaining(says)]);
  });

  test('nobody is there to type a password', async () => {
    expect(await domovoy('desk init a')).toMatchObject({ exit: 1, err: expect.stringContaining('--password-file') });
  });
});

test('a desk is open until the machine asks to stop', async () => {
  const orders: unknown[] = [];
  let closed = false;
  const openDesk: HousePort['openDesk'] = (order) => {
    orders.push(order);
    return Promise.resolve({ bound: order.listen, close: () => Promise.resolve(void (closed = true)) });
  };
  const ran = await domovoy('desk serve /complaints', { house: { openDesk } });
  expect(orders).toEqual([{ folder: '/complaints', listen: { address: '127.0.0.1', port: 8540 }, behindProxy: false }]);
  expect([ran.exit, closed]).toEqual([0, true]);
  expect(ran.out).toContain('The desk is open for reviewers: http://127.0.0.1:8540/inbox');
  const proxied = await domovoy('desk serve /complaints --behind-proxy --language ru', { house: { openDesk } });
  expect(proxied.out).toContain('Перед ним стоит прокси');
});

import { expect, test } from 'vitest';
import { domovoy } from './kit.ts';

const listening = [
  { address: '0.0.0.0', port: 5300 },
  { address: '::1', port: 5300 },
];

test('the house opens, says what to try, and closes when asked', async () => {
  const steps: string[] = [];
  const ran = await domovoy('serve', {
    house: {
      open: () => {
        steps.push('open');
        return Promise.resolve({
          listening,
          pages: { address: '127.0.0.1', port: 8530 },
          setupCode: undefined,
          close: () => Promise.resolve(void steps.push('close')),
        });
      },
    },
    stopped: () => Promise.resolve().then(() => void steps.push('asked to stop')),
  });
  expect(ran).toEqual({
    exit: 0,
    err: '',
    out:
      'The house is open: DNS on 0.0.0.0:5300, [::1]:5300.\n' +
      'The parents’ pages: http://127.0.0.1:8530/\n' +
      'Try, in another window:\n' +
      '    dig @127.0.0.1 -p 5300 gambling.domovoy.test    # blocked for children, as a test\n' +
      '    dig @127.0.0.1 -p 5300 example.com    # answered\n' +
      'The house closes.\n',
  });
  expect(steps).toEqual(['open', 'asked to stop', 'close']);
});

test('a port that is taken is told with what to do', async () => {
  const taken = Object.assign(new Error('bind EADDRINUSE 127.0.0.1:5300'), { code: 'EADDRINUSE' });
  expect(await domovoy('serve', { house: { open: () => Promise.reject(taken) } })).toEqual({
    exit: 1,
    out: '',
    err:
      'The house cannot be opened: bind EADDRINUSE 127.0.0.1:5300\n' +
      '    Another program listens there. Stop it, or choose another port in "dns.listen".\n',
  });
});

test.each([
  ['bind', 'Ports below 1024 need a permission'],
  ['mkdir', 'The data folder cannot be made there.'],
])('what is not allowed is told with its own remedy: %s', async (syscall, hint) => {
  const denied = Object.assign(new Error(`EACCES: permission denied, ${syscall}`), { code: 'EACCES', syscall });
  const { exit, err } = await domovoy('serve', { house: { open: () => Promise.reject(denied) } });
  expect([exit, err.split('\n')[1]]).toEqual([1, expect.stringContaining(hint)]);
});

test('a list that is gone is told, and the house opens all the same', async () => {
  const ran = await domovoy('serve', {
    toml: '[[source]]\nid = "a"\npath = "gone"\ncategory = "gambling"',
    house: {
      open: () =>
        Promise.resolve({ listening, pages: undefined, setupCode: undefined, close: () => Promise.resolve() }),
    },
  });
  expect(ran).toMatchObject({ exit: 0, err: expect.stringContaining('There is no file ./gone.') });
  expect(ran.out).not.toContain('http:');
});

test('at a terminal the first catalogue is watched, and the bar is wiped away', async () => {
  const { err } = await domovoy('serve', {
    watched: true,
    house: {
      open: (_, onProgress) => {
        onProgress({ step: 'read', share: 0.5 });
        return Promise.resolve({ listening, pages: undefined, setupCode: undefined, close: () => Promise.resolve() });
      },
    },
  });
  expect(err.split('\r')).toEqual(['', expect.stringContaining('50 %  reading the lists'), '']);
});

test.each([
  ['0.0.0.0', '', 'http://192.168.1.2:8530/'],
  ['192.168.1.2', '', 'http://192.168.1.2:8530/'],
  ['::', 'admin.https = true', 'https://192.168.1.2:8530/'],
])('the first parent is told where to go and with which code: %s %s', async (address, toml, url) => {
  const { out } = await domovoy('serve', {
    toml,
    house: {
      address: () => '192.168.1.2',
      open: () =>
        Promise.resolve({
          listening,
          pages: { address, port: 8530 },
          setupCode: '7KQ4-M2XP',
          close: () => Promise.resolve(),
        }),
    },
  });
  expect(out).toContain(`Set it up, from a device of a parent: ${url} with the code 7KQ4-M2XP\n`);
});

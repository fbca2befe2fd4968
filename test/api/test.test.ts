import { expect, test } from 'vitest';
import { Trials } from '../../src/app/trials.ts';
import { openApi } from './api-kit.ts';

const tablet = '192.168.1.20';
const router = '192.168.1.1';

function openTrials() {
  let minutes = 0;
  const trials = new Trials(() => minutes * 60_000);
  const lan = {
    newcomers: () => [],
    seen: () => new Map(),
    deviceAt: (address: string) => (address === tablet ? 'tablet' : undefined),
    ownAddresses: () => [],
    // Both are the phone's.
    isOneDevice: (address: string, other: string) => address === other || address === 'fd00::9',
  };
  const { call } = openApi({ trials, lan });
  return { trials, call, passMinutes: (count: number) => (minutes += count) };
}

test('who asks for the names of a test is told, and whether it is the device that looks', async () => {
  const { call, trials } = openTrials();
  const begun = await call('POST', '/api/test');
  expect(begun.status).toBe(201);
  const { token, names } = begun.body;
  const look = async () => (await call('GET', `/api/test/${token}`)).body;
  expect(await look()).toEqual({ token, names, came: [], blocked: [], children: [] });

  const asks = ['192.168.1.9', 'fd00::9', router].map((address) => ({ name: names.check, address, isBlocked: false }));
  trials.note([...asks, asks[0]!, { name: names.blocked, address: router, isBlocked: true }]);
  const { came, blocked } = await look();
  expect(came.map(({ address, isThis }: { address: string; isThis: boolean }) => [address, isThis])).toEqual([
    ['192.168.1.9', true],
    ['fd00::9', true],
    [router, false],
  ]);
  expect(blocked).toEqual([{ address: router, device: null, isThis: false, isBlocked: true }]);
});

test('a child’s device opens a name that is the same for all, and is known by it', async () => {
  const { call, trials } = openTrials();
  const { token, names } = (await call('POST', '/api/test')).body;
  trials.note([{ name: names.child, address: tablet, isBlocked: true }]);
  const { body } = await call('GET', `/api/test/${token}`);
  expect(body.children).toEqual([{ address: tablet, device: 'tablet', isThis: false, isBlocked: true }]);
});

test('a test is over after a quarter of an hour, and no one can fill the memory with more', async () => {
  const { call, trials, passMinutes } = openTrials();
  const first = (await call('POST', '/api/test')).body.token;
  for (let count = 0; count < 50; count++) trials.begin();
  expect((await call('GET', `/api/test/${first}`)).status).toBe(404);

  const { token, names } = trials.begin();
  trials.note(
    Array.from({ length: 100 }, (_, host) => ({ name: names.check, address: `192.168.1.${host}`, isBlocked: false })),
  );
  expect((await call('GET', `/api/test/${token}`)).body.came).toHaveLength(20);
  passMinutes(16);
  const late = await call('GET', `/api/test/${token}`);
  expect(late).toMatchObject({ status: 404, body: { type: 'urn:domovoy:problem:no-such-test' } });
});

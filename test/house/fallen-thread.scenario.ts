import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Device, eventually, query } from '../kit.ts';
import { Disk, ThreadHouse } from './thread-house.ts';

test('a resolver thread that falls is back on the same port, and protects as before', async () => {
  using disk = new Disk();
  await using home = await ThreadHouse.open(disk);
  const { port } = home;
  for (let fall = 1; fall <= 2; fall++) {
    await home.house.supervisor.resolvers[0]!.kill();
    await eventually('it answers again', async () => {
      await using device = await Device.on(port);
      device.send(query('bet.test', 'A', { id: fall }));
      return await device.reply(fall, 100);
    });
    expect(await home.address('bet.test')).toBe('0.0.0.0');
    expect(home.house.supervisor.resolvers[0]!.restarts).toBe(fall);
  }
});

test('an admin thread that falls costs no answer', async () => {
  using disk = new Disk();
  await using home = await ThreadHouse.open(disk);
  const { admin, resolvers } = home.house.supervisor;
  const killed = admin.kill();
  for (let i = 0; i < 50; i++) expect((await home.ask(`n${i}.test`)).rcode).toBe(0);
  await killed;
  for (let i = 50; i < 100; i++) expect((await home.ask(`n${i}.test`)).rcode).toBe(0);
  await eventually('the admin is started again', () => admin.restarts === 1);
  expect(resolvers[0]!.restarts).toBe(0);
});

test('two resolver threads share a port, both answer, and one answers while the other is down', async () => {
  using disk = new Disk();
  await using home = await ThreadHouse.open(disk, { resolvers: 2 });
  const { resolvers } = home.house.supervisor;
  expect(resolvers.length).toBe(2);
  // The kernel spreads by source port; either thread asks the upstream for itself, so a name asked often is asked twice.
  await eventually('both have asked the upstream', async () => {
    await home.ask('shared.test');
    return home.upstream.count('shared.test A') === 2;
  });
  for (let i = 0; i < 20; i++) expect(await home.address('bet.test')).toBe('0.0.0.0');
  await resolvers[0]!.kill();
  await eventually('it is answered', async () => {
    await using device = await Device.on(home.port);
    device.send(query('localhost', 'A', { id: 5 }));
    return await device.reply(5, 100);
  });
  await eventually('the fallen one is back', () => resolvers[0]!.restarts === 1);
});

test('a port that is taken keeps the house shut, and says so', async () => {
  using disk = new Disk();
  await using home = await ThreadHouse.open(disk);
  using other = new Disk();
  const opening = ThreadHouse.open(other, { listen: [`127.0.0.1:${home.port}`] });
  await expect(opening).rejects.toMatchObject({ code: 'EADDRINUSE' });
  expect(await home.address('bet.test')).toBe('0.0.0.0');
});

test('a house without a catalogue compiles one before its first answer, and lets its port go at the end', async () => {
  using disk = new Disk();
  const home = await ThreadHouse.open(disk);
  expect(await home.address('bet.test')).toBe('0.0.0.0');
  expect(await home.address('open.test')).toBe('192.0.2.1');
  expect(readdirSync(disk.data)).toContain('catalogue-1.db');
  const { port } = home;
  await home[Symbol.asyncDispose]();
  await using again = await ThreadHouse.open(disk, { listen: [`127.0.0.1:${port}`] });
  expect(again.port).toBe(port);
  expect(await again.address('bet.test')).toBe('0.0.0.0');
});

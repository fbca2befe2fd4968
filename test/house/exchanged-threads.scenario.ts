import { expect, test } from 'vitest';
import { Device, eventually, query } from '../kit.ts';
import { FakeUpstream } from './fake-upstream.ts';
import { Disk, ThreadHouse } from './thread-house.ts';

test.each([1, 2])(
  'with %i resolvers other settings hold at once, and who asks meanwhile is answered, a second time at the latest',
  async (resolvers) => {
    using disk = new Disk();
    await using other = await FakeUpstream.open(['*.test 300 A 192.0.2.2']);
    await using home = await ThreadHouse.open(disk, { resolvers });
    const { supervisor } = home.house;
    const port = home.port;
    const [address = '', otherPort] = other.name.split(':');
    const upstream = { ...home.settings.upstream, servers: [{ address, port: Number(otherPort) }] };

    const exchange = { isOver: false };
    const exchanging = supervisor.use({ ...home.settings, upstream }).finally(() => (exchange.isOver = true));
    const answers: (string | undefined)[] = [];
    // What the system has taken in for a thread, at the very moment it closes, is asked again as every device does.
    const addressAtLast = async (name: string) => (await home.address(name)) ?? home.address(name);
    for (let asked = 0; !exchange.isOver; asked++) answers.push(await addressAtLast(`name-${asked}.test`));
    await exchanging;

    expect(answers).not.toContain(undefined);
    expect(await home.address('last.test')).toBe('192.0.2.2');
    expect([home.port, supervisor.resolvers.map(({ restarts }) => restarts)]).toEqual([port, Array(resolvers).fill(0)]);
    expect(await home.address('bet.test')).toBe('0.0.0.0');
  },
);

test('a thread that falls after it was exchanged comes back with the other settings', async () => {
  using disk = new Disk();
  await using other = await FakeUpstream.open(['*.test 300 A 192.0.2.2']);
  await using home = await ThreadHouse.open(disk);
  const [address = '', port] = other.name.split(':');
  const upstream = { ...home.settings.upstream, servers: [{ address, port: Number(port) }] };
  const { supervisor } = home.house;
  await supervisor.use({ ...home.settings, upstream });
  const [thread] = supervisor.resolvers;
  await thread!.kill();
  await eventually('it answers', async () => {
    await using device = await Device.on(home.port);
    device.send(query('again.test', 'A', { id: 1 }));
    return await device.reply(1, 100);
  });
  expect([thread!.restarts, await home.address('again.test')]).toEqual([1, '192.0.2.2']);
});

test('another house does not take the ports of one that is open', async () => {
  using disk = new Disk();
  await using home = await ThreadHouse.open(disk);
  using second = new Disk();
  const listen = [`127.0.0.1:${home.port}`];
  await expect(ThreadHouse.open(second, { listen })).rejects.toMatchObject({ code: 'EADDRINUSE', syscall: 'bind' });
});

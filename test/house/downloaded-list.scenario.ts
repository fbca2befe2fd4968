import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { eventually } from '../kit.ts';
import { ListServer, namesList } from '../lists/download/list-server.ts';
import { Disk, ThreadHouse } from './thread-house.ts';

/** As `/health` tells it. */
interface Told {
  readonly reasons: string[];
  readonly lists: { id: string; trouble: { reason: string } | null; stale: boolean; refused: boolean }[];
}

test('a house fetches its lists once it is open, uses the good one, and says what is wrong with the other', async () => {
  const server = await ListServer.open(({ url }, reply) => {
    if (url === '/good') reply.end(namesList(5));
    else reply.writeHead(200, { 'content-type': 'text/html' }).end('<html>Pay for your Wi-Fi</html>');
  });
  const source = ['good', 'page'].map((id) => {
    return { id, url: server.url(`/${id}`), allow_host: server.host, category: 'gambling' };
  });
  using disk = new Disk();
  await using home = await ThreadHouse.open(disk, {}, { source, admin: { listen: '127.0.0.1:0' } });
  expect(await home.address('free.test')).toBe('192.0.2.1');
  await eventually('the list holds', async () => (await home.address('bet-4.test')) === '0.0.0.0');

  const pages = await eventually('the pages are open', () => home.house.pages);
  const told = await eventually('the status says so', async () => {
    const health = (await (await fetch(`http://${pages.address}:${pages.port}/health`)).json()) as Told;
    return health.lists.length === 2 && health;
  });
  expect(told).toMatchObject({
    reasons: ['list-refused', 'lists-stale'],
    lists: [
      { id: 'good', trouble: null, stale: false, refused: false },
      { id: 'page', trouble: { reason: 'web-page' }, stale: true, refused: true },
    ],
  });
  expect(readdirSync(disk.data).filter((file) => file.startsWith('catalogue-'))).toEqual([
    'catalogue-1.db',
    'catalogue-2.db',
  ]);
});

import { expect, test } from 'vitest';
import { eventually } from '../kit.ts';
import { Disk, ThreadHouse } from './thread-house.ts';

test('a list that is cut short overnight does not open what it had closed (F6, F29)', async () => {
  using disk = new Disk(Array.from({ length: 100 }, (_, i) => `bet-${i}.test`));
  {
    await using evening = await ThreadHouse.open(disk);
    expect((await evening.ask('bet-99.test')).answers).toEqual(['bet-99.test 10 A 0.0.0.0']);
  }
  disk.writeList(['bet-0.test']);
  await using morning = await ThreadHouse.open(disk, {}, { admin: { listen: '127.0.0.1:0' } });
  const pages = await eventually('the pages are open', () => morning.house.pages);
  await eventually('the status says so', async () => {
    const response = await fetch(`http://${pages.address}:${pages.port}/health`);
    const { reasons } = (await response.json()) as { reasons: string[] };
    return reasons.includes('lists-not-renewed');
  });
  expect((await morning.ask('bet-99.test')).answers).toEqual(['bet-99.test 10 A 0.0.0.0']);
});

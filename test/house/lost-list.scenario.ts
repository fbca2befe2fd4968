import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatEndpoint } from '../../src/config/endpoint.ts';
import { eventually } from '../kit.ts';
import { Disk, ThreadHouse } from './thread-house.ts';

test('a list that is cut short overnight does not open what it had closed, and keeps no other list waiting (F6, F29)', async () => {
  using disk = new Disk(Array.from({ length: 100 }, (_, i) => `bet-${i}.test`));
  const other = join(disk.folder, 'other.txt');
  writeFileSync(other, 'old.test\n');
  const source = [disk.list, other].map((path, i) => ({ id: `list-${i}`, path, category: 'gambling' }));
  {
    await using evening = await ThreadHouse.open(disk, {}, { source });
    expect((await evening.ask('bet-99.test')).answers).toEqual(['bet-99.test 10 A 0.0.0.0']);
  }
  disk.writeList(['bet-0.test']);
  writeFileSync(other, 'new.test\n');
  const saysSo = async ({ house }: ThreadHouse): Promise<boolean> => {
    const pages = await eventually('the pages are open', () => house.pages);
    const { reasons } = (await (await fetch(`http://${formatEndpoint(pages)}/health`)).json()) as { reasons: string[] };
    return reasons.includes('lists-not-renewed');
  };
  {
    await using morning = await ThreadHouse.open(disk, {}, { source, admin: { listen: '127.0.0.1:0' } });
    await eventually('the status says so', () => saysSo(morning));
    await eventually('the other list holds', async () => (await morning.address('new.test')) === '0.0.0.0');
    expect((await morning.ask('bet-99.test')).answers).toEqual(['bet-99.test 10 A 0.0.0.0']);
  }
  await using noon = await ThreadHouse.open(disk, {}, { source, admin: { listen: '127.0.0.1:0' } });
  await eventually('the status still says so', () => saysSo(noon));
});

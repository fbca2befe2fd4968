import { expect, test } from 'vitest';
import { readReply } from '../dns/record-text.ts';
import { Device, query } from '../kit.ts';
import { openTestHouse, type TestHouse } from './test-house.ts';

/** The house's own name so many times at once, as one device; how many replies had each RCODE. */
async function burst(house: TestHouse, count: number): Promise<Record<number, number>> {
  await using device = await Device.on(house.port);
  const rcodes: Record<number, number> = {};
  for (let id = 0; id < count; id++) {
    device.send(query('localhost', 'A', { id, edns: 1232 }));
    // A hundred at a time, so that no buffer of the kernel is the limit.
    if (id % 100 < 99 && id < count - 1) continue;
    for (let past = id - (id % 100); past <= id; past++) {
      const { rcode, ede } = readReply((await device.reply(past))!);
      rcodes[rcode] = (rcodes[rcode] ?? 0) + 1;
      expect(ede?.code).toBe(rcode === 5 ? 18 : undefined);
    }
  }
  return rcodes;
}

test('who asks too fast is refused, and served again after a while', async () => {
  await using house = await openTestHouse({ settings: { dns: { rate_limit: 10, rate_burst: 20 } } });
  const { 0: served = 0, 5: refused = 0 } = await burst(house, 100);
  expect(served).toBeGreaterThanOrEqual(20);
  expect(refused).toBeGreaterThan(0);
  expect(served + refused).toBe(100);
  house.clock.advance(1_000);
  expect(await burst(house, 10)).toEqual({ 0: 10 });
});

test('one device too fast leaves the others alone', async () => {
  await using house = await openTestHouse({ settings: { dns: { rate_limit: 1, rate_burst: 5 } } });
  expect((await burst(house, 50))[5]).toBeGreaterThan(0);
  await using other = await Device.on(house.port, '127.0.0.9');
  other.send(query('localhost', 'A', { id: 1 }));
  expect(readReply((await other.reply(1))!).rcode).toBe(0);
});

test('a hundred devices behind one address wake up within the limit (F21)', async () => {
  await using house = await openTestHouse();
  expect(await burst(house, 3_000)).toEqual({ 0: 3_000 });
});

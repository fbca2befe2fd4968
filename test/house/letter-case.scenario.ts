import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameOctets, readReply } from '../dns/record-text.ts';
import { query, send } from '../kit.ts';
import { FakeUpstream } from './fake-upstream.ts';
import { openTestHouse } from './test-house.ts';

const spelt = fc.mixedCase(fc.constantFrom('www.x.test', 'bet.test', 'localhost', 'none.example'));

test('the question comes back letter by letter as it was spelt (0x20), and the upstream hears it in lower case', async () => {
  await using upstream = await FakeUpstream.open(['*.test 300 A 192.0.2.1']);
  await using house = await openTestHouse({ upstreams: [upstream], lists: { gambling: ['bet.test'] } });
  await fc.assert(
    fc.asyncProperty(spelt, fc.nat(0xffff), async (name, id) => {
      const message = query(name, 'A', { id });
      const reply = readReply((await send(house.port, message))!);
      expect(reply.question).toEqual(message.subarray(12));
      expect(reply.id).toBe(id);
      expect(reply.question.subarray(0, name.length + 2)).toEqual(nameOctets(name));
      for (const line of reply.answers) expect(line.startsWith(`${name} `)).toBe(true);
    }),
    { numRuns: 60 },
  );
  for (const asked of upstream.asked) expect(asked).toMatch(/^[a-z.]+ A udp$/);
});

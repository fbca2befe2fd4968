import { describe, expect, test } from 'vitest';
import { scanMessage } from '../../src/dns/wire/message.ts';
import { composeRefusal } from '../../src/dns/wire/compose.ts';
import { QueryReader } from '../../src/dns/wire/question.ts';
import { client } from '../kit.ts';
import { hostilePackets, longest, longestUdp } from './packets.ts';

/** Milliseconds that one packet may hold the house, and how often it is tried to see it. */
const most = 5;
const times = 50;

/** The least of the times that the work took, so that what else this machine does is not counted. */
function least(work: () => void): number {
  let best = Infinity;
  for (let time = 0; time < times && best >= most; time++) {
    const started = performance.now();
    work();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

const sizes = [longestUdp, longest, 4096];
const cases = hostilePackets.flatMap(({ name, make }) => sizes.map((size) => ({ name, size, make })));

describe('a packet made to cost time', () => {
  test.each(cases)('as a query: $name, $size octets', ({ size, make }) => {
    const message = make(size, false);
    expect(message.length).toBeGreaterThan(size - 30_100);
    const reader = new QueryReader();
    const took = least(() => {
      const read = reader.read(message, client(), 0, true);
      if (typeof read === 'number' && read > 0) composeRefusal(message, read);
    });
    expect(took).toBeLessThan(most);
  });

  test.each(cases)("as an upstream's reply: $name, $size octets", ({ size, make }) => {
    const message = make(size, true);
    expect(least(() => scanMessage(message))).toBeLessThan(most);
  });
});

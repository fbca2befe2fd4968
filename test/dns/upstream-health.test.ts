import { expect, test } from 'vitest';
import { Health } from '../../src/dns/upstream/health.ts';

test('of an upstream that has not answered no round trip is told', () => {
  const health = new Health();
  expect([health.isUp, health.failures, health.measuredRtt]).toEqual([true, 0, null]);
  health.failed(0);
  expect([health.isUp, health.failures, health.measuredRtt]).toEqual([true, 1, null]);
  health.failed(0);
  expect(health.isUp).toBe(false);
});

test('the first reply is the measure, and later ones move it by an eighth', () => {
  const health = new Health();
  health.succeeded(8);
  expect(health.measuredRtt).toBe(8);
  health.succeeded(16);
  expect(health.measuredRtt).toBe(9);
});

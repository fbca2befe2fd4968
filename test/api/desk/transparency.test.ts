import { expect, test } from 'vitest';
import { hour, key, no, openDeskUnderTest, report, yes } from './desk-kit.ts';

test('everybody sees how fast the desk is, and no site', async () => {
  const desk = await openDeskUnderTest();
  for (const number of [1, 2]) await desk.call('POST', '/desk/cases', { json: report({ key: key(number) }) });
  const [first] = desk.desk.inbox.waiting();
  desk.wait(5 * hour + 60_000);
  desk.desk.inbox.decide(first!.number, desk.vera, no);
  await desk.call('POST', `/desk/cases/${key(1)}/appeal`, { json: { note: '' } });
  desk.desk.inbox.decide(first!.number, desk.oleg, yes);
  expect((await desk.call('GET', '/transparency.json')).body).toEqual({
    quarters: [
      {
        quarter: '2026-Q4',
        received: { 'wrong-block': 2, 'missed-harmful': 0, 'constructive-proposal': 0 },
        decided: 1,
        medianMs: 5 * hour + 60_000,
        p95Ms: 5 * hour + 60_000,
        inTime: 1,
        appealed: 1,
        reversed: 1,
      },
    ],
  });
  const page = await desk.call('GET', '/transparency');
  expect([page.status, page.text]).toEqual([200, expect.stringContaining('5 h 1 min')]);
  expect(page.text).not.toMatch(/chess|Vera|Oleg|K-/);
  const russian = await desk.call('GET', '/transparency', { headers: { 'accept-language': 'ru' } });
  expect(russian.text).toContain('<html lang="ru">');
  expect(russian.text).toContain('5 ч 1 мин');
});

test('all cases are read once a minute, however many people look', async () => {
  const desk = await openDeskUnderTest();
  const look = async () => (await desk.call('GET', '/transparency.json')).body.quarters.length;
  expect(await look()).toBe(0);
  await desk.call('POST', '/desk/cases', { json: report() });
  expect(await look()).toBe(0);
  desk.wait(60_000);
  expect(await look()).toBe(1);
});

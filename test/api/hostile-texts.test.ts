import { expect, test } from 'vitest';
import type { Family } from '../../src/app/family.ts';
import type { Event } from '../../src/core/event.ts';
import { noCounts } from '../../src/core/counts.ts';
import { type Answer, type ApiUnderTest, noon, openApi } from './api-kit.ts';
import { hostileTexts } from './hostile-texts.ts';

/** Nothing that a terminal or a table program would take for more than text. */
// oxlint-disable-next-line no-control-regex
const unseen = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** Refused with a sentence that is as harmless as any, or taken. */
function wasTaken({ status, headers, body }: Answer): boolean {
  if (status < 400) return true;
  expect(status).toBeOneOf([400, 422]);
  expect(headers.get('content-type')).toBe('application/problem+json');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(body.detail.length).toBeLessThan(500);
  expect(body.detail).not.toMatch(unseen);
  return false;
}

/** SQLite and JSON have no surrogates alone; all else comes back to the letter. */
const kept = (text: string): string => text.toWellFormed().trim();

test.each(hostileTexts)(
  '%s as the name of a child or a device is refused, or told to the letter',
  async (_what, text) => {
    const { call } = openApi();
    const person = await call('POST', '/api/people', { json: { name: text, ageGroup: '7-10' } });
    if (wasTaken(person)) {
      expect(person.body.id).toMatch(/^[a-z\d-]+$/);
      expect((await call('GET', '/api/people')).body.people[0].name).toBe(kept(text));
      // The whole household can be written down and read again.
      const { body, headers } = await call('GET', '/api/household');
      const back = await call('PUT', '/api/household', { json: body, headers: { 'if-match': headers.get('etag')! } });
      expect([back.status, back.body]).toEqual([200, back.body]);
    }
    const device = await call('POST', '/api/devices', { json: { name: text, owner: null, ranges: ['192.168.1.88'] } });
    if (wasTaken(device)) expect((await call('GET', '/api/devices')).body.devices[0].name.trim()).toBe(kept(text));
  },
);

test.each(hostileTexts)('%s as the reason of an ask and as the answer is told on one line', async (_what, text) => {
  const { call, view } = openApi();
  await call('POST', '/api/people', { json: { name: 'Masha', ageGroup: '7-10' } });
  const wish = { who: 'masha', kind: 'name', subject: 'game.test', device: null } as const;
  const asked = (view.family as Family).ask({ ...wish, reason: text });
  if (asked.kind !== 'new') return;
  const [ask] = (await call('GET', '/api/asks')).body.asks;
  expect(lettersOf(text)).toContain(lettersOf(ask.reason));
  if (wasTaken(await call('POST', `/api/asks/${ask.id}/answer`, { json: { no: true, note: text } }))) {
    const [answered] = (await call('GET', '/api/asks')).body.asks;
    expect(lettersOf(answered.note)).toBe(lettersOf(text));
  }
});

test.each(hostileTexts)('%s where a name of the DNS is wanted is refused, or becomes one', async (_what, text) => {
  const { call } = openApi();
  await call('POST', '/api/people', { json: { name: 'Masha', ageGroup: '7-10' } });
  for (const reply of [
    await call('PUT', '/api/people/masha/rules', { json: { effect: 'deny', name: text, scope: 'exact' } }),
    await call('POST', '/api/grants', { json: { who: 'masha', what: { kind: 'name', name: text }, until: noon + 1 } }),
    await call('GET', `/api/why?name=${encodeURIComponent(text.toWellFormed())}&who=masha`),
    await call('DELETE', `/api/people/${encodeURIComponent(text.toWellFormed())}`),
  ]) {
    if (![404, 503].includes(reply.status)) wasTaken(reply);
    else expect(reply.body.detail).not.toMatch(unseen);
  }
});

/** What is left without what is not seen: a reason is told on one line. */
const lettersOf = (text: string): string => text.toWellFormed().replace(/[\s\p{Cc}]/gu, '');

/** A journal in which every client, name and source is such a text. */
function fillJournal({ journal }: ApiUnderTest): void {
  const events = hostileTexts.map(([, text], n): Event => ({
    at: noon - n,
    client: text,
    who: 'masha',
    name: text,
    type: 1,
    rcode: 0,
    source: 'policy',
    action: 'block',
    because: { kind: 'category', name: text, source: text },
    latency: 1,
  }));
  journal.add(events, noCounts(), noon);
  journal.flush(noon);
}

test('the journal tells what was asked to the letter, and its table harmlessly', async () => {
  const api = openApi();
  fillJournal(api);
  const { body } = await api.call('GET', '/api/journal?limit=200');
  expect(body.entries.map(({ name }: Event) => name).toSorted()).toEqual(
    hostileTexts.map(([, text]) => text.toWellFormed()).toSorted(),
  );
  const { headers, body: csv } = await api.call('GET', '/api/journal/export?format=csv');
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"$/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  const lines = (csv as string).trimEnd().split('\r\n');
  expect(lines).toHaveLength(hostileTexts.length + 1);
  for (const line of lines.slice(1)) {
    expect(line).not.toMatch(unseen);
    const cells = line.match(/"(?:[^"]|"")*"|[^,"]+/g)!;
    expect([line, cells.length]).toEqual([line, 11]);
    for (const cell of cells) expect(cell).not.toMatch(/^"?\s*[=+\-@＝＋－＠]/);
  }
});

import { expect, test } from 'vitest';
import type { Ruling } from '../../../src/api/ports/desk-port.ts';
import { partSignature, readCorrections } from '../../../src/core/cases/corrections.ts';
import { checkTextSignature, readSignature } from '../../../src/lists/download/minisign.ts';
import { type DeskUnderTest, key, noon, openDeskUnderTest, report, yes } from './desk-kit.ts';

async function decided(desk: DeskUnderTest, number: number, name: string, ruling: Ruling): Promise<void> {
  const { body } = await desk.call('POST', '/desk/cases', { json: report({ key: key(number), name }) });
  expect(desk.desk.inbox.decide(body.number, desk.vera, ruling)).toBe('done');
}

/** What a home reads of it, which believes nothing that is not signed. */
function readAtHome(desk: DeskUnderTest, sent: string) {
  const { text, minisig } = partSignature(sent)!;
  expect(checkTextSignature(text, readSignature(minisig)!, desk.key)).toBeUndefined();
  return readCorrections(text);
}

const change = (sign: '+' | '-', category: string | null): Ruling => ({ ...yes, change: { sign, category } });

test('a decision is a signed line at once, and a home has it that asks after the last one', async () => {
  const desk = await openDeskUnderTest();
  const ask = (after: number) => desk.call('GET', `/desk/corrections?after=${after}`);
  expect(readAtHome(desk, (await ask(0)).text)).toEqual({ after: 0, serial: 0, created: 0, lines: [] });

  await decided(desk, 1, 'chess.example', change('-', 'gambling'));
  await decided(desk, 2, 'bad.example', change('+', 'adult'));
  await decided(desk, 3, 'school.example', change('-', null));
  const serial = noon / 1000;
  const lines = [
    { serial, sign: '-', category: 'gambling', name: 'chess.example' },
    { serial: serial + 1, sign: '+', category: 'adult', name: 'bad.example' },
    { serial: serial + 2, sign: '-', category: null, name: 'school.example' },
  ];
  expect(readAtHome(desk, (await ask(0)).text)).toEqual({ after: 0, serial: serial + 2, created: noon, lines });
  expect(readAtHome(desk, (await ask(serial)).text)).toMatchObject({ after: serial, lines: lines.slice(1) });
  expect(readAtHome(desk, (await ask(serial + 2)).text)).toMatchObject({ serial: serial + 2, lines: [] });
});

test('nothing new is not sent again', async () => {
  const desk = await openDeskUnderTest();
  const { headers } = await desk.call('GET', '/desk/corrections?after=0');
  const tag = headers.get('etag')!;
  const again = () => desk.call('GET', '/desk/corrections?after=0', { headers: { 'if-none-match': tag } });
  expect(await again()).toMatchObject({ status: 304, text: '' });
  await decided(desk, 1, 'chess.example', yes);
  expect(await again()).toMatchObject({ status: 200 });
  // The reply to another question is another reply.
  const other = await desk.call('GET', '/desk/corrections?after=1', { headers: { 'if-none-match': tag } });
  expect(other.status).toBe(200);
});

test('the same question has the same reply, octet for octet', async () => {
  const desk = await openDeskUnderTest();
  await decided(desk, 1, 'chess.example', yes);
  const ask = async () => (await desk.call('GET', '/desk/corrections')).text;
  const first = await ask();
  desk.wait(60_000);
  expect(await ask()).toBe(first);
});

test('a change of no category that there is, is none', async () => {
  const desk = await openDeskUnderTest();
  const { body } = await desk.call('POST', '/desk/cases', { json: report() });
  for (const wrong of [change('+', null), change('+', 'nonsense'), change('-', 'nonsense'), { ...yes, change: null }]) {
    expect(desk.desk.inbox.decide(body.number, desk.vera, wrong)).toBe('no-change');
  }
  expect(desk.desk.homes.newestAfter(0)).toBe(0);
  expect((await desk.call('GET', `/desk/cases/${key(1)}`)).body.state).toBe('received');
});

test.each(['-1', 'x', '1e99'])('after=%s is no serial', async (after) => {
  const desk = await openDeskUnderTest();
  expect((await desk.call('GET', `/desk/corrections?after=${after}`)).status).toBe(400);
});

import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { openDeskServer } from '../../../src/api/desk/desk-server.ts';
import { CorrectionsKeeper } from '../../../src/app/cases/corrections-keeper.ts';
import { DeskLine, type DeskReply } from '../../../src/app/cases/desk-line.ts';
import { deskReportOf } from '../../../src/core/cases/desk-report.ts';
import { readDeskAnswer, readReceived } from '../../../src/core/cases/read-desk.ts';
import { key, noon, openDeskUnderTest, yes } from '../../api/desk/desk-kit.ts';
import { qname } from '../../kit.ts';

// It takes longer to load than a line has patience.
beforeAll(() => import('undici'));

function jsonIn(reply: DeskReply): unknown {
  if ('fault' in reply) throw new Error(reply.fault);
  return JSON.parse(reply.text);
}

test('what a home files, a reviewer decides, and the home believes it', async () => {
  const desk = await openDeskUnderTest();
  const server = await openDeskServer({ address: '127.0.0.1', port: 0 }, desk.view);
  const line = new DeskLine(`http://127.0.0.1:${server.bound.port}`);
  onTestFinished(async () => {
    line.close();
    await server.close();
  });
  const said = { category: 'gambling', list: null, note: '' };
  const body = JSON.stringify(
    deskReportOf({ key: key(1), kind: 'wrong-block', name: qname('chess.example'), ...said }),
  );
  const received = readReceived(jsonIn(await line.ask({ path: 'desk/cases', body })))!;
  expect(received.acknowledgedAt).toBe(noon);
  expect(desk.desk.inbox.take(received.number, desk.vera)).toBe('done');
  expect(desk.desk.inbox.decide(received.number, desk.vera, yes)).toBe('done');
  const answer = readDeskAnswer(jsonIn(await line.ask({ path: `desk/cases/${key(1)}` })));
  expect(answer).toMatchObject({ state: 'decided', decision: { reason: yes.reason, serial: noon / 1000 } });

  let changes = 0;
  const keep = (signer: string, file: string) =>
    new CorrectionsKeeper({ line, key: signer, path: join(desk.folder, file), changed: () => changes++ });
  const keeper = keep(desk.key, 'believed');
  expect(await keeper.fetch()).toBeUndefined();
  expect([keeper.serial, changes]).toEqual([noon / 1000, 1]);
  // Nothing new, twice: with the tag of the first answer nothing is sent at all.
  expect([await keeper.fetch(), await keeper.fetch(), changes]).toEqual([undefined, undefined, 1]);

  const stranger = await openDeskUnderTest();
  const doubting = keep(stranger.key, 'doubted');
  expect(await doubting.fetch()).toBe('wrong-signature');
  expect([doubting.serial, changes]).toEqual([0, 1]);
});

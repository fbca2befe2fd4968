import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createLog } from '../../../src/app/log.ts';
import { makeDesk, openDeskFolder } from '../../../src/app/desk/desk-folder.ts';
import { type OpenDesk, openDesk } from '../../../src/app/desk/open-desk.ts';
import { cheapPasswords, key, noon, password, report } from '../../api/desk/desk-kit.ts';
import { eventually } from '../../kit.ts';

async function deskIn(folder: string, port = 0): Promise<OpenDesk> {
  const order = { folder, listen: { address: '127.0.0.1', port }, behindProxy: false };
  const desk = await openDesk(order, createLog('desk', 'silent'));
  if ('fault' in desk) throw new Error(desk.fault);
  return desk;
}

async function folderOfDesk(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'domovoy-desk-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await makeDesk(folder, { name: 'Vera', password }, noon, cheapPasswords());
  return folder;
}

function casesIn(folder: string): number {
  const opened = openDeskFolder(folder);
  if ('fault' in opened) throw new Error(opened.fault);
  const count = opened.store.read(({ cases }) => cases.countOpen());
  opened.store.close();
  return count;
}

test('whoever was hung up on before the reply asks again, also a desk that was started anew, and it is one case', async () => {
  const folder = await folderOfDesk();
  const first = await deskIn(folder);
  const json = JSON.stringify(report());
  const socket = connect(first.bound.port, first.bound.address);
  socket.on('error', () => {});
  socket.end(
    `POST /desk/cases HTTP/1.1\r\nhost: desk\r\ncontent-type: application/json\r\ncontent-length: ${json.length}\r\n\r\n${json}`,
  );
  // The reply is never read.
  await eventually('the case is on the disk', () => (casesIn(folder) === 1 ? true : undefined));
  socket.destroy();
  await first.close();

  const second = await deskIn(folder);
  onTestFinished(() => second.close());
  const origin = `http://127.0.0.1:${second.bound.port}`;
  const headers = { 'content-type': 'application/json' };
  const again = await fetch(`${origin}/desk/cases`, { method: 'POST', headers, body: json });
  expect(again.status).toBe(200);
  const { number } = (await again.json()) as { number: string };
  expect(await (await fetch(`${origin}/desk/cases/${key(1)}`)).json()).toMatchObject({ number, state: 'received' });
  expect(casesIn(folder)).toBe(1);
});

test('a port that is taken is told as the system tells it', async () => {
  const folder = await folderOfDesk();
  const desk = await deskIn(folder);
  onTestFinished(() => desk.close());
  await expect(deskIn(folder, desk.bound.port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { FakeUpstream } from '../house/fake-upstream.ts';
import { ask, eventually } from '../kit.ts';
import { ListServer, namesList } from '../lists/download/list-server.ts';
import { bareEnvironment, build, BuiltHouse, program } from './built-house.ts';

test('the built program downloads the list that its settings name', { timeout: 60_000 }, async () => {
  build();
  const folder = mkdtempSync(join(tmpdir(), 'domovoy-download-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const server = await ListServer.open((_, reply) => void reply.end(namesList(3)));
  await using upstream = await FakeUpstream.open(['*.test 300 A 192.0.2.7']);
  const source = `{ id = "a", url = "${server.url()}", allow_host = "127.0.0.1", category = "gambling" }`;
  const env = bareEnvironment({
    DOMOVOY_DNS_LISTEN: '127.0.0.1:0',
    DOMOVOY_ADMIN_LISTEN: '',
    DOMOVOY_UPSTREAM_SERVERS: upstream.name,
    DOMOVOY_LISTS_STARTER: 'false',
    DOMOVOY_SOURCE: `[${source}]`,
  });
  await using house = await BuiltHouse.open([process.execPath, program, 'serve'], folder, env);
  const reply = await eventually('the list holds', async () => {
    const { answers } = await ask(house.port, 'bet-2.test');
    return answers[0]?.endsWith(' 0.0.0.0') && answers;
  });
  expect(reply).toEqual(['bet-2.test 10 A 0.0.0.0']);
});

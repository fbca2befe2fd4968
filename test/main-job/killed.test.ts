import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { FakeUpstream } from '../house/fake-upstream.ts';
import { ask, eventually } from '../kit.ts';
import { ListServer, namesList } from '../lists/download/list-server.ts';
import { bareEnvironment, build, BuiltHouse, program } from './built-house.ts';

test(
  'a house that is killed in the middle of a download leaves nobody who downloads on, and the next house has the last good list',
  { timeout: 60_000 },
  async () => {
    build();
    const folder = mkdtempSync(join(tmpdir(), 'domovoy-killed-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const data = join(folder, 'data');
    let names = 3;
    let holds = false;
    const held: string[] = [];
    const server = await ListServer.open((_, reply) => {
      const list = namesList(names);
      if (!holds) return void reply.end(list);
      reply.on('close', () => held.push('left'));
      reply.writeHead(200, { 'content-length': list.length });
      reply.write(list.slice(0, list.length / 2), () => held.push('half'));
    });
    await using upstream = await FakeUpstream.open(['*.test 300 A 192.0.2.7']);
    const source = `{ id = "a", url = "${server.url()}", allow_host = "127.0.0.1", category = "gambling" }`;
    const env = bareEnvironment({
      DOMOVOY_DIRECTORIES_DATA: data,
      DOMOVOY_DNS_LISTEN: '127.0.0.1:0',
      DOMOVOY_ADMIN_LISTEN: '',
      DOMOVOY_UPSTREAM_SERVERS: upstream.name,
      DOMOVOY_LISTS_STARTER: 'false',
      DOMOVOY_SOURCE: `[${source}]`,
    });
    const open = () => BuiltHouse.open([process.execPath, program, 'serve'], folder, env);
    const isBlocked = async ({ port }: BuiltHouse, name: string): Promise<boolean> => {
      return (await ask(port, name)).answers[0]?.endsWith(' 0.0.0.0') ?? false;
    };
    {
      await using house = await open();
      await eventually('the list holds', () => isBlocked(house, 'bet-2.test'));
    }
    // What is known of the downloads is gone: every list is due.
    rmSync(join(data, 'lists.json'));
    [names, holds] = [5, true];
    {
      await using house = await open();
      await eventually('half of the list has come', () => held.includes('half'));
      await house.kill();
    }
    await eventually('nobody downloads on', () => held.includes('left'));
    expect(readFileSync(join(data, 'sources', 'a', 'list'), 'utf8')).toBe(namesList(3));

    holds = false;
    await using house = await open();
    expect(await isBlocked(house, 'bet-2.test')).toBe(true);
    await eventually('the new list holds', () => isBlocked(house, 'bet-4.test'));
    expect(readdirSync(join(data, 'sources', 'a')).sort()).toEqual(['list', 'list.origin']);
  },
);

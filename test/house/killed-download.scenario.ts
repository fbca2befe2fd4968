import { readdirSync, readFileSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileApart } from '../../src/app/compile-apart.ts';
import { readLedger, writeLedger } from '../../src/lists/download/ledger.ts';
import { eventually } from '../kit.ts';
import { ListServer, namesList } from '../lists/download/list-server.ts';
import { Signer } from '../lists/download/signer.ts';
import { killCompileProcess } from './compile-process.ts';
import { Disk, ThreadHouse } from './thread-house.ts';

const signer = new Signer('ours');

/** Two lists, the first of them signed: five names yesterday, seven today; what is asked for at `heldAt` stops half way. */
class TwoLists {
  isToday = false;
  heldAt: string | undefined;
  /** Paths of which half has been sent. */
  readonly held: string[] = [];

  readonly answer: RequestListener = ({ url = '' }, reply) => {
    const text = this.textOf(url.startsWith('/first') ? 'first' : 'second');
    const body = url.endsWith('.minisig') ? signer.sign(text, `serial:${this.isToday ? 2 : 1}`) : text;
    if (url === this.heldAt) this.#half(url, body, reply);
    else reply.end(body);
  };

  textOf(list: string): string {
    return namesList(this.isToday ? 7 : 5).replaceAll('bet', list);
  }

  #half(url: string, body: string, reply: ServerResponse): void {
    reply.writeHead(200, { 'content-length': body.length });
    reply.write(body.slice(0, body.length / 2), () => this.held.push(url));
  }
}

interface Case {
  readonly when: string;
  readonly heldAt?: string;
  /** Lists that are today's on the disk when the process is killed. */
  readonly renewed: readonly string[];
}

const cases: readonly Case[] = [
  { when: 'half of the first list has come', heldAt: '/first', renewed: [] },
  { when: 'half of its signature has come', heldAt: '/first.minisig', renewed: [] },
  { when: 'one list is there and half of the next', heldAt: '/second', renewed: ['first'] },
  { when: 'all is there and nothing compiled', renewed: ['first', 'second'] },
];

test.each(cases)(
  'killed when $when, the download leaves the last good lists in use, and the next one succeeds (F8, F9)',
  async ({ heldAt, renewed }) => {
    const lists = new TwoLists();
    const server = await ListServer.open(lists.answer);
    const usual = { allow_host: server.host, category: 'gambling' };
    const source = [
      { ...usual, id: 'first', url: server.url('/first'), key: signer.key },
      { ...usual, id: 'second', url: server.url('/second') },
    ];
    using disk = new Disk();
    const blocked = async (home: ThreadHouse): Promise<string[]> => {
      const names = ['first-4.test', 'second-4.test', 'first-6.test', 'second-6.test'];
      const addresses = await Promise.all(names.map((name) => home.address(name)));
      return names.filter((_, i) => addresses[i] === '0.0.0.0');
    };
    const yesterday = ['first-4.test', 'second-4.test'];
    const files = (list: string) => readdirSync(join(disk.data, 'sources', list)).sort();
    {
      await using home = await ThreadHouse.open(disk, {}, { source });
      await eventually('the lists hold', async () => (await blocked(home)).join() === yesterday.join());

      lists.isToday = true;
      lists.heldAt = heldAt;
      aDayPasses(join(disk.data, 'lists.json'));
      const renewing = compileApart({ settings: home.settings, renew: true }, undefined, ({ step }) => {
        if (step === 'read') killCompileProcess();
      });
      if (heldAt !== undefined) {
        await eventually('half has come', () => lists.held.length > 0);
        killCompileProcess();
      }
      expect(await renewing).toMatchObject({ type: 'failed', sentence: expect.stringContaining('SIGKILL') });
      expect(await blocked(home)).toEqual(yesterday);
    }
    for (const list of ['first', 'second']) {
      const kept = readFileSync(join(disk.data, 'sources', list, 'list'), 'utf8');
      expect(kept.split('\n').length - 1).toBe(renewed.includes(list) ? 7 : 5);
    }

    lists.heldAt = undefined;
    await using home = await ThreadHouse.open(disk, {}, { source });
    expect(await blocked(home)).toEqual(expect.arrayContaining(yesterday));
    await eventually('the new lists hold', async () => (await blocked(home)).length === 4);
    for (const list of ['first', 'second']) {
      expect(files(list)).toEqual(['list', 'list.origin']);
      expect(readFileSync(join(disk.data, 'sources', list, 'list'), 'utf8')).toBe(lists.textOf(list));
    }
    expect(readdirSync(disk.data).filter((file) => /new|tmp/.test(file))).toEqual([]);
  },
);

/** Every list was asked for a day ago. */
function aDayPasses(path: string): void {
  const entries = [...readLedger(path)].map(([id, entry]) => {
    return [id, { ...entry, tried: { ...entry.tried, at: entry.tried.at - 86_400_000 * 1.2 } }] as const;
  });
  writeLedger(path, new Map(entries));
}

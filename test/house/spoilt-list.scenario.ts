import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatEndpoint } from '../../src/config/endpoint.ts';
import { damaged } from '../damage.ts';
import { eventually } from '../kit.ts';
import { ListServer, namesList } from '../lists/download/list-server.ts';
import { Signer } from '../lists/download/signer.ts';
import { Disk, ThreadHouse } from './thread-house.ts';

/** As `/health` tells it. */
interface Told {
  readonly reasons: readonly string[];
  readonly lists: readonly { readonly id: string; readonly trouble: { readonly reason: string } | null }[];
}

async function health(home: ThreadHouse): Promise<Told> {
  const pages = await eventually('the pages are open', () => home.house.pages);
  return (await (await fetch(`http://${formatEndpoint(pages)}/health`)).json()) as Told;
}

/** A signed list with a delta, at a server that may be asked to wait. */
class Publisher {
  readonly server: ListServer;
  readonly #signer = new Signer('ours');
  readonly #waiting: (() => void)[] = [];
  #isHeld = false;

  private constructor(server: ListServer) {
    this.server = server;
  }

  static async open(): Promise<Publisher> {
    const publisher: Publisher = new Publisher(
      await ListServer.open(({ url = '', headers }, reply) => {
        publisher.#whenFree(() => publisher.#answer(url, headers['if-none-match'], reply));
      }),
    );
    return publisher;
  }

  get source(): object {
    const [url, deltas] = ['/list', '/delta'].map((path) => this.server.url(path));
    return { id: 'web', url, deltas, key: this.#signer.key, allow_host: this.server.host, category: 'gambling' };
  }

  hold(): void {
    this.#isHeld = true;
  }

  letGo(): void {
    this.#isHeld = false;
    for (const answer of this.#waiting.splice(0)) answer();
  }

  #whenFree(answer: () => void): void {
    if (this.#isHeld) this.#waiting.push(answer);
    else answer();
  }

  #answer(url: string, version: string | undefined, reply: ServerResponse): void {
    const [text, serial] = url.startsWith('/list') ? [namesList(50), 5] : ['-bet-1.test\n+late.test\n', 6];
    if (url.endsWith('.minisig')) reply.end(this.#signer.sign(text, `serial:${serial}`));
    else if (version === '"v1"') reply.writeHead(304).end();
    else reply.writeHead(200, { etag: '"v1"' }).end(text);
  }
}

interface Case {
  readonly name: string;
  readonly file: string;
  readonly spoil: (path: string) => void;
  /** Which download the status calls spoilt until it is there again; undefined: nothing that is judged by is lost. */
  readonly said?: string;
}

function turnBit(path: string): void {
  writeFileSync(path, damaged(readFileSync(path), { kind: 'turned', at: 0.4, bit: 1 }));
}

const cases: readonly Case[] = [
  { name: 'one bit turned in a list', file: 'sources/web/list', spoil: turnBit, said: 'web' },
  {
    name: 'a list cut in half',
    file: 'sources/web/list',
    spoil: (path) => truncateSync(path, statSync(path).size / 2),
    said: 'web',
  },
  { name: 'a list that is gone', file: 'sources/web/list', spoil: (path) => rmSync(path), said: 'web' },
  { name: 'one bit turned in a delta', file: 'sources/web/delta', spoil: turnBit, said: 'web#deltas' },
  { name: 'one bit turned in what is known of a list', file: 'sources/web/list.origin', spoil: turnBit },
  { name: 'one bit turned in what is known of the downloads', file: 'lists.json', spoil: turnBit },
];

test.each(cases)(
  '$name: what it had stays until it is fetched again, and the other lists go on',
  async ({ file, spoil, said }) => {
    const publisher = await Publisher.open();
    using disk = new Disk(['own.test']);
    const source = [{ id: 'own', path: disk.list, category: 'gambling' }, publisher.source];
    const tables = { source, admin: { listen: '127.0.0.1:0' } };
    const isBlocked = async (home: ThreadHouse, name: string) => (await home.address(name)) === '0.0.0.0';
    const kept = () => ['list', 'delta'].map((name) => readFileSync(join(disk.data, 'sources/web', name), 'utf8'));
    {
      await using evening = await ThreadHouse.open(disk, {}, tables);
      await eventually('the list holds, with its delta', () => isBlocked(evening, 'late.test'));
    }
    const sound = kept();
    spoil(join(disk.data, file));
    // Another list has changed, so that a catalogue is wanted.
    disk.writeList(['own.test', 'next.test']);
    publisher.hold();
    await using home = await ThreadHouse.open(disk, {}, tables);
    await eventually('the news of the other list hold', () => isBlocked(home, 'next.test'));
    if (said !== undefined) {
      await eventually('the status says so', async () => {
        const { reasons, lists } = await health(home);
        const told = lists.filter(({ trouble }) => trouble?.reason === 'spoilt').map(({ id }) => id);
        return reasons.includes('lists-not-renewed') && told.join() === said;
      });
    }
    const names = ['own.test', 'bet-0.test', 'bet-1.test', 'bet-49.test', 'late.test'];
    const answers = await Promise.all(names.map((name) => isBlocked(home, name)));
    expect(answers).toEqual([true, true, false, true, true]);

    publisher.letGo();
    expect(await Promise.all(names.map((name) => isBlocked(home, name)))).toEqual(answers);
    await eventually('the status says that all is well', async () => {
      const { reasons, lists } = await health(home);
      return reasons.length === 0 && lists.length === 2 && lists.every(({ trouble }) => trouble === null);
    });
    expect(kept()).toEqual(sound);
  },
);

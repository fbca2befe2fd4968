import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renew } from '../../../src/lists/download/renew.ts';
import { renewDelta } from '../../../src/lists/download/renew-delta.ts';
import { deltaPath } from '../../../src/lists/download/web-source.ts';
import { demands, ListServer, namesList, webSource } from './list-server.ts';
import { Signer } from './signer.ts';

const ours = new Signer('ours');
const theirs = new Signer('theirs');
const list = namesList(10);

interface Case {
  readonly name: string;
  /** Trusted comments of the list, of the delta in use, and of the one that comes. */
  readonly list?: string;
  readonly kept?: string;
  readonly comes?: string;
  readonly delta?: string;
  readonly signer?: Signer;
  readonly becomes: string;
}

function removing(count: number): string {
  return namesList(count).replaceAll('bet', '-bet');
}

const cases: readonly Case[] = [
  { name: 'one newer than the list', becomes: 'renewed' },
  { name: 'one newer than the one before', kept: 'serial:6', comes: 'serial:7', becomes: 'renewed' },
  { name: 'one that says what the list says', comes: 'serial:5', becomes: 'unchanged' },
  { name: 'one that the list has overtaken', comes: 'serial:4', becomes: 'unchanged' },
  { name: 'one older than the one before', kept: 'serial:7', comes: 'serial:6', becomes: 'rolled-back' },
  { name: 'one without a serial', comes: 'timestamp:1', becomes: 'no-serial' },
  { name: 'one over a list without a serial', list: 'timestamp:1', becomes: 'no-serial' },
  { name: 'one that somebody else has signed', signer: theirs, becomes: 'other-key' },
  { name: 'a page', delta: '<html>', becomes: 'not-a-delta' },
  { name: 'one that closes what everybody needs', delta: '+bank.test\n', becomes: 'vital' },
  { name: 'one that opens it', delta: '-bank.test\n', becomes: 'renewed' },
  { name: 'one that takes most of the list out', delta: removing(6), becomes: 'shrunken' },
  { name: 'one that takes half of it out', delta: removing(5), becomes: 'renewed' },
  { name: 'an endless one', delta: '#\n'.repeat(2 ** 20), becomes: 'too-big' },
];

test.each(cases)('a delta, $name: $becomes', async (one) => {
  const { kept, comes = 'serial:6', delta = '+a.test\n-b.test\n', signer = ours, becomes } = one;
  const files = new Map<string, string>();
  const publish = (path: string, text: string, comment: string, by: Signer): void => {
    files.set(path, text).set(`${path}.minisig`, by.sign(text, comment));
  };
  const server = await ListServer.open(({ url = '' }, reply) => void reply.end(files.get(url)));
  const web = webSource(server.url('/list'), { key: ours.key, deltas: server.url('/delta') });
  const path = deltaPath(web.source.path);
  const outcome = async (): Promise<string> => {
    const renewal = await renewDelta(web, demands);
    return typeof renewal === 'string' ? renewal : renewal.reason;
  };
  publish('/list', list, one.list ?? 'serial:5', ours);
  expect(await outcome()).toBe('unchanged');
  expect(await renew(web, demands)).toBe('renewed');
  if (kept !== undefined) {
    publish('/delta', '+kept.test\n', kept, ours);
    expect(await outcome()).toBe('renewed');
  }
  publish('/delta', delta, comes, signer);
  expect(await outcome()).toBe(becomes);
  const stays = becomes === 'renewed' ? delta : kept && '+kept.test\n';
  expect(existsSync(path) ? readFileSync(path, 'utf8') : undefined).toBe(stays);
  expect(readFileSync(web.source.path, 'utf8')).toBe(list);
});

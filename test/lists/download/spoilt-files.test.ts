import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countNames } from '../../../src/lists/download/probe.ts';
import { type LedgerEntry, readLedger, writeLedger } from '../../../src/lists/download/ledger.ts';
import { renew } from '../../../src/lists/download/renew.ts';
import { renewDelta } from '../../../src/lists/download/renew-delta.ts';
import { takeIn } from '../../../src/lists/intake.ts';
import type { WebSource } from '../../../src/lists/download/web-source.ts';
import { anyDamage, type Damage, damaged } from '../../damage.ts';
import { trialsOf } from '../../how-long.ts';
import { temporaryFolder } from '../list-files.ts';
import { demands, ListServer, namesList, webSource } from './list-server.ts';
import { Signer } from './signer.ts';

const seed = 20_261_124;
const signer = new Signer('ours');
const list = namesList(40);
const delta = `-bet-1.test\n+new.test\n${'# corrected by hand\n'.repeat(3)}`;

/** A signed list with its delta, kept on this disk, from a server that sends nothing twice. */
async function keptList(): Promise<WebSource> {
  const server = await ListServer.open(({ url = '', headers }, reply) => {
    const [text, serial] = url.startsWith('/list') ? [list, 1_750_000_005] : [delta, 1_750_000_006];
    if (url.endsWith('.minisig')) return void reply.end(signer.sign(text, `serial:${serial}`));
    if (headers['if-none-match'] === '"v1"') return void reply.writeHead(304).end();
    reply.writeHead(200, { etag: '"v1"', 'last-modified': 'Mon, 22 Jun 2026 05:00:00 GMT' }).end(text);
  });
  const web = webSource(server.url('/list'), { key: signer.key, deltas: server.url('/delta') });
  expect([await renew(web, demands), await renewDelta(web, demands)]).toEqual(['renewed', 'renewed']);
  const { path } = web.source;
  return { ...web, source: { ...web.source, delta: join(dirname(path), 'delta') } };
}

/** The names of a list with its delta, or why it cannot be used. */
async function namesOf({ source }: WebSource): Promise<string> {
  const names: string[] = [];
  const taker = {
    entry: ({ name }: { name: string }) => void names.push(name),
    pattern: () => Promise.resolve(undefined),
  };
  const { unusable } = await takeIn(source, taker);
  return unusable?.reason ?? names.join(' ');
}

const files = [
  { file: 'list', name: 'a list' },
  { file: 'list.origin', name: 'what is known of a list, with its signature' },
  { file: 'delta', name: 'a delta' },
  { file: 'delta.origin', name: 'what is known of a delta, with its signature' },
];

test.each(files)('$name that the disk spoilt anywhere changes no name, and is fetched again', async ({ file }) => {
  const web = await keptList();
  const folder = dirname(web.source.path);
  const sound = temporaryFolder();
  cpSync(folder, sound, { recursive: true });
  const names = await namesOf(web);
  expect([names.includes('new.test'), await countNames(web.source)]).toEqual([true, 40]);

  const spoil = async (damage: Damage): Promise<void> => {
    rmSync(folder, { recursive: true });
    cpSync(sound, folder, { recursive: true });
    const before = readFileSync(join(folder, file));
    const octets = damaged(before, damage);
    writeFileSync(join(folder, file), octets);
    const isFile = !file.endsWith('.origin') && !octets.equals(before);
    expect(await namesOf(web)).toBe(isFile ? 'damaged' : names);
    expect(
      [await renew(web, demands), await renewDelta(web, demands)].filter((one) => typeof one !== 'string'),
    ).toEqual([]);
    expect(await namesOf(web)).toBe(names);
    for (const one of ['list', 'delta'])
      expect(readFileSync(join(folder, one))).toEqual(readFileSync(join(sound, one)));
  };
  await fc.assert(fc.asyncProperty(anyDamage, spoil), { seed, numRuns: trialsOf(60, 12) });
});

test('a ledger that the disk spoilt anywhere is begun anew, and never believed in part', () => {
  const path = join(temporaryFolder(), 'lists.json');
  const tried = { at: 1_782_000_000_000, failures: 2, draw: 0.53 };
  const trouble = { reason: 'status', detail: '503', since: 1_782_000_000_000, told: 'stale' } as const;
  const entries: [string, LedgerEntry][] = [
    ['a', { tried, good: 1_781_900_000_000, trouble: null }],
    ['7', { tried, good: null, trouble }],
  ];
  writeLedger(path, new Map(entries));
  const sound = readFileSync(path);
  const whole = readLedger(path);
  expect(whole).toEqual(new Map(entries));
  fc.assert(
    fc.property(anyDamage, (damage) => {
      writeFileSync(path, damaged(sound, damage));
      let movedTo: string | undefined;
      const found = readLedger(path, (to) => (movedTo = to));
      expect(found).toEqual(movedTo === undefined ? whole : new Map());
    }),
    { seed, numRuns: trialsOf(1_000, 200) },
  );
});

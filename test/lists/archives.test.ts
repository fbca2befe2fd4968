import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { isPattern } from '../../src/lists/entry.ts';
import { takeIn } from '../../src/lists/intake.ts';
import { readLines } from '../../src/lists/lines.ts';
import { type Member, tarOf, zipOf } from './archive-files.ts';
import { listFile, source, temporaryFolder } from './list-files.ts';

/** The lines that say something, or the reason why they cannot be read. */
async function linesOf(content: string | Uint8Array, path = listFile(content)): Promise<readonly string[] | string> {
  const lines: string[] = [];
  for await (const batch of readLines(path)) {
    if ('reason' in batch) return batch.reason;
    lines.push(...batch.filter((line) => line !== ''));
  }
  return lines;
}

const ut1: readonly Member[] = [
  { path: 'gambling/', text: '', type: '5' },
  { path: 'gambling/domains', text: 'casino.example\npoker.example' },
  { path: 'gambling/urls', text: 'slots.example/\nportal.example/casino\n' },
  { path: 'gambling/usage', text: 'black' },
  { path: 'gambling/expressions', text: '(casino|poker)' },
  { path: 'README.md', text: 'lists.example' },
];
const names = ['casino.example', 'poker.example', 'slots.example/', 'portal.example/casino'];
const one = (member: Partial<Member>): Member => ({ path: 'list.txt', text: 'casino.example\n', ...member });

describe('the lists of an archive are read one after the other', () => {
  const cases: readonly (readonly [name: string, content: Uint8Array])[] = [
    ['out of a tar', tarOf(ut1)],
    ['out of a tar in gzip', gzipSync(tarOf(ut1))],
    ['out of a zip', zipOf(ut1)],
    ['out of a zip that only stores', zipOf(ut1.map((member) => ({ ...member, method: 0 })))],
    ['also with a comment behind it', Buffer.concat([zipOf(ut1), Buffer.from('made by hand')])],
    ['also after notes about long names', tarOf([{ path: 'pax', text: '20 path=x\n', type: 'x' }, ...ut1])],
  ];
  test.each(cases)('%s', async (_name, content) => {
    expect(await linesOf(content)).toEqual(names);
  });

  test('whatever they are called, and none of them is written anywhere', async () => {
    const members = ['../../../etc/cron.d/evil', '/root/evil', 'C:\\evil', 'a/../../b'].map((path) => one({ path }));
    const folder = temporaryFolder();
    for (const archive of [tarOf(members), zipOf(members)]) {
      expect(await linesOf('', listFile(archive, folder))).toEqual(members.map(() => 'casino.example'));
    }
    expect(readdirSync(folder, { recursive: true }).filter((file) => String(file).endsWith('evil'))).toEqual([]);
  });

  test('however many there are, without a word of warning', async () => {
    const warnings: Error[] = [];
    const listen = (warning: Error): void => void warnings.push(warning);
    process.on('warning', listen);
    onTestFinished(() => void process.off('warning', listen));
    const members = Array.from({ length: 50 }, (_, i) => one({ path: `${i}.txt`, method: i % 2 === 0 ? 8 : 0 }));
    expect(await linesOf(zipOf(members))).toEqual(members.map(() => 'casino.example'));
    // A warning is told after what was to be done has been done.
    await new Promise((resolve) => setImmediate(resolve));
    expect(warnings).toEqual([]);
  });

  test('wherever the borders of chunks fall', async () => {
    const text = Array.from({ length: 20_000 }, (_, i) => `casino${i}.example`);
    const members = [0, 1, 511, 512, 513].map((extra) => one({ text: `${text.join('\n')}\n${'#'.repeat(extra)}` }));
    const expected = members.flatMap((_, i) => [...text, ...([0, 1, 511, 512, 513][i] === 0 ? [] : ['#'])]);
    for (const archive of [tarOf(members), gzipSync(tarOf(members)), zipOf(members)]) {
      const lines = await linesOf(archive);
      expect((lines as string[]).map((line) => line.replace(/#+/, '#'))).toEqual(expected);
    }
  });
});

describe('a folder of squidGuard', () => {
  test('has names, and pages of which only whole sites count', async () => {
    const folder = temporaryFolder();
    for (const { path, text } of ut1.slice(1)) {
      mkdirSync(join(folder, 'gambling'), { recursive: true });
      if (path.startsWith('gambling/')) writeFileSync(join(folder, path), text);
    }
    const entries: string[] = [];
    const report = await takeIn(source('', { path: join(folder, 'gambling'), format: 'auto' }), {
      entry: ({ name }) => void entries.push(name),
      pattern: (pattern) => Promise.reject(new Error(`${isPattern(pattern)}`)),
    });
    expect(entries).toEqual(['casino.example', 'poker.example', 'slots.example']);
    expect(report).toMatchObject({ format: 'domains', drops: { path: { count: 1 } }, unusable: undefined });
  });
});

describe('an archive that cannot be read says why', () => {
  const bomb = Buffer.alloc(2 ** 25, 'casino.example\n');
  const zip = zipOf([one({})]);
  const tar = tarOf([one({})]);
  const cases: readonly (readonly [name: string, content: Uint8Array, reason: string])[] = [
    ['with a password', zipOf([one({ flags: 1 })]), 'encrypted'],
    ['packed in an unknown way', zipOf([one({ method: 14 })]), 'unknown-packing'],
    ['an archive in a zip', zipOf([one({ path: 'list.gz', text: gzipSync('casino.example') })]), 'unknown-packing'],
    ['an archive in a tar', tarOf([one({ path: 'list.zip', text: zip })]), 'unknown-packing'],
    ['without a list', zipOf([one({ path: 'LICENSE' })]), 'no-list'],
    ['a tar without a list', tarOf([one({ path: 'gambling/usage' })]), 'no-list'],
    ['that unpacks to far too much', gzipSync(bomb), 'too-big'],
    ['also in a zip', zipOf([one({ text: bomb })]), 'too-big'],
    ['also where nobody wants the member', gzipSync(tarOf([one({ path: 'usage', text: bomb })])), 'too-big'],
    ['whose tar is cut short', tar.subarray(0, 520), 'damaged'],
    ['whose tar has no end', tar.subarray(0, 1024), 'damaged'],
    ['whose tar has a broken header', Buffer.concat([tar.subarray(0, 1024), Buffer.alloc(512, 'x')]), 'damaged'],
    ['whose zip is cut short', zip.subarray(0, zip.length - 30), 'damaged'],
    ['whose zip holds something else than was packed', zipOf([one({ crc: 7 })]), 'damaged'],
    ['whose zip has noise for a member', Buffer.from(zip).fill(0xff, 40, 50), 'damaged'],
  ];
  test.each(cases)('%s', async (_name, content, reason) => {
    expect(await linesOf(content)).toBe(reason);
  });

  test('and a hostile one ends too', async () => {
    const hurt = fc.record({ at: fc.nat(), octet: fc.nat(255), zipped: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(hurt, { minLength: 1, maxLength: 4 }), async (wounds) => {
        const archive = Buffer.from(wounds[0]!.zipped ? zip : tar);
        for (const { at, octet } of wounds) archive[at % archive.length] = octet;
        const lines = await linesOf(archive);
        expect(typeof lines === 'string' || lines.length < 1_000).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

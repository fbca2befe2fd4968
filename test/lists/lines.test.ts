import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { longestLine, readLines } from '../../src/lists/lines.ts';
import type { Unusable } from '../../src/lists/unusable.ts';
import { listFile, temporaryFolder, xzList } from './list-files.ts';

/** All lines, or the reason why there are not all. */
async function read(path: string): Promise<{ lines: string[]; problem: Unusable['reason'] | undefined }> {
  const lines: string[] = [];
  for await (const batch of readLines(path)) {
    if ('reason' in batch) return { lines, problem: batch.reason };
    lines.push(...batch);
  }
  return { lines, problem: undefined };
}

const text = 'casino.example\npoker.example\n';
const both = ['casino.example', 'poker.example'];

describe('a list is read', () => {
  const cases: readonly (readonly [name: string, content: string | Uint8Array, lines: readonly string[]])[] = [
    ['as it is', text, both],
    ['without a last newline', text.trimEnd(), both],
    ['with the line ends of Windows', text.replaceAll('\n', '\r\n'), both],
    ['without its byte order mark', `\uFEFF${text}`, both],
    ['with blank lines, which count', 'casino.example\n\npoker.example\n', ['casino.example', '', 'poker.example']],
    ['out of gzip', gzipSync(text), both],
    ['out of two gzips in a row', Buffer.concat([gzipSync('casino.example\n'), gzipSync('poker.example\n')]), both],
    ['out of xz', xzList, both],
    ['in UTF-8', 'казино.рф\n', ['казино.рф']],
    ['in Latin-1, at the price of the letter', Buffer.from('café.example\n', 'latin1'), ['caf\uFFFD.example']],
    ['when it is empty', '', []],
  ];
  test.each(cases)('%s', async (_name, content, lines) => {
    expect(await read(listFile(content))).toEqual({ lines, problem: undefined });
  });

  test('over the borders of chunks, wherever they fall', async () => {
    const many = Array.from({ length: 30_000 }, (_, i) => `казино-${i}.example`);
    expect((await read(listFile(many.join('\n')))).lines).toEqual(many);
    expect((await read(listFile(gzipSync(many.join('\r\n'))))).lines).toEqual(many);
  });

  test('and a line without end costs neither memory nor the lines around it', async () => {
    const { lines } = await read(listFile(gzipSync(`casino.example\n${'я'.repeat(3_000_000)}\npoker.example\n`)));
    expect([lines[0], lines[2], lines.length]).toEqual(['casino.example', 'poker.example', 3]);
    expect(lines[1]!.length).toBeGreaterThan(longestLine);
    expect(lines[1]!.length).toBeLessThan(100_000);
  });
});

describe('a list that cannot be read says why', () => {
  const noise = Buffer.from(Array.from({ length: 50_000 }, (_, i) => `${(i * 7919) % 50_021}.example`).join('\n'));
  const packed = gzipSync(noise);
  const cases: readonly (readonly [name: string, path: () => string, problem: Unusable['reason']])[] = [
    ['when it is not there', () => '/nowhere/list.txt', 'missing'],
    ['when it is a folder', () => temporaryFolder(), 'no-list'],
    ['when gzip is cut short', () => listFile(packed.subarray(0, packed.length - 9)), 'damaged'],
    ['when gzip is damaged', () => listFile(Buffer.from(packed).fill(0, 5_000, 5_100)), 'damaged'],
    ['when xz is cut short', () => listFile(xzList.subarray(0, xzList.length - 5)), 'damaged'],
    ['when xz is damaged', () => listFile(Buffer.from(xzList).fill(0, 20, 30)), 'damaged'],
  ];
  test.each(cases)('%s', async (_name, path, problem) => {
    expect((await read(path())).problem).toBe(problem);
  });
});

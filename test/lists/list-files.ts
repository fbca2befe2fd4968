import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Source } from '../../src/lists/source.ts';

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'domovoy-lists-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a file and gives its path. */
export function listFile(content: string | Uint8Array, folder = temporaryFolder()): string {
  const path = join(mkdtempSync(join(folder, 'list-')), 'list.txt');
  writeFileSync(path, content);
  return path;
}

/** A list of gambling sites, unless said otherwise. */
export function source(content: string | Uint8Array, differing: Partial<Source> = {}): Source {
  const path = differing.path ?? listFile(content);
  return {
    id: 'test/gambling',
    format: 'domains',
    kind: 'category',
    name: 'gambling',
    action: 'block',
    ...differing,
    path,
  };
}

/** `casino.example` and `poker.example`, a line each, packed by xz 5.4: Node packs gzip, but not xz. */
export const xzList = Buffer.from(
  '/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4AAcABpdADGYSs0/+XFNgiP2+M6Olsforb14DRQFq8AAAAAArVbnQpdtcIkAATYdh0icyh+2830BAAAAAARZWg==',
  'base64',
);

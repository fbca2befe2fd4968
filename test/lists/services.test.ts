import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/lists/entry.ts';
import { takeIn } from '../../src/lists/intake.ts';
import type { SourceReport } from '../../src/lists/report.ts';
import { source } from './list-files.ts';

const title = { en: 'x', ru: 'х' };
const groups = [{ id: 'video', title }];
const tube = {
  id: 'tube',
  group: 'video',
  title,
  domains: ['tube-cdn.test', 'tube.test'],
  background: ['tube-cdn.test'],
};
const clips = { id: 'clips', group: 'video', title, domains: ['clips.test'] };

async function taken(content: string | Uint8Array): Promise<{ entries: Entry[]; report: SourceReport }> {
  const entries: Entry[] = [];
  const list = source(content, { id: 'services', format: 'services', kind: 'service', name: 'services' });
  const report = await takeIn(list, {
    entry: (entry) => entries.push(entry),
    pattern: () => Promise.resolve(undefined),
  });
  return { entries, report };
}

test('each domain comes with all below it, under the name of its service', async () => {
  const { entries, report } = await taken(JSON.stringify({ groups, services: [tube, clips] }, null, 1));
  expect(entries).toEqual([
    { name: 'tube-cdn.test', scope: 'subtree', effect: 'is', of: 'tube' },
    { name: 'tube.test', scope: 'subtree', effect: 'is', of: 'tube' },
    { name: 'clips.test', scope: 'subtree', effect: 'is', of: 'clips' },
  ]);
  expect(report).toMatchObject({ entries: 3, dropped: 0, unusable: undefined });
});

describe('a file that is not sound is left out whole', () => {
  const cases: readonly [what: string, content: string, cause: RegExp][] = [
    ['cut short', JSON.stringify({ groups, services: [tube] }).slice(0, -9), /SyntaxError/],
    [
      'with a service without a domain',
      JSON.stringify({ groups, services: [tube, { ...clips, domains: [] }] }),
      /clips has no domain/,
    ],
    ['something else', '["a.test"]', /"services" is no list/],
  ];
  test.each(cases)('%s', async (_what, content, cause) => {
    const { entries, report } = await taken(content);
    expect(entries).toEqual([]);
    expect(report.unusable).toMatchObject({ reason: 'damaged', cause: expect.stringMatching(cause) });
  });
});

test('a file that is not there is missing', async () => {
  const gone = source('', { path: '/nowhere/services.json', format: 'services' });
  const report = await takeIn(gone, { entry: () => {}, pattern: () => Promise.resolve(undefined) });
  expect(report.unusable?.reason).toBe('missing');
});

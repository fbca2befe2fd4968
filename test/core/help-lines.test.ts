import { expect, test } from 'vitest';
import { readHelpLinesFile } from '../../src/core/help-lines-file.ts';
import { regionOf } from '../../src/core/help-lines.ts';

const said = { en: 'word', ru: 'слово' };
const line = {
  title: said,
  phone: '8 800 2000 122',
  hours: null,
  free: true,
  url: 'https://help.test',
  for: 'children',
};
const hotline = { title: said, url: 'https://hot.test', what: said };
const place = { title: said, emergency: '112', help: [line], hotlines: [hotline] };
const russia = { ...place, id: 'RU', zones: ['Europe/Moscow', 'Asia/Omsk'] };
const file = (...regions: unknown[]) => ({ checked: '2026-11-29', regions, anywhere: place });

test('a file is read as it stands', () => {
  expect(readHelpLinesFile(file(russia))).toEqual({ ...file(russia), problems: [] });
});

test('a zone tells the region; where none has it, what serves anywhere is left', () => {
  const help = readHelpLinesFile(file(russia));
  expect(regionOf(help, 'Asia/Omsk')?.id).toBe('RU');
  expect(regionOf(help, 'Etc/UTC')).toBeUndefined();
});

const faults: readonly [what: string, region: Readonly<Record<string, unknown>>, problem: string][] = [
  ['a region that is none', { ...russia, id: 'Russia' }, '"Russia" is no region'],
  ['a region without a zone', { ...russia, zones: [] }, 'RU has no time zone.'],
  ['a region without help', { ...russia, help: [] }, 'RU has no help line.'],
  ['a number with words in it', { ...russia, help: [{ ...line, phone: 'call us' }] }, '"call us" of RU is no number'],
  ['help that cannot be reached', { ...russia, help: [{ ...line, phone: null, url: null }] }, 'neither phone nor url'],
  ['an unknown price', { ...russia, help: [{ ...line, free: 'yes' }] }, 'does not say whether it is free'],
  ['an unsafe page', { ...russia, hotlines: [{ ...hotline, url: 'http://hot.test' }] }, 'begins with https://'],
];

test.each(faults)('%s is told of', (_what, region, problem) => {
  expect(readHelpLinesFile(file(region)).problems.join('\n')).toContain(problem);
});

test('a zone in two regions is told of', () => {
  const { problems } = readHelpLinesFile(file(russia, { ...russia, id: 'BY' }));
  expect(problems).toContain('Europe/Moscow is in RU and in BY.');
});

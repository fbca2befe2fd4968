import { expect, test } from 'vitest';
import type { Report } from '../../src/api/report.ts';
import { impairmentOf } from '../../src/api/words/impairments.ts';
import { noticeMessage } from '../../src/app/notify/notice-message.ts';
import { aroundOf } from '../../src/app/notify/around.ts';
import { openHouseholdStore } from '../../src/app/family-keeper.ts';
import { subjectTitles } from '../../src/app/subject-titles.ts';
import { readData } from '../../src/app/blocklists.ts';
import { load } from '../../src/config/load.ts';
import { caregiver, noon, openApi } from './api-kit.ts';
import { reportOf } from './report-kit.ts';

const serving = reportOf().house!;
const cases: readonly [what: string, report: Partial<Report>, codes: string[]][] = [
  ['all is well', {}, []],
  ['a list is stale', { house: { ...serving, impairments: ['lists-stale'] } }, ['lists-stale']],
  ['the clock is not known', { house: { ...serving, impairments: ['clock-unknown'] } }, ['clock-unknown']],
  ['nobody answers', { house: { ...serving, resolvers: 0 } }, ['resolver-down']],
  ['the disk is nearly full', { disk: { free: 4e8, total: 8e9 } }, ['disk-nearly-full']],
  ['a small disk has room', { disk: { free: 4e6, total: 16e6 } }, []],
  ['a big disk has room', { disk: { free: 4e9, total: 100e9 } }, []],
  ['nobody knows of the disk', { disk: null }, []],
];

test.each(cases)('%s: told to a caregiver too, with what to do', async (_what, changes, codes) => {
  const { call } = openApi({ report: () => reportOf(changes) });
  const { body } = await call('GET', '/api/house', { as: caregiver });
  expect(body.impairments.map(({ code }: { code: string }) => code)).toEqual(codes);
  for (const { code, meaning, remedy } of body.impairments)
    expect({ meaning, remedy }).toEqual({
      meaning: impairmentOf(code).meaning.en,
      remedy: impairmentOf(code).remedy.en,
    });
});

test.each(['en', 'ru'] as const)('the page, the API and a notice say the same of it (%s)', async (language) => {
  const { call, folder, view } = openApi({ report: () => reportOf({ disk: { free: 1, total: 8e9 } }) });
  const loaded = load({ directory: folder, env: {}, flags: { 'directories.data': folder } });
  if (!('settings' in loaded)) throw new Error('the usual settings are sound');
  const store = openHouseholdStore(loaded.settings, () => {});
  store.write(({ notices }) => notices.raise('impaired', 'disk-nearly-full', noon));
  store.close();
  const headers = { 'accept-language': language };
  const [impairment] = (await call('GET', '/api/house', { headers })).body.impairments;
  const [notice] = (await call('GET', '/api/notices', { headers })).body.notices;
  expect(notice).toMatchObject({ kind: 'impaired', subject: 'disk-nearly-full', impairment });
  const around = aroundOf(view.family.look().household, [], [], subjectTitles(readData()));
  const { text } = noticeMessage('key', [notice], { language, details: true }, around);
  expect(text).toContain(`${impairment.meaning} ${impairment.remedy}`);
});

test.each(['from-tomorrow', 'constructor', '__proto__'])(
  'a code that is not known here is told as it is: %s',
  (code) => {
    expect(impairmentOf(code).meaning.en).toContain(code);
  },
);

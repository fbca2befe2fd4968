import { expect, test } from 'vitest';
import { loadServices, readStartPage, starterLists } from '../../src/app/blocklists.ts';
import type { Person } from '../../src/core/family/household.ts';
import { openSites, type StartPage } from '../../src/core/start-page.ts';
import { readNames } from '../../src/lists/vital.ts';
import { qname } from '../kit.ts';
import { child, FamilyHouse, householdOf } from './family-house.ts';
import type { Lists } from './test-house.ts';

const bundled = readStartPage();
const noon = '2026-12-01 12:00';

/** A child under seven, with all that the preset says but the hours. */
const small = (choices: Person['choices'] = {}): Person => ({ ...child('masha', choices), ageGroup: '0-6' });

/** What the house lists by itself: its starter lists and its services. */
const ownLists: Lists = {
  ...Object.fromEntries(starterLists().map(({ category, path }) => [category, [...readNames(path)]])),
  ...Object.fromEntries(loadServices().services.map(({ id, domains }) => [`service:${id}`, domains])),
};

/** A page with one site, reviewed until a day. */
function pageOf(nextReview: string, ...hosts: string[]): StartPage {
  const site = { ...bundled.sites[0]!, hosts: hosts.map(qname), nextReview };
  return { topics: bundled.topics, sites: [site] };
}

const closed = 'domovoy: nobody at home has allowed this yet';

test(
  'a small child gets every host of every open site, and a hundred other names not',
  { timeout: 60_000 },
  async () => {
    const startPage = () => bundled;
    await using home = await FamilyHouse.open(householdOf([small()]), noon, ownLists, { startPage });
    const hosts = openSites(bundled, '2026-12-01').flatMap((site) => site.hosts);
    expect(hosts.length).toBeGreaterThan(bundled.sites.length);
    const shut: string[] = [];
    for (const host of new Set(hosts)) {
      // The upstream of the test knows none of them: that it is asked is what counts.
      const { ede } = await home.ask('masha', host);
      if (ede !== undefined) shut.push(`${host}: ${ede.text}`);
    }
    expect(shut).toEqual([]);
    for (let other = 0; other < 100; other++) expect(await home.see('masha', `other-${other}.test`)).toBe(closed);
  },
);

test('below a host all is open, beside and above it nothing is', async () => {
  const startPage = () => pageOf('2027-03-01', 'kids.good.test');
  await using home = await FamilyHouse.open(householdOf([small()]), noon, {}, { startPage });
  expect(await home.see('masha', 'kids.good.test')).toBe('open');
  expect(await home.see('masha', 'img.kids.good.test')).toBe('open');
  expect(await home.see('masha', 'good.test')).toBe(closed);
  expect(await home.see('masha', 'xkids.good.test')).toBe(closed);
});

test('a site whose review lapses is gone on the day after, with no update', async () => {
  const startPage = () => pageOf('2026-12-02', 'good.test');
  await using home = await FamilyHouse.open(householdOf([small()]), noon, {}, { startPage });
  expect(await home.see('masha', 'good.test')).toBe('open');
  home.passTo('2026-12-02 19:59');
  expect(await home.see('masha', 'good.test')).toBe('open');
  home.passTo('2026-12-03 12:00');
  expect(await home.see('masha', 'good.test')).toBe(closed);
});

test('what a parent denies stays denied, and what is harmful stays closed', async () => {
  const startPage = () => pageOf('2027-03-01', 'bad.test', 'good.test');
  const rules = [{ effect: 'deny', name: qname('shop.good.test'), scope: 'subtree' } as const];
  const household = householdOf([small({ rules })]);
  await using home = await FamilyHouse.open(household, noon, { gambling: ['bad.test'] }, { startPage });
  expect(await home.see('masha', 'good.test')).toBe('open');
  expect(await home.see('masha', 'www.shop.good.test')).toBe("domovoy: blocked by the family's own rule");
  expect(await home.see('masha', 'bad.test')).not.toBe('open');
});

test('a site is open with the machines that its names lead to, unless those are harmful', async () => {
  const startPage = () => pageOf('2027-03-01', 'good.test');
  const household = householdOf([small()]);
  await using home = await FamilyHouse.open(household, noon, { malware: ['worm.test'] }, { startPage });
  home.upstream.zone.unshift(
    'www.good.test 300 CNAME good.cdn.com',
    'img.good.test 300 CNAME a.worm.test',
    'other.test 300 CNAME www.good.test',
  );
  expect((await home.ask('masha', 'www.good.test')).answers).toHaveLength(2);
  expect(await home.see('masha', 'img.good.test')).not.toBe('open');
  expect(await home.see('masha', 'good.cdn.com')).toBe(closed);
  expect(await home.see('masha', 'other.test')).toBe(closed);
});

test('nobody reads the page where everyone may look about', async () => {
  const read: string[] = [];
  const startPage = () => (read.push('read'), bundled);
  await using home = await FamilyHouse.open(householdOf([child('petya')]), noon, {}, { startPage });
  home.passTo('2026-12-03 12:00');
  expect(await home.see('petya', 'play.test')).toBe('open');
  expect(read).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { en } from '../../src/api/kids/words/en.ts';
import { ru } from '../../src/api/kids/words/ru.ts';
import { loadServices, readCategories, readHelpLines, readStartPage } from '../../src/app/blocklists.ts';
import { addresses, childAges, closedNames, type Looker, openKids, type Shown } from './kids-kit.ts';

const lookers = Object.keys(addresses) as Looker[];
const pages = [
  '/',
  '/?q=chess',
  '/?q=' + encodeURIComponent('"><script>alert(1)</script>'),
  '/topic/space',
  '/why',
  '/why?name=%22onload=x',
  ...closedNames.map((name) => `/why/${name}`),
  '/why/open.test',
  '/asked',
  '/asked?heard=too-many',
  '/propose',
  '/asked?of=propose&heard=new',
  '/quizzes',
  '/class-hour',
  '/class-hour/class-7-10',
  '/card/nothing',
  '/nowhere',
];
const lines = readHelpLines().regions.flatMap(({ help }) => help);
const sites = new Set<string | null>(
  [...readStartPage().sites, ...lines, ...readHelpLines().anywhere.help].map(({ url }) => url),
);

/** Every address that a page names: in a link, a form, a picture, a style. */
function addressesIn(text: string): string[] {
  return [...text.matchAll(/\b(?:href|src|action|srcset|poster|data|formaction)="([^"]*)"/g)].map(([, at = '']) => at);
}

const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** What a page of ours must not be or do. */
function faultsOf({ status, headers, text }: Shown, language: string): string[] {
  const strangers = addressesIn(text).filter((at) => !/^\/(?!\/)|^tel:[\d+*#]+$/.test(at) && !sites.has(at));
  const [forbidden] =
    /<script|<style|<iframe|<object|\bon\w+=|style="|javascript:|undefined|\[object/i.exec(text) ?? [];
  const faults: readonly [string, boolean][] = [
    [`status ${status}`, status >= 500],
    ['another policy', headers.get('content-security-policy') !== policy],
    ['may be kept', headers.get('cache-control') !== 'no-store'],
    ['a cookie', headers.has('set-cookie')],
    ['another language', headers.get('content-language') !== language || !text.includes(`<html lang="${language}">`)],
    [`leads to ${strangers.join()}`, strangers.length > 0],
    [`has ${forbidden}`, forbidden !== undefined],
  ];
  return faults.filter(([, is]) => is).map(([fault]) => fault);
}

describe.each(['en', 'ru'] as const)('every page in %s', (language) => {
  test.each(lookers)(
    'for %s has no script, and leads nowhere but to us and to the sites of the catalogue',
    async (from) => {
      const kids = await openKids();
      const found: string[] = [];
      for (const path of pages) {
        const faults = faultsOf(await kids.ask(path, { from, language }), language);
        found.push(...faults.map((fault) => `${path}: ${fault}`));
      }
      expect(found).toEqual([]);
    },
  );
});

test('both languages have the same keys, and the Russian one is Russian', () => {
  const leaves = (of: object, at = ''): [string, string][] =>
    Object.entries(of).flatMap(([key, value]: [string, unknown]) => {
      const said = typeof value === 'function' ? (value as (...args: string[]) => unknown)('5', '5') : value;
      return typeof said === 'string' ? [[`${at}${key}`, said]] : leaves(said as object, `${at}${key}.`);
    });
  expect(leaves(ru).map(([key]) => key)).toEqual(leaves(en).map(([key]) => key));
  expect(leaves(ru).filter(([, said]) => !/[а-яё]/i.test(said))).toEqual([]);
  expect(leaves(en).filter(([, said]) => /[а-яё]/i.test(said))).toEqual([]);
});

describe('a language', () => {
  test.each([
    ['ru-RU,ru;q=0.9,en;q=0.8', 'en', 'ru'],
    ['en-GB', 'ru', 'en'],
    ['de-DE,fr;q=0.8', 'ru', 'ru'],
    ['', 'ru', 'ru'],
    ['*', 'en', 'en'],
  ])('for a browser that asks for %j in a house of %s is %s', async (language, house, shown) => {
    const kids = await openKids({ language: house });
    const { headers } = await kids.ask('/', { language });
    expect(headers.get('content-language')).toBe(shown);
  });
});

describe('why', () => {
  test.each(['en', 'ru'] as const)('under seven no category and no service is named (%s)', async (language) => {
    const kids = await openKids();
    const titles = [...readCategories(), ...loadServices().services].map(({ title }) => title[language]);
    const forChildren = readCategories().map((category) => category.forChildren[language]);
    for (const from of ['0-6', 'stranger'] as const) {
      for (const name of closedNames) {
        const { text } = await kids.ask(`/why/${name}`, { from, language });
        // What the catalogue and the cards say is written for that age; what is closed stands before them.
        const told = text.slice(text.indexOf('<section class="card why">'), text.indexOf('<ul class="tiles'));
        const isNamed = (word: string): boolean => told.includes(`>${word}<`) || told.includes(`: ${word}`);
        expect([name, titles.filter(isNamed), forChildren.filter((said) => told.includes(said))]).toEqual([
          name,
          [],
          [],
        ]);
      }
    }
  });

  test.each([
    ['7-10', 'bet.test', 'let&#39;s find a game where you can really win'],
    ['11-13', 'tube.test', 'Closed for now: YouTube'],
    ['14-17', 'later.test', 'Not at this hour: Games'],
    ['7-10', 'spent.test', 'That was all for today: YouTube'],
    ['7-10', 'own.test', 'Your family has closed this site'],
    ['11-13', 'locked.test', 'so your parents cannot open it'],
    ['11-13', 'law.test', 'It is closed for everyone'],
    ['7-10', 'unseen.test', 'Nobody at home has looked at this site yet'],
    ['7-10', 'seek.test', 'It has no safe mode'],
    ['0-6', 'night.test', 'It is bedtime'],
    ['0-6', 'bet.test', 'This door is closed'],
    ['7-10', 'open.test', 'This site is open'],
  ] as const)('for %s of %s', async (from, name, said) => {
    const kids = await openKids();
    const { status, text } = await kids.ask(`/why/${name}`, { from });
    expect([status, text.includes(said)]).toEqual([200, true]);
  });

  test.each(childAges)('of self-harm brings whoever listens before all else, and never a no (%s)', async (from) => {
    const kids = await openKids();
    await kids.api.call('PATCH', '/api/household', { json: { zone: 'Europe/Moscow' } });
    const { text } = await kids.ask('/why/hurt.test', { from });
    const headline = /<h1>(.*?)<\/h1>/.exec(text)?.[1];
    expect(headline).toBe('You are not alone');
    expect(text.slice(0, text.indexOf('Good places instead'))).not.toMatch(/blocked|denied|closed at home|forbidden/i);
    expect(text.indexOf('href="tel:88002000122"')).toBeGreaterThan(0);
    expect(text.indexOf('href="tel:88002000122"')).toBeLessThan(text.indexOf('rel="noreferrer"'));
  });

  test('of drugs brings whoever listens before what else there is to do', async () => {
    const kids = await openKids();
    const { text } = await kids.ask('/why/smoke.test');
    const order = ['substances that hurt the body', 'Who listens to you', 'What now?'].map((said) =>
      text.indexOf(said),
    );
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    expect(order[0]).toBeGreaterThan(0);
  });

  test('of self-harm, where we know no number of the country, leads to the page that knows them', async () => {
    const kids = await openKids();
    await kids.api.call('PATCH', '/api/household', { json: { zone: 'Antarctica/Troll' } });
    const { text } = await kids.ask('/why/hurt.test');
    expect(text).toContain(`href="${readHelpLines().anywhere.help.find(({ phone }) => phone === null)?.url}"`);
  });

  test.each(['law.test', 'locked.test'])('of %s nobody can be asked', async (name) => {
    const kids = await openKids();
    const { text } = await kids.ask(`/why/${name}`);
    expect(text).not.toContain('action="/ask"');
    expect(await kids.ask('/ask', { form: { name, reason: 'school', own: '' } })).toMatchObject({ status: 303 });
    expect(kids.api.view.family.asks()).toEqual([]);
  });

  test('of what the law forbids is no word beside the neutral one', async () => {
    const kids = await openKids();
    const { text } = await kids.ask('/why/law.test', { from: '14-17' });
    expect(text).not.toMatch(/law(?!\.test)|registry|Kind of site/i);
  });

  test('a good place instead is of the same wish, and for the age', async () => {
    const kids = await openKids();
    const { startPage } = kids.api.view.kids;
    const topics = startPage.topics.filter(({ instead }) => instead.includes('gambling')).map(({ id }) => id);
    const { text } = await kids.ask('/why/bet.test', { from: '7-10' });
    const shown = startPage.sites.filter(({ url }) => text.includes(`href="${url}"`));
    expect(shown.length).toBeGreaterThanOrEqual(2);
    for (const { topics: of, ages } of shown) {
      expect(of.some((topic) => topics.includes(topic))).toBe(true);
      expect(ages.from <= 10 && ages.to >= 7).toBe(true);
    }
  });

  test('a house that is still reading its lists says so', async () => {
    const kids = await openKids({}, undefined, { explain: () => Promise.resolve('no-catalogue') });
    expect(await kids.ask('/why/bet.test')).toMatchObject({
      status: 503,
      text: expect.stringContaining('still reading'),
    });
  });
});

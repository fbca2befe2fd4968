import { describe, expect, test } from 'vitest';
import { openFamily } from '../../src/app/open-family.ts';
import type { Explanation } from '../../src/app/why.ts';
import type { HousePort } from '../../src/cli/house-port.ts';
import { toQname } from '../../src/core/qname.ts';
import type { Tag } from '../../src/core/tags.ts';
import { Home } from './family/home.ts';
import { domovoy } from './kit.ts';

const tag = (kind: Tag['kind'], name: string, source: string, effect: Tag['effect'] = 'is'): Tag => {
  return { kind, name, source, effect };
};
const listed = tag('category', 'gambling', 'starter/gambling');
const excepted = tag('category', 'gambling', 'own/exceptions', 'isnt');
const catalogue = { serial: 7, names: 2, created: 0, fingerprint: '' };

function explained(verdict: Explanation['verdict'], matches: Explanation['matches'] = []) {
  return {
    explain: (_settings: unknown, name: Explanation['name']) =>
      Promise.resolve({ name, who: 'strangers', matches, verdict, catalogue }),
  };
}

describe('the reason is told in words', () => {
  const cases: readonly [name: string, verdict: Explanation['verdict'], en: string, ru: string][] = [
    [
      'a category',
      { action: 'block', because: listed },
      'a.test is blocked. It belongs to the category "Gambling", says the list starter/gambling.',
      'Имя a.test заблокировано. Оно относится к категории «Азартные игры» по списку starter/gambling.',
    ],
    [
      'a service',
      { action: 'block', because: tag('service', 'tube', 'domovoy/services') },
      'a.test is blocked. It belongs to the service "The Tube", says the list domovoy/services.',
      'Имя a.test заблокировано. Оно относится к сервису «Труба» по списку domovoy/services.',
    ],
    [
      'an exception',
      { action: 'allow', because: excepted },
      'a.test is allowed. The list own/exceptions takes it out of the category "Gambling".',
      'Имя a.test разрешено. Список own/exceptions исключает его из категории «Азартные игры».',
    ],
    [
      'the law',
      { action: 'block', because: tag('registry', 'ru', 'ru-registry') },
      'a.test is blocked. The law requires it.',
      'Имя a.test заблокировано. Этого требует закон.',
    ],
    [
      'the house itself',
      { action: 'allow', because: tag('essential', 'essential', 'essential') },
      'a.test is allowed. The house breaks without it.',
      'Имя a.test разрешено. Без него дом не работает.',
    ],
    [
      "the family's rule",
      { action: 'block', because: tag('own', 'deny', 'settings') },
      "a.test is blocked. The family's own rule forbids it.",
      'Имя a.test заблокировано. Его запрещает правило семьи.',
    ],
    [
      'nothing',
      { action: 'allow', because: undefined },
      'a.test is allowed. Nothing speaks against it.',
      'Имя a.test разрешено. Ничто не говорит против него.',
    ],
  ];
  test.each(cases)('%s', async (_name, verdict, en, ru) => {
    const english = await domovoy('why A.test.', { house: explained(verdict) });
    const russian = await domovoy('why A.test. --language ru', { house: explained(verdict) });
    expect([english.exit, english.out.split('\n')[0]]).toEqual([0, en]);
    expect([russian.exit, russian.out.split('\n')[0]]).toEqual([0, ru]);
  });
});

test('every list that speaks of the name is told, and since when each name is listed, once', async () => {
  const matches: Explanation['matches'] = [
    { ancestor: toQname('a.b.test')!, scope: 'exact', tag: excepted, since: Date.UTC(2026, 10, 24) },
    { ancestor: toQname('b.test')!, scope: 'subtree', tag: listed, since: Date.UTC(2026, 0, 2) },
    { ancestor: toQname('b.test')!, scope: 'exact', tag: excepted, since: Date.UTC(2026, 0, 2) },
    { ancestor: toQname('a.b.test')!, scope: 'exact', tag: listed, pattern: 'b\\.te' },
    {
      ancestor: toQname('b.test')!,
      scope: 'subtree',
      tag: tag('service', 'tube', 'domovoy/services'),
    },
  ];
  const { out } = await domovoy('why a.b.test', { house: explained({ action: 'allow', because: excepted }, matches) });
  expect(out.split('\n').slice(1, -2)).toEqual([
    'What the lists say:',
    '    a.b.test: not in category "Gambling" (own/exceptions)',
    '    b.test and all below it: category "Gambling" (starter/gambling)',
    '    b.test: not in category "Gambling" (own/exceptions)',
    '    names like b\\.te: category "Gambling" (starter/gambling)',
    '    b.test and all below it: service "The Tube" (domovoy/services)',
    '    a.b.test: in the catalogue since 24/11/2026',
    '    b.test: in the catalogue since 02/01/2026',
  ]);
  expect(out).toMatch(/Catalogue 7 of .*1970.*, 2 names\.\n$/);
});

test('for scripts as JSON', async () => {
  const { out } = await domovoy('why a.test --json', { house: explained({ action: 'block', because: listed }) });
  expect(JSON.parse(out)).toEqual({
    name: 'a.test',
    who: 'strangers',
    matches: [],
    verdict: { action: 'block', because: listed },
    catalogue,
  });
});

test.each(['a..b', '*.a.test', '192.168.1.2', 'fd00::2'])('what is no name is not looked up: %s', async (text) => {
  expect(await domovoy(`why ${text}`)).toEqual({ exit: 2, out: '', err: `"${text}" is not a domain name.\n` });
});

test.each([
  ['https://a.test:8443/play', 'a.test is blocked.'],
  ['пример.рф', 'пример.рф (xn--e1afmkfd.xn--p1ai) is blocked.'],
])('a name as it was copied: %s', async (text, sentence) => {
  const { out } = await domovoy(`why ${text}`, { house: explained({ action: 'block', because: listed }) });
  expect(out).toContain(sentence);
});

test('without a catalogue it says how to get one', async () => {
  const { exit, err } = await domovoy('why a.test', { house: { explain: () => Promise.resolve(undefined) } });
  expect([exit, err]).toEqual([1, expect.stringContaining('`domovoy compile` makes one')]);
});

test('for a person it is judged as it stands with that person', async () => {
  using home = await Home.withMasha();
  const because = { kind: 'closed', name: 'paused', source: 'household', effect: 'is' } as const;
  const verdict = { action: 'block', because } as const;
  const house: Partial<HousePort> = {
    family: (settings) => Promise.resolve(openFamily(settings, () => home.now)),
    explain: (_settings, name, who) => Promise.resolve({ name, who: who!, matches: [], verdict, catalogue }),
  };
  const toml = `[directories]\ndata = "${home.folder}"`;
  expect((await domovoy('why a.test --for МАША', { toml, house })).out).toMatch(
    /^a\.test is blocked\. Nothing is open now but what is always open: paused\.\n/,
  );
  expect((await domovoy('why a.test --for masha', { toml, house })).out).toContain(
    'To open it: `domovoy family grant masha a.test --minutes 30`.\n',
  );
  expect(JSON.parse((await domovoy('why a.test --for masha --json', { toml, house })).out)).toMatchObject({
    who: 'masha',
  });
});

test('nobody is judged as a stranger whom the family does not know', async () => {
  using home = await Home.withMasha();
  const house: Partial<HousePort> = {
    ...explained({ action: 'allow', because: undefined }),
    family: (settings) => Promise.resolve(openFamily(settings, () => home.now)),
  };
  const { exit, out, err } = await domovoy('why a.test --for petya', {
    toml: `[directories]\ndata = "${home.folder}"`,
    house,
  });
  expect([exit, out, err]).toEqual([1, '', 'Nobody in the family is called "petya".\n']);
});

test.each([
  ['(?i)(foo|bar)', '/(foo|bar)/'],
  ['^ads.*\\.test$', '^ads.*\\.test$'],
])('an expression is told as the list has it: %s', async (pattern, shown) => {
  const matches: Explanation['matches'] = [{ ancestor: toQname('a.test')!, scope: 'exact', tag: listed, pattern }];
  const { out } = await domovoy('why a.test', { house: explained({ action: 'block', because: listed }, matches) });
  expect(out).toContain(`names like ${shown}: category`);
});

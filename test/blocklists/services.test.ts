import { readFileSync } from 'node:fs';
import { getPublicSuffix } from 'tldts';
import { expect, test } from 'vitest';
import { essentialFile, loadServices, readCategories, servicesFile, vitalFile } from '../../src/app/blocklists.ts';
import { readServices } from '../../src/core/service-file.ts';
import { readNames, VitalNames } from '../../src/lists/vital.ts';

const { groups, services } = loadServices();
const byId = new Map(services.map((service) => [service.id, service]));
const names = services.flatMap(({ id, domains }) => domains.map((domain) => ({ id, domain })));

/** From Russia, or at home there: what a Russian family looks for first. */
const russian = (
  'vk vk-video vk-music vk-play vk-live ok max rutube dzen kinopoisk ivi okko kion wink start premier smotrim ' +
  'yandex-music yandex-market yandex-food yandex-games yandex-books yandex-alice telemost yandex-messenger zvuk ' +
  'telegram ozon wildberries avito youla megamarket samokat kuper lamoda detmir mvideo dns-shop citilink lesta ' +
  'tanki-online gigachat pikabu habr dtf vc-ru mamba boosty rustore my-world icq litres ficbook'
).split(' ');

test('there are more than 300 services, each in a group, and no group is empty', () => {
  expect(services.length).toBeGreaterThan(300);
  const used = new Set(services.map(({ group }) => group));
  expect([...used].sort()).toEqual(groups.map(({ id }) => id).sort());
});

test('fifty of them are Russian', () => {
  expect(russian.filter((id) => !byId.has(id))).toEqual([]);
  expect(russian.length).toBeGreaterThanOrEqual(50);
});

test('group after group, and within a group in the order of their ids', () => {
  const order = groups.map(({ id }) => id);
  const place = services.map(({ group, id }) => `${String(order.indexOf(group)).padStart(3, '0')} ${id}`);
  expect(place).toEqual([...place].sort());
});

/** Private suffixes whose subdomains are all of one service: what people upload there lies apart from its pages. */
const ownSuffixes = ['claudeusercontent.com', 'discordsays.com', 'oaiusercontent.com'];

test('no domain is a public suffix, or one under which strangers have names', () => {
  const suffixes = names.filter(({ domain }) => getPublicSuffix(domain, { allowPrivateDomains: true }) === domain);
  expect(suffixes.map(({ domain }) => domain as string).sort()).toEqual(ownSuffixes);
});

/** Domains that whole firms, clouds or the web itself stand on. */
const shared = (
  'google.com googleapis.com gstatic.com googleusercontent.com ggpht.com apple.com itunes.apple.com icloud.com microsoft.com ' +
  'live.com office.com azureedge.net windows.net cloudfront.net amazonaws.com amazon.com ssl-images-amazon.com ' +
  'media-amazon.com a2z.com akamai.net akamaized.net akamaihd.net edgesuite.net edgekey.net llnwd.net fastly.net ' +
  'cloudflare.com fbcdn.net fbsbx.com live-video.net easyanticheat.net yandex.ru yandex.com yandex.net yastatic.net mail.ru mycdn.me okcdn.ru sber.ru ' +
  'sberbank.ru qq.com naver.com pstatic.net alicdn.com 163.com bing.com wikipedia.org rambler.ru mts.ru rt.ru'
).split(' ');

test('nobody takes a domain that others stand on', () => {
  expect(names.filter(({ domain }) => shared.includes(domain))).toEqual([]);
});

test('switching one off closes no name that a home cannot do without', () => {
  const vital = new VitalNames(readNames(vitalFile), readNames(essentialFile));
  expect(names.filter(({ domain }) => vital.isHitBy({ name: domain, scope: 'subtree', effect: 'is' }))).toEqual([]);
});

test('where a domain lies below that of another service, it is of both on purpose', () => {
  const owner = new Map(names.map(({ id, domain }) => [domain as string, id]));
  const nested = names.flatMap(({ id, domain }) => {
    const above = domain.split('.').slice(1);
    const outer = above.map((_, at) => owner.get(above.slice(at).join('.'))).find((other) => other !== undefined);
    return outer === undefined ? [] : [`${id} in ${outer}`];
  });
  expect([...new Set(nested)].sort()).toEqual([
    'fortnite in epic-games',
    'free-fire in garena',
    'vk-live in vk-video',
    'vk-music in vk',
    'youtube-music in youtube',
  ]);
});

test('no service has the id of a category, so that a word in the settings means one thing', () => {
  const categories = readCategories().map(({ id }) => id);
  expect(categories.filter((id) => byId.has(id))).toEqual([]);
});

test('what is background leaves something that a person asks for', () => {
  const silent = services.filter(({ domains, background }) => domains.every((domain) => background.includes(domain)));
  expect(silent).toEqual([]);
});

test('the file is laid out one name a line', () => {
  const text = readFileSync(servicesFile, 'utf8');
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(420);
  expect(readServices(JSON.parse(text)).problems).toEqual([]);
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadServices } from '../../src/app/blocklists.ts';
import { compileCatalogue } from '../../src/app/compile-catalogue.ts';
import { explainName } from '../../src/app/why.ts';
import type { Settings } from '../../src/config/schema.ts';
import type { StoredCatalogue } from '../../src/store/catalogue.ts';
import { openNewest } from '../../src/store/catalogue-folder.ts';
import { settingsOf } from '../house/test-house.ts';
import { qname } from '../kit.ts';

const folder = mkdtempSync(join(tmpdir(), 'domovoy-services-'));
let settings: Settings;
let catalogue: StoredCatalogue;

beforeAll(async () => {
  settings = settingsOf({ directories: { data: folder }, lists: { starter: false }, household: { age: 18 } });
  const { sources } = await compileCatalogue(settings);
  expect(sources.find(({ source }) => source.kind === 'service')).toMatchObject({ unusable: undefined, dropped: 0 });
  catalogue = openNewest(folder, () => {})!;
});

afterAll(() => {
  catalogue.close();
  rmSync(folder, { recursive: true, force: true });
});

function servicesOf(name: string): string[] {
  return catalogue.tagSet(catalogue.find(qname(name))).flatMap(({ kind, name }) => (kind === 'service' ? [name] : []));
}

test.each([
  ['youtube.com', ['youtube']],
  ['rr3---sn-4g5e6nzz.googlevideo.com', ['youtube']],
  ['youtubei.googleapis.com', ['youtube']],
  ['music.youtube.com', ['youtube-music', 'youtube']],
  ['www.googleapis.com', []],
  ['www.google.com', []],
  ['web.telegram.org', ['telegram']],
  ['mmx-ds.cdn.whatsapp.net', ['whatsapp']],
  ['sun9-12.userapi.com', ['vk']],
  ['mail.yandex.ru', []],
  ['hd.kinopoisk.ru', ['kinopoisk']],
  ['api.oneme.ru', ['max']],
  ['chatgpt.com', ['chatgpt']],
  ['cdn.cloudflare.steamstatic.com', ['steam']],
] as const)('%s is of %j', (name, services) => {
  expect(new Set(servicesOf(name))).toEqual(new Set(services));
});

test('every domain of every service has its tag, and so has what is below it', () => {
  const missing = loadServices().services.flatMap(({ id, domains }) =>
    domains.filter((domain) => ![domain, `a.${domain}`].every((name) => servicesOf(name).includes(id))),
  );
  expect(missing).toEqual([]);
});

test('a service is told of, and blocks nothing by itself', async () => {
  const explanation = await explainName(settings, qname('www.youtube.com'));
  expect(explanation?.verdict.action).toBe('allow');
  expect(explanation?.matches).toMatchObject([
    { ancestor: 'youtube.com', tag: { kind: 'service', name: 'youtube', source: 'domovoy/services' } },
  ]);
});

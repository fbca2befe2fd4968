import { describe, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { contextFor, hasChromium, launch } from './chromium.ts';
import { goTo, type Place, placesOf, screenNames } from './every-screen.ts';
import { addSampleFamily } from './sample-family.ts';
import { openForAll, type Pages, watch } from './visit.ts';

const places = screenNames.flatMap((screen) => placesOf(screen, 'masha').map((place) => ({ screen, ...place })));

/** Walks through all that somebody finds; a visit knows by itself whether a request leaves the box or something is thrown. */
async function walk(pages: Pages, finder: Place['finder'], language: 'en' | 'ru'): Promise<string[]> {
  const page = await pages.visit({ size: 'narrow', language, ...(finder !== 'parent' && { as: 'stranger' }) });
  const found = places.filter((place) => place.finder === finder).map(({ path }) => path);
  const reached: string[] = [];
  for (const path of found) {
    await goTo(page, path);
    await expectAccessible(page);
    const { pathname, search } = new URL(page.url());
    reached.push(pathname + search);
  }
  // Nobody was led elsewhere, so each was seen.
  expect(reached).toEqual(found);
  return reached;
}

describe.runIf(hasChromium)('every screen', { timeout: 300_000 }, () => {
  const pages = openForAll(addSampleFamily);

  test.each(['en', 'ru'] as const)('keeps nobody out and calls the box alone, signed in (%s)', async (language) => {
    expect((await walk(pages, 'parent', language)).length).toBeGreaterThan(20);
  });

  test.each(['en', 'ru'] as const)('keeps nobody out and calls the box alone, as a stranger (%s)', async (language) => {
    expect(await walk(pages, 'stranger', language)).toEqual(['/sign-in']);
  });

  test('a page that calls somebody else is found out', async () => {
    const browser = await launch();
    const context = await contextFor(browser, pages.house, { as: 'stranger' });
    const { left } = watch(context, pages.house.origin);
    const page = await context.newPage();
    await page.setContent('<img src="http://elsewhere.test/picture.png">');
    await browser.close();
    expect(left).toEqual(['http://elsewhere.test/picture.png']);
  });
});

describe.runIf(hasChromium)('every screen of a house that is new', { timeout: 120_000 }, () => {
  const pages = openForAll(undefined, 'new');

  test.each(['en', 'ru'] as const)('keeps nobody out and calls the box alone (%s)', async (language) => {
    expect(await walk(pages, 'first', language)).toEqual(['/setup/hello', '/setup/parent']);
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readStartPage } from '../../src/app/blocklists.ts';
import type { AgeGroup } from '../../src/core/family/household.ts';
import { eventually } from '../kit.ts';
import { hasChromium } from './chromium.ts';
import { kidsName, openKidsHouse, looksRight } from './kids-house.ts';

const topics = readStartPage().topics.map(({ id }) => `/topic/${id}`);
const places = [
  '/',
  '/?q=stars',
  ...topics.slice(0, 2),
  '/why',
  '/why?name=nonsense%20here',
  '/why/play.test',
  '/why/adult.domovoy.test',
  '/why/open.test',
  '/asked',
  '/asked?heard=new',
  '/propose',
  '/quizzes',
  '/class-hour',
  '/class-hour/class-11-13',
  '/nowhere',
];
const others: readonly AgeGroup[] = ['0-6', '11-13', '14-17', 'adult'];

describe.runIf(hasChromium)('the children’s pages', { timeout: 240_000 }, () => {
  const kids = openKidsHouse();

  /** Looks at each place, and at what it leads to: a card, a quiz and what became of it. */
  async function walk(page: Page, paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      await page.goto(kids.origin + path);
      await looksRight(page);
    }
    await page.goto(kids.origin);
    await page.locator('.card h2 a').first().click();
    await page.locator('article h1').waitFor();
    await looksRight(page);
    await page.goto(`${kids.origin}/quizzes`);
    await page.locator('.tile').first().click();
    await looksRight(page);
    for (const question of await page.getByRole('group').all()) await question.getByRole('radio').first().check();
    await page.getByRole('button').click();
    await page.locator('.try').first().waitFor();
    await looksRight(page);
  }

  test.each(['en', 'ru'] as const)('keep nobody out and call nobody, on 320 px (%s)', async (language) => {
    await walk(await kids.tablet({ size: 'narrow', language }), places);
  });

  test.each(others)('keep nobody out at any other age (%s)', async (age) => {
    await kids.setAge(age);
    await walk(await kids.tablet({ size: 'narrow', language: 'ru' }), ['/', '/why/adult.domovoy.test']);
    await kids.setAge('7-10');
  });

  test.each(['en', 'ru'] as const)('are as wide as the screen at 200 % (%s)', async (language) => {
    const page = await kids.tablet({ size: 'desktop', language });
    // A screen of 1280 at 200 % has room for 640.
    await page.setViewportSize({ width: 640, height: 400 });
    for (const path of places) {
      await page.goto(kids.origin + path);
      const overhang = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      expect([path, overhang]).toEqual([path, 0]);
    }
  });

  test('are found by their name, and need neither script nor cookie', async () => {
    const page = await kids.tablet();
    await page.goto(kids.origin.replace('127.0.0.1', kidsName));
    await page.getByRole('heading', { level: 1, name: 'Hello, Маша!' }).waitFor();
    expect(await page.locator('script').count()).toBe(0);
    expect(await page.context().cookies()).toEqual([]);
    const focused: string[] = [];
    for (let n = 0; n < 7; n++) {
      await page.keyboard.press('Tab');
      focused.push(await page.evaluate<string>('document.activeElement.tagName'));
    }
    expect(focused).toEqual(['A', 'A', 'A', 'A', 'A', 'INPUT', 'BUTTON']);
  });

  test('stand at the parents’ port too', async () => {
    const page = await kids.tablet();
    await page.goto(`${kids.house.origin}/kids/`);
    await page.getByRole('link', { name: 'Why is it closed?' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'What did not open' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/kids/why');
  });

  test('the house says in its health where they are', async () => {
    await eventually('it is said', async () => {
      const health = (await (await fetch(`${kids.house.origin}/health`)).json()) as { kids: unknown };
      return JSON.stringify(health.kids) === '{"open":true,"failure":null}';
    });
  });
});

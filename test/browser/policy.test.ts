import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextFor, hasChromium, launch } from './chromium.ts';
import { openForAll } from './visit.ts';

describe.runIf(hasChromium)('what a page may ask for outside of the box', { timeout: 90_000 }, () => {
  const pages = openForAll();
  let browser: Browser;
  beforeAll(async () => void (browser = await launch()), 60_000);
  afterAll(() => browser.close());

  /** A visitor for whom each name leads somewhere: only the page's own policy stands in the way. */
  async function visit(): Promise<Page> {
    const context = await contextFor(browser, pages.house, {});
    await context.route(/domovoy\.(home\.arpa|test)\/|elsewhere\.test\//, (route) => route.fulfill({ status: 204 }));
    return context.newPage();
  }
  const ask = (page: Page, name: string): Promise<'sent' | 'refused'> =>
    page.evaluate(`fetch('http://${name}/', { mode: 'no-cors' }).then(() => 'sent', () => 'refused')`);

  test.each([
    ['/', 'x.check.domovoy.home.arpa', 'refused'],
    ['/devices', 'x.ads.domovoy.test', 'refused'],
    ['/setup/router', 'x.check.domovoy.home.arpa', 'refused'],
    ['/setup/test', 'x.check.domovoy.home.arpa', 'sent'],
    ['/setup/test', 'x.ads.domovoy.test', 'sent'],
    ['/setup/test', 'elsewhere.test', 'refused'],
  ] as const)('%s: %s is %s', async (path, name, outcome) => {
    const page = await visit();
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await ask(page, name)).toBe(outcome);
  });

  test('the leave comes with the step of the test, goes with it, and comes again with the way back', async () => {
    const page = await visit();
    const title = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
    await page.goto('/setup/router');
    await title('Tell your router');
    await page.getByRole('button', { name: /^(Next|Skip)/ }).click();
    await title('Does it work?');
    expect(await ask(page, 'x.check.domovoy.home.arpa')).toBe('sent');
    await page.getByRole('button', { name: /^(Next|Skip|Later)/ }).click();
    await title('Your house has a guardian');
    expect(await ask(page, 'x.check.domovoy.home.arpa')).toBe('refused');
    await page.goBack();
    await title('Does it work?');
    expect(await ask(page, 'x.check.domovoy.home.arpa')).toBe('sent');
  });
});

import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { eventually } from '../kit.ts';
import { hostileTexts } from '../api/hostile-texts.ts';
import { expectAccessible } from './accessible.ts';
import { ChildHouse } from './child-house.ts';
import { hasChromium } from './chromium.ts';
import { askFrom } from './home-network.ts';
import { LivedWeek } from './lived-week.ts';
import type { PagesHouse } from './pages-house.ts';
import { addSampleFamily } from './sample-family.ts';
import { openForAll } from './visit.ts';

/** Masha’s tablet, of the loopback. */
const tablet = '127.0.0.11';

/** A name of the DNS may be of any signs. */
const hostileNames = hostileTexts.map(([, text]) => `${text.slice(0, 60).toLowerCase()}.hostile.test`);

async function fill(house: PagesHouse): Promise<void> {
  await addSampleFamily(house);
  await house.call('POST', '/api/devices', { name: 'Masha’s tablet', owner: 'masha', ranges: [tablet] });
}

describe.runIf(hasChromium)('the activity', { timeout: 90_000 }, () => {
  const week = new LivedWeek(hostileNames);
  const pages = openForAll(fill, 'set-up', week.env);
  afterAll(() => week[Symbol.dispose]());

  const rowOf = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name }).first();

  test('a search by a link finds a name, a verdict and a person, and says what there is not', async () => {
    const page = await pages.visit();
    await page.goto('/activity?child=masha&q=games.ex');
    await rowOf(page, 'games.example').getByText('“Games” is closed at this hour.').waitFor();
    await expect(page.getByRole('listitem').filter({ hasText: 'school.example' }).count()).resolves.toBe(0);
    await page.getByRole('searchbox').fill('');
    await rowOf(page, 'школа.рф').waitFor();
    await page.getByRole('radio', { name: 'Blocked' }).check({ force: true });
    await page.waitForURL(/verdict=blocked/);
    await rowOf(page, 'youtube.com').getByText('Blocked').waitFor();
    await rowOf(page, 'школа.рф').waitFor({ state: 'detached' });
    await page.getByRole('searchbox').fill('nothing is called so');
    await page.getByText('Nothing fits').waitFor();
    await expectAccessible(page);
  });

  test('pages lead back to the oldest without a gap, and a day has its own alone', async () => {
    const page = await pages.visit({ size: 'desktop' });
    await page.goto('/activity');
    const older = page.getByRole('button', { name: 'Older' });
    await older.waitFor();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    while (await older.isVisible()) {
      const before = await page.locator('.event').count();
      await older.click();
      await eventually('more is shown', async () => (await page.locator('.event').count()) > before);
    }
    const { entries } = await pages.house.call<{ entries: { at: number }[] }>('GET', '/api/journal?limit=200');
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(entries.at(-1)!.at);
    await page.getByLabel('Day').fill(day);
    await page.waitForURL(new RegExp(`day=${day}`));
    await eventually('one day is left', async () => (await page.getByRole('heading', { level: 2 }).count()) === 1);
    await expect(page.getByRole('link', { name: /CSV/ }).getAttribute('href')).resolves.toMatch(/from=\d+&to=\d+/);
  });

  test('what is searched is saved as a table and as JSON', async () => {
    const page = await pages.visit();
    await page.goto('/activity?q=school');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Save as JSON' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('domovoy-journal.json');
    const chunks = await (await saved.createReadStream()).toArray();
    const names = (JSON.parse(Buffer.concat(chunks).toString()) as { name: string }[]).map(({ name }) => name);
    expect(new Set(names)).toEqual(new Set(['school.example']));
  });

  test('a row comes while a tablet asks, is blocked with two taps, and opens again by Undo', async () => {
    // A grown-up: it does not matter what the hour is.
    const lena = await ChildHouse.add(pages.house, 'Lena', '127.0.0.21');
    const set = [{ field: 'logging', value: 'everything' }];
    await pages.house.call('PATCH', `/api/people/${lena.id}/choices`, { set });
    const page = await pages.visit();
    await page.goto(`/activity?child=${lena.id}`);
    await page.getByRole('switch', { name: 'As it happens' }).click();
    await page.getByText('You see it as it happens').waitFor();
    await lena.isTold('open', 'fresh.test');
    await rowOf(page, 'fresh.test').getByRole('button').click();
    const dialog = page.getByRole('dialog', { name: 'fresh.test' });
    await dialog.getByText('fresh.test is open').waitFor();
    await dialog.getByText('Lena’s tablet · 127.0.0.21').waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Block' }).click();
    await page.getByText('fresh.test is blocked.').waitFor();
    await lena.isTold('closed', 'fresh.test');
    await rowOf(page, 'fresh.test').getByText('You have closed it yourself.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await lena.isTold('open', 'fresh.test');
  });

  test('a lost line is told, and is back by itself', async () => {
    const page = await pages.visit();
    await page.goto('/activity');
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await page.context().setOffline(true);
    await page.getByRole('switch', { name: 'As it happens' }).click();
    await page.getByText('The line to the box is lost.').waitFor();
    await expectAccessible(page);
    await page.context().setOffline(false);
    await page.getByText('The line is back.').waitFor();
    await askFrom(pages.house, tablet, 'after.test');
    await rowOf(page, 'after.test').waitFor();
  });

  test('by keyboard alone a row leads to all reasons', async () => {
    const page = await pages.visit({ size: 'desktop' });
    await page.goto('/activity?q=games.example');
    await rowOf(page, 'games.example').getByRole('button').focus();
    await page.keyboard.press('Enter');
    const why = page.getByRole('dialog').getByRole('link', { name: /^Why\?/ });
    await why.waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await why.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/child/masha/see?name=games.example');
    await page.getByRole('heading', { name: /^games.example is/ }).waitFor();
  });

  test('the numbers of the week are the API’s, each drawing has them as a table', async () => {
    const page = await pages.visit({ size: 'desktop' });
    await page.goto('/activity?view=week&child=benjamin');
    await page.locator('.plot canvas').waitFor();
    const since = Date.now() - 6 * 86_400_000;
    const { rows } = await pages.house.call<{ rows: { start: number; what: string; name: string; count: number }[] }>(
      'GET',
      `/api/statistics?span=day&since=${since}&who=benjamin`,
    );
    const sums = Map.groupBy(rows, ({ start }) => start);
    const wanted = [...sums.values()].map((day) => {
      const sum = (what: string) => day.filter((row) => row.what === what).reduce((all, row) => all + row.count, 0);
      return [String(sum('asked')), String(sum('blocked'))];
    });
    expect(wanted.length).toBeGreaterThanOrEqual(7);
    expect((await tableOf(page, 'Asked and blocked, day by day')).map((cells) => cells.slice(1, 3))).toEqual(wanted);
    const gambling = rows.filter(({ name }) => name === 'gambling').reduce((all, { count }) => all + count, 0);
    expect(await tableOf(page, 'What was blocked')).toContainEqual(['Gambling and betting', String(gambling)]);
    const { names } = await pages.house.call<{ names: { name: string; count: number }[] }>(
      'GET',
      `/api/statistics/top?who=benjamin&limit=10&from=${since}`,
    );
    const top = names.map(({ name, count }) => [name, String(count)]);
    expect(await tableOf(page, 'Asked for most often')).toEqual(top);
  });

  test.each(['en', 'ru'] as const)('keeps nobody out, on 320 px (%s)', async (language) => {
    const page = await pages.visit({ size: 'narrow', language });
    await page.goto('/activity?q=casino');
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await expectAccessible(page);
    await page.locator('.event').first().click();
    await page.getByRole('dialog').getByRole('link').waitFor();
    await expectAccessible(page);
    await page.goto('/activity?view=week');
    await page.locator('.plot canvas').first().waitFor();
    for (const summary of await page.locator('summary').all()) await summary.click();
    await expectAccessible(page);
  });

  test('a week in which nothing was asked is not drawn', async () => {
    const page = await pages.visit();
    await page.goto('/activity?view=week&child=anna');
    await page.getByText('There is nothing to draw yet').waitFor();
    expect(await page.locator('canvas').count()).toBe(0);
    await expectAccessible(page);
  });

  test('hostile names are text in rows, in the tail and beside the charts', async () => {
    const page = await pages.visit({ size: 'narrow' });
    await page.goto('/activity?q=hostile');
    await rowOf(page, '<script>window.hostile=1</script>').waitFor();
    await rowOf(page, 'abc⟨202E⟩gpj.exe').waitFor();
    await expectHarmless(page);
    await rowOf(page, '<img src=x').getByRole('button').click();
    await page.getByRole('dialog').getByRole('alert').waitFor();
    await expectHarmless(page);
    await page.goto('/activity?view=week&child=masha');
    await page.locator('.rank').last().waitFor();
    await expectHarmless(page);
    await page.goto('/activity');
    await page.getByRole('switch', { name: 'As it happens' }).click();
    await page.getByText('You see it as it happens').waitFor();
    await askFrom(pages.house, tablet, '<img/src=x/onerror=window.hostile=1>.hostile.test');
    await rowOf(page, '<img/src=x/onerror=window.hostile=1>').waitFor();
    await expectHarmless(page);
  });
});

async function expectHarmless(page: Page): Promise<void> {
  const found = await page.evaluate('["hostile" in window, document.documentElement.scrollWidth]');
  expect(found).toEqual([false, 320]);
}

/** The cells of a chart's table, row by row. */
async function tableOf(page: Page, caption: string): Promise<string[][]> {
  const chart = page.getByRole('figure', { name: caption });
  await chart.getByText('Show the numbers').click();
  const rows = await chart.getByRole('row').all();
  const cells = await Promise.all(rows.slice(1).map((row) => row.locator('th, td').allTextContents()));
  return cells;
}

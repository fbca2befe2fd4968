import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { weekdayOf, weekdays } from '../../src/core/family/calendar.ts';
import { expectAccessible } from './accessible.ts';
import { ChildHouse } from './child-house.ts';
import { hasChromium } from './chromium.ts';
import { openForAll } from './visit.ts';

describe.runIf(hasChromium)('the pages of a child', { timeout: 90_000 }, () => {
  const pages = openForAll();

  /** Now on the wall: the day, counted from Monday, and the minute. */
  async function nowOnTheWall(): Promise<{ readonly day: number; readonly minute: number }> {
    const { day, minute } = await pages.house.call<{ day: string; minute: number }>('GET', '/api/household/clock');
    return { day: weekdays.indexOf(weekdayOf(day)), minute };
  }
  const bedtimeOf = async (id: string): Promise<unknown> => {
    const { choices } = await pages.house.call<{ choices: { closed?: { bedtime?: unknown } } }>(
      'GET',
      `/api/people/${id}/choices`,
    );
    return choices.closed?.bedtime;
  };

  test('bedtime is drawn on the week with the mouse, and the child’s tablet finds everything closed', async () => {
    const child = await ChildHouse.add(pages.house, 'Lena', '127.0.0.11');
    await child.isTold('open', 'play.test');
    const page = await pages.visit({ size: 'desktop' });
    await page.goto(child.path('hours'));
    const { day, minute } = await nowOnTheWall();
    // The columns of the nights begin at noon.
    const place = (day * 1440 + minute - 720 + 10_080) % 10_080;
    const down = place % 1440;
    const track = page.locator('.week-track').nth(Math.floor(place / 1440));
    await track.scrollIntoViewIfNeeded();
    const box = (await track.boundingBox())!;
    const y = (at: number): number => box.y + (Math.min(1439, Math.max(0, at)) / 1440) * box.height;
    await page.mouse.move(box.x + box.width / 2, y(down - 90));
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, y(down), { steps: 4 });
    await page.mouse.move(box.x + box.width / 2, y(down + 90), { steps: 4 });
    await page.mouse.up();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Bedtime: saved.').waitFor();
    await child.isTold('closed', 'play.test');
    await page.getByRole('button', { name: 'Undo' }).click();
    await child.isTold('open', 'play.test');
  });

  test('bedtime is set by keyboard alone, each step is said, and the tablet finds everything closed', async () => {
    const child = await ChildHouse.add(pages.house, 'Oleg', '127.0.0.12');
    const page = await pages.visit();
    await page.goto(child.path('hours'));
    const { day, minute } = await nowOnTheWall();
    const head = page.locator(`[data-add="${day}"]`);
    await head.focus();
    await page.keyboard.press('Enter');
    await expectSaid(page, /21:00|9:00/);
    // From 21:00 to 7:00 it is put to an hour before now, by hours and then by quarters.
    const later = minute - 60 - 21 * 60;
    const hours = Math.trunc(later / 60);
    const quarters = Math.trunc((later - hours * 60) / 15);
    const press = async (key: string, times: number): Promise<void> => {
      for (let time = 0; time < times; time++) await page.keyboard.press(key);
    };
    await press(`Shift+Arrow${hours < 0 ? 'Up' : 'Down'}`, Math.abs(hours));
    await press(`Arrow${quarters < 0 ? 'Up' : 'Down'}`, Math.abs(quarters));
    // The edges are sliders: the end half an hour later.
    // A time that goes over noon is drawn in two columns, and the end stands in the second one.
    const atEnd = (): Promise<boolean> =>
      page.evaluate('document.activeElement.matches("[role=slider][data-edge=end]")');
    for (let tabs = 0; tabs < 6 && !(await atEnd()); tabs++) await press('Tab', 1);
    expect(await atEnd()).toBe(true);
    await press('ArrowDown', 2);
    await page.getByRole('button', { name: 'Save' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Bedtime: saved.').waitFor();
    const [window] = (await bedtimeOf(child.id)) as { from: number; to: number }[];
    expect((window!.to - window!.from + 1440) % 1440).toBe(10 * 60 + 30);
    await child.isTold('closed', 'play.test');
  });

  test('a day is copied to others, and the list of times says the same', async () => {
    const child = await ChildHouse.add(pages.house, 'Ira', '127.0.0.13');
    const page = await pages.visit();
    await page.goto(child.path('hours'));
    await page.getByRole('button', { name: 'Add a time on Monday' }).click();
    await page.getByRole('button', { name: 'Copy the day…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'School days' }).click();
    await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByRole('radio', { name: 'List' }).check();
    const window = page.getByRole('group', { name: 'Time 1' });
    await window.getByLabel('Begins').fill('20:45');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Bedtime: saved.').waitFor();
    expect(await bedtimeOf(child.id)).toEqual([{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: 1245, to: 420 }]);
  });

  test('two parents at once: the second is shown what the first has done, and may do it again', async () => {
    const child = await ChildHouse.add(pages.house, 'Sonya', '127.0.0.14');
    const [first, second] = [await pages.visit(), await pages.visit()];
    for (const page of [first, second]) {
      await page.goto(child.path('hours'));
      await page.getByRole('button', { name: 'Add a time on Friday' }).click();
    }
    await second.getByRole('button', { name: 'Add a time on Saturday' }).click();
    await first.getByRole('button', { name: 'Save' }).click();
    await first.getByText('Bedtime: saved.').waitFor();
    await second.getByRole('button', { name: 'Save' }).click();
    const dialog = second.getByRole('dialog', { name: 'Somebody was faster' });
    await expect(dialog.getByRole('listitem').textContent()).resolves.toMatch(/Bedtime: as before by age → Fri/);
    await expectAccessible(second);
    expect(await bedtimeOf(child.id)).toEqual([{ days: ['fri'], from: 1260, to: 420 }]);
    await dialog.getByRole('button', { name: 'Make my change too' }).click();
    await second.getByText('Bedtime: saved.').waitFor();
    expect(await bedtimeOf(child.id)).toEqual([{ days: ['fri', 'sat'], from: 1260, to: 420 }]);
  });

  test('an app is switched off in one tap, and back to what fits the age in two', async () => {
    const child = await ChildHouse.add(pages.house, 'Petya', '127.0.0.15');
    await child.isTold('open', 'roblox.com');
    const page = await pages.visit();
    await page.goto(child.path('allowed'));
    await page.getByRole('searchbox').fill('roblox');
    await page.getByRole('switch', { name: 'Roblox' }).click();
    await page.getByText('Roblox is closed.').waitFor();
    await child.isTold('closed', 'roblox.com');
    await page.getByRole('button', { name: 'About Roblox' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Back to what fits the age' }).click();
    await child.isTold('open', 'roblox.com');
  });

  test('only what is allowed opens, once a parent wants it so', async () => {
    const child = await ChildHouse.add(pages.house, 'Kolya', '127.0.0.16');
    const page = await pages.visit();
    await page.goto(child.path('rules'));
    const sites = page.getByRole('region', { name: 'Single sites' });
    await sites.getByLabel('Site or address').fill('https://school.test/diary?x=1');
    await sites.getByRole('radio', { name: 'Allowed' }).check();
    await sites.getByRole('button', { name: 'Add' }).click();
    await page.getByText('school.test: your word holds.').waitFor();
    await page.getByRole('switch', { name: 'Only what is allowed' }).click();
    await page.getByText('Only what is allowed opens now.').waitFor();
    await child.isTold('closed', 'play.test');
    await child.isTold('open', 'www.school.test');
  });

  test('all search engines are made strict in one tap, and one of them is let off', async () => {
    const child = await ChildHouse.add(pages.house, 'Vera', '127.0.0.18');
    const page = await pages.visit();
    await page.goto(child.path('search'));
    await page.getByRole('group', { name: 'All engines at once' }).getByRole('radio', { name: 'Strict' }).click();
    await page.getByText('All engines at once: strict').waitFor();
    const youtube = page.getByRole('group', { name: 'Safe search: YouTube' });
    await youtube.getByRole('radio', { name: 'Moderate' }).click();
    await page.getByText('YouTube: moderate').waitFor();
    const { choices } = await pages.house.call<{ choices: { safeSearch: Record<string, string> } }>(
      'GET',
      `/api/people/${child.id}/choices`,
    );
    expect(choices.safeSearch).toMatchObject({ google: 'strict', yandex: 'strict', youtube: 'moderate' });
  });

  test('the net is seen as the child sees it, and opened from there', async () => {
    const child = await ChildHouse.add(pages.house, 'Dasha', '127.0.0.17');
    await pages.house.call('PUT', `/api/people/${child.id}/rules`, {
      effect: 'deny',
      name: 'play.test',
      scope: 'subtree',
    });
    const page = await pages.visit();
    await page.goto(child.path('see'));
    await page.getByLabel('Address').fill('https://www.play.test/level?<b>7</b>');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'www.play.test is closed' }).waitFor();
    await page.getByText('You have closed it yourself.').waitFor();
    await expectAccessible(page);
    await child.isTold('closed', 'www.play.test');
    await page.getByRole('button', { name: /^Allow for 30/ }).click();
    await page.getByRole('heading', { name: 'www.play.test is open' }).waitFor();
    await child.isTold('open', 'www.play.test');
    await page.goto(child.path('now'));
    await page.getByRole('button', { name: 'End it: www.play.test' }).click();
    await child.isTold('closed', 'www.play.test');
  });
});

/** Who listens is told so. */
async function expectSaid(page: Page, what: RegExp): Promise<void> {
  await page.getByRole('status').filter({ hasText: what }).waitFor({ state: 'attached' });
}

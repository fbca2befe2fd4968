import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { forbidden } from '../../src/api/words/guards.ts';
import { expectAccessible } from './accessible.ts';
import { hasChromium } from './chromium.ts';
import { addSampleFamily } from './sample-family.ts';
import { openForAll } from './visit.ts';

const password = 'six jars of plum jam';

async function signIn(page: Page, name: string, language: 'en' | 'ru' = 'en'): Promise<void> {
  const [field, word, button] =
    language === 'en' ? (['Name', 'Password', 'Sign in'] as const) : (['Имя', 'Пароль', 'Войти'] as const);
  await page.goto('/sign-in');
  await page.getByLabel(field).fill(name);
  await page.getByLabel(word).fill(password);
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('heading', { level: 1, name: language === 'en' ? 'Today' : 'Сегодня' }).waitFor();
}

const tabsOf = (page: Page): Promise<string[]> => page.getByRole('navigation').getByRole('link').allTextContents();

describe.runIf(hasChromium)('a caregiver', { timeout: 90_000 }, () => {
  const pages = openForAll(async (house) => {
    await addSampleFamily(house);
    await house.call('POST', '/api/accounts', { name: 'Granny', role: 'caregiver', password });
    await house.call('POST', '/api/accounts', { name: 'Peter', role: 'parent', password });
  });

  test('sees Today and what is her own, pauses, gives time and answers', async () => {
    const page = await pages.visit({ as: 'stranger' });
    await signIn(page, 'Granny');
    expect(await tabsOf(page)).toEqual(['Today', 'Settings']);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Pause Маша' }).click();
    await page.getByText('Маша: paused until you resume.').waitFor();
    await page.getByRole('button', { name: 'Resume Маша' }).click();
    await page.getByRole('button', { name: '15 mins more for Benjamin' }).click();
    await page.getByText('Benjamin: 15 mins more.').waitFor();
    await page.getByRole('button', { name: 'Yes: 30 mins' }).first().click();
    await page.getByText('has your yes.').waitFor();
    await page.getByRole('link', { name: 'Маша' }).click();
    await page.getByRole('heading', { level: 1, name: 'Маша' }).waitFor();
    await page.getByText('How it stands').waitFor();
    expect(await page.getByRole('navigation', { name: 'What holds here' }).getByRole('link').allTextContents()).toEqual(
      ['Now', 'See as'],
    );
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('link', { name: 'Accounts' }).waitFor();
    expect(await page.getByRole('link', { name: 'Network' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Accounts' }).click();
    const second = page.getByRole('region', { name: 'Second step' });
    await second.getByText('Off', { exact: true }).waitFor();
    expect(await second.getByRole('button').allTextContents()).toEqual(['Switch it on']);
  });

  test.each(['en', 'ru'] as const)(
    'is told kindly where a link leads to what parents do, on 320 px (%s)',
    async (language) => {
      const page = await pages.visit({ as: 'stranger', size: 'narrow', language });
      await signIn(page, 'Granny', language);
      const title = language === 'en' ? 'This is for parents' : 'Это для родителей';
      for (const path of [
        '/lists',
        '/children',
        '/devices',
        '/activity',
        '/child/masha/hours',
        '/settings/backup',
        '/setup/router',
      ]) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1, name: title }).waitFor();
      }
      await expectAccessible(page);
      await page
        .getByRole('link', { name: language === 'en' ? 'To Today' : 'На главную' })
        .last()
        .click();
      await page.getByRole('heading', { level: 1, name: language === 'en' ? 'Today' : 'Сегодня' }).waitFor();
    },
  );

  test('whoever has become one meanwhile sees it with the first thing that the house refuses', async () => {
    const page = await pages.visit({ as: 'stranger' });
    await signIn(page, 'Peter');
    await page.getByRole('link', { name: 'Lists' }).click();
    await page.getByRole('button', { name: 'Update now' }).waitFor();
    const { accounts } = await pages.house.call<{ accounts: { id: string; name: string }[] }>('GET', '/api/accounts');
    const { id } = accounts.find(({ name }) => name === 'Peter')!;
    await pages.house.call('PATCH', `/api/accounts/${id}`, { role: 'caregiver' });
    await page.getByRole('button', { name: 'Update now' }).click();
    await page.getByText('Only a parent may do that.').waitFor();
    await page.getByRole('heading', { level: 1, name: 'This is for parents' }).waitFor();
    expect(await tabsOf(page)).toEqual(['Today', 'Settings']);
  });

  test('a child’s tablet is told that these pages are for grown-ups', async () => {
    const page = await pages.visit({ as: 'stranger', size: 'narrow' });
    // The browser is on the box itself, where nobody is a child.
    const detail = forbidden({ kind: 'child', who: 'masha' }).en;
    const problem = { type: 'urn:domovoy:problem:forbidden', title: 'Not for you', status: 403, detail };
    await page.context().route('**/api/session', (route) => route.fulfill({ status: 403, json: problem }));
    await page.goto('/child/masha');
    await page.getByText(detail).waitFor();
    await expectAccessible(page);
    expect(await page.getByRole('link', { name: 'Today' }).count()).toBeLessThanOrEqual(1);
  });
});

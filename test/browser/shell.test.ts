import { describe, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { hasChromium } from './chromium.ts';
import { openForAll } from './visit.ts';

const titles = {
  en: ['Today', 'Children', 'Devices', 'Activity', 'Lists', 'Settings'],
  ru: ['Сегодня', 'Дети', 'Устройства', 'Журнал', 'Списки', 'Настройки'],
};

describe.runIf(hasChromium)('the shell of the pages', { timeout: 90_000 }, () => {
  const pages = openForAll();

  test.each(['en', 'ru'] as const)(
    'every tab opens by keyboard and keeps nobody out, on 320 px (%s)',
    async (language) => {
      const page = await pages.visit({ size: 'narrow', language });
      await page.goto('/');
      for (const title of titles[language]) {
        const tab = page.getByRole('navigation').getByRole('link', { name: title, exact: true });
        await tab.focus();
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { level: 1, name: title }).waitFor();
        expect(await tab.getAttribute('aria-current')).toBe('page');
        expect(await page.title()).toBe(`${title} · domovoy`);
        await expectAccessible(page);
      }
    },
  );

  test('the first stop of the keyboard leads past the tabs to the content', async () => {
    const page = await pages.visit();
    await page.goto('/devices');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
  });

  test('a link into the house opens its screen, and the browser’s own way back works', async () => {
    const page = await pages.visit({ size: 'desktop' });
    await page.goto('/lists');
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Lists' }).waitFor();
    await page.goto('/nowhere/at/all');
    await page.getByRole('heading', { level: 1, name: 'There is no such page' }).waitFor();
    await expectAccessible(page);
  });
});

import { describe, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { hasChromium } from './chromium.ts';
import { addSampleFamily } from './sample-family.ts';
import { openForAll } from './visit.ts';

describe.runIf(hasChromium)('the children', { timeout: 120_000 }, () => {
  const pages = openForAll(addSampleFamily);

  test('a child is added with a birthday, and the preset is told in words before it holds', async () => {
    const page = await pages.visit();
    await page.goto('/children');
    await page.getByRole('button', { name: 'Add a child' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a child' });
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await dialog.getByText('How shall the child be called?').waitFor();
    await dialog.getByLabel('Name').fill('<b>Liza</b>');
    await dialog.getByRole('textbox', { name: 'Birthday' }).fill('2017-03-04');
    await dialog.getByText(/Bedtime from 20:30/).waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '<b>Liza</b>' }).waitFor();
    await page.getByText('9 years old').waitFor();
  });

  test('what holds for a child is explained to a parent, in an article of the shelf', async () => {
    const page = await pages.visit({ size: 'narrow', language: 'ru' });
    await page.goto('/child/masha');
    await page.getByRole('link', { name: 'Как это объяснить' }).click();
    await page.getByRole('article').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Всё, что можно почитать' }).click();
    await page.getByRole('heading', { level: 1, name: 'Почитать родителям' }).waitFor();
    await page
      .getByRole('link', { name: /Сначала поговорить|разговор/i })
      .first()
      .waitFor();
  });

  test('a child is taken out only after a question, and is back with all that was set by one tap', async () => {
    const page = await pages.visit();
    await page.goto('/child/benjamin');
    await page.getByRole('button', { name: 'Change name or age' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Ben');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ben', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Change name or age' }).click();
    await page.getByRole('button', { name: 'Take out of the family' }).click();
    await page.getByRole('dialog', { name: 'Take Ben out?' }).getByRole('button', { name: 'Take out' }).click();
    await page.getByText('Ben is out of the family.').waitFor();
    const row = page.getByRole('link', { name: /Ben/ });
    await row.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await row.waitFor();
  });

  test('the week is accessible with a time chosen, and a finger draws on it', async () => {
    const page = await pages.visit();
    await page.goto('/child/strangers/hours');
    await page.locator('.week-track').nth(2).tap();
    await page.getByRole('slider').first().waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Tab');
    expect(await page.getByRole('region', { name: 'The chosen time' }).textContent()).toMatch(/Wednesday|Thursday/);
  });

  test('whoever is in nobody’s family has no page', async () => {
    const page = await pages.visit();
    await page.goto('/child/nobody');
    await page.getByRole('heading', { level: 1, name: 'There is no such child' }).waitFor();
    await expectAccessible(page);
  });
});

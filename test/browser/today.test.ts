import { describe, expect, test } from 'vitest';
import { ask } from '../kit.ts';
import { expectAccessible } from './accessible.ts';
import { hasChromium } from './chromium.ts';
import { anna } from './pages-house.ts';
import { addSampleFamily } from './sample-family.ts';
import { openForAll } from './visit.ts';

describe.runIf(hasChromium)('today', { timeout: 90_000 }, () => {
  const pages = openForAll(addSampleFamily);

  test.each(['en', 'ru'] as const)('keeps nobody out, on 320 px (%s)', async (language) => {
    const page = await pages.visit({ size: 'narrow', language });
    await page.goto('/');
    await page.getByRole('heading', { level: 2, name: 'Benjamin' }).waitFor();
    await page.getByText('play.test').waitFor();
    await expectAccessible(page);
  });

  test('a pause is one tap, and one more takes it back', async () => {
    const page = await pages.visit();
    await page.goto('/');
    await page.getByRole('button', { name: 'Pause Маша' }).click();
    const card = page.getByRole('region', { name: 'Маша' });
    await card.getByText('Paused').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Pause Маша' }).waitFor();
    const { people } = await pages.house.call<{ people: { id: string; pause: unknown }[] }>('GET', '/api/people');
    expect(people.find(({ id }) => id === 'masha')?.pause).toBeNull();
  });

  test('without a line to the box nothing is lost and nothing pretended, and it heals by itself', async () => {
    const page = await pages.visit();
    await page.goto('/');
    await page.getByRole('region', { name: 'Benjamin' }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Pause Benjamin' }).click();
    await page.getByText('so nothing was changed').waitFor();
    await page.getByText('What you see is what it said last').waitFor();
    await page.getByRole('region', { name: 'Benjamin' }).waitFor();
    await expectAccessible(page);
    await page.context().setOffline(false);
    await page.getByText('What you see is what it said last').waitFor({ state: 'detached' });
  });

  test('half an hour more of what is counted, by keyboard', async () => {
    const page = await pages.visit({ size: 'desktop' });
    await page.goto('/');
    await page.getByRole('button', { name: '30 mins more for Benjamin' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Benjamin: 30 mins more.').waitFor();
  });

  test('an ask is answered from a phone, and the name opens', async () => {
    const page = await pages.visit();
    await page.goto('/');
    const asked = page.getByRole('listitem').filter({ hasText: 'play.test' });
    await asked.getByRole('button', { name: 'Yes: 30 mins' }).click();
    await page.getByText('Маша has your yes.').waitFor();
    await asked.waitFor({ state: 'detached' });
    const { grants } = await pages.house.call<{ grants: { what: unknown }[] }>('GET', '/api/grants');
    expect(grants.map(({ what }) => what)).toContainEqual({ kind: 'name', name: 'play.test' });
    expect((await ask(pages.house.dnsPort, 'play.test')).answers).toHaveLength(1);
  });

  test('a stranger is asked for the password, told what is wrong with it, and led back to where they wanted to go', async () => {
    const page = await pages.visit({ as: 'stranger' });
    await page.goto('/lists');
    await page.getByRole('heading', { level: 1, name: 'Welcome home' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Password').fill('not this one');
    await page.keyboard.press('Enter');
    await page.getByLabel('Password').and(page.locator('[aria-invalid=true]')).waitFor();
    await page.getByLabel('Password').fill(anna.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { level: 1, name: 'Lists' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/lists');
  });
});

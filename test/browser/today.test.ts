import { describe, expect, test } from 'vitest';
import { ask } from '../kit.ts';
import { expectAccessible } from './accessible.ts';
import { hasChromium } from './chromium.ts';
import { anna } from './pages-house.ts';
import { addSampleFamily } from './sample-family.ts';
import { openForAll } from './visit.ts';

const hourADay = { mon: 60, tue: 60, wed: 60, thu: 60, fri: 60, sat: 60, sun: 60 };

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

  test('grown-ups have a line each, and a pause of all is one of them too', async () => {
    const page = await pages.visit();
    await page.goto('/');
    const grownUps = page.getByRole('region', { name: 'Grown-ups' });
    await grownUps.getByRole('link', { name: 'Anna' }).waitFor();
    expect(await grownUps.getByRole('button').count()).toBe(0);
    await page.getByRole('button', { name: 'Pause all' }).click();
    await grownUps.getByText('Paused').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Resume all' }).click();
    await grownUps.getByText('Paused').waitFor({ state: 'detached' });
  });

  test('the titles of all that can be chosen are loaded once, on however many cards and screens', async () => {
    const page = await pages.visit();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/');
    const card = page.getByRole('region', { name: 'Benjamin' });
    await page.getByRole('region', { name: 'Маша' }).getByText('Films and series').waitFor();
    await card.getByRole('link', { name: 'Benjamin' }).click();
    await page.getByRole('link', { name: 'Allowed' }).first().click();
    await page.getByRole('searchbox').waitFor();
    expect(asked.filter((path) => path === '/api/subjects')).toHaveLength(1);
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
    await asked.getByRole('button', { name: 'No' }).click();
    await page.getByText('Маша has your no.').waitFor();
    await asked.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back.').waitFor();
    await asked.getByRole('button', { name: 'Yes: 30 mins' }).click();
    await page.getByText('Маша has your yes.').waitFor();
    await asked.waitFor({ state: 'detached' });
    const { grants } = await pages.house.call<{ grants: { what: unknown }[] }>('GET', '/api/grants');
    expect(grants.map(({ what }) => what)).toContainEqual({ kind: 'name', name: 'play.test' });
    expect((await ask(pages.house.dnsPort, 'play.test')).answers).toHaveLength(1);
  });

  test('of two parents at once neither takes back what the other has done', async () => {
    const { call } = pages.house;
    await call('POST', '/api/people', { name: 'Lena', ageGroup: '14-17' });
    const open = ['bedtime', 'school', 'quiet'].map((key) => ({ field: 'closed', key, value: [] }));
    const budget = { target: { kind: 'total' }, minutes: hourADay };
    await call('PATCH', '/api/people/lena/choices', { set: [...open, { field: 'budgets', value: budget }], clear: [] });
    const [hers, his] = [await pages.visit(), await pages.visit({ size: 'desktop', theme: 'dark' })];
    for (const page of [hers, his]) {
      await page.goto('/');
      await page.getByRole('region', { name: 'Lena' }).waitFor();
    }
    await hers.getByRole('button', { name: 'Pause Lena' }).click();
    // It is seen at once on the other screen.
    await his.getByRole('button', { name: 'Resume Lena' }).click();
    await his.getByRole('button', { name: 'Bedtime now for Lena' }).click();
    await his.getByText('Lena: closed until').waitFor();
    await hers.getByRole('button', { name: 'Undo' }).click();
    await hers.getByText('Somebody else has changed the family meanwhile.').waitFor();
    await hers.getByRole('region', { name: 'Lena' }).getByText('Paused').waitFor();
    await hers.getByRole('button', { name: 'Resume Lena' }).click();
    await hers.getByText('Lena: the pause is over.').waitFor();

    // Minutes of one are none of the other's.
    const minutes = async (): Promise<number> => {
      const { people } = await call<{
        people: { id: string; budgets: { target: { kind: string }; left: number }[] }[];
      }>('GET', '/api/people');
      return people.find(({ id }) => id === 'lena')!.budgets.find(({ target }) => target.kind === 'total')!.left;
    };
    const before = await minutes();
    for (const page of [hers, his]) {
      await page.getByRole('button', { name: '15 mins more for Lena' }).click();
      await page.getByText('Lena: 15 mins more.').waitFor();
    }
    const toast = hers.locator('.toast').filter({ hasText: '15 mins more' });
    await toast.getByRole('button', { name: 'Undo' }).click();
    await hers.getByText('Taken back.').waitFor();
    expect(await minutes()).toBe(before + 15);
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

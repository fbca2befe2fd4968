import { afterAll, describe, expect, test } from 'vitest';
import { FakeDesk } from '../fake-desk.ts';
import { eventually, qname } from '../kit.ts';
import { expectAccessible } from './accessible.ts';
import { hasChromium } from './chromium.ts';
import { openForAll } from './visit.ts';

const desk = await FakeDesk.open(() => Date.now());
const env = { DOMOVOY_DESK_URL: desk.url, DOMOVOY_DESK_KEY: desk.key };

describe.runIf(hasChromium)('complaints', { timeout: 120_000 }, () => {
  const pages = openForAll(async () => {}, 'set-up', env);
  afterAll(() => desk[Symbol.asyncDispose]());

  test('a parent reports a wrong block with consent, and reads the answer', async () => {
    const page = await pages.visit();
    await page.goto('/children');
    await page.getByRole('link', { name: 'Complaints and proposals' }).click();
    await page.getByText('Nothing was reported yet').waitFor();
    await page.getByRole('button', { name: 'Report a site' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Site' }).fill('https://school.test/diary');
    await dialog.getByLabel('In your words').fill('It is our school.');
    await dialog.getByRole('switch', { name: 'Send it to the desk' }).click();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Report' }).click();
    await page.getByText(/It is case K-/).waitFor();
    const card = page.getByRole('region', { name: /^Case K-/ }).first();
    await card.getByText('With the desk').waitFor();
    await card.getByText('school.test').waitFor();
    await card.getByText('Open at home').waitFor();
    const [key] = [...desk.cases.keys()];
    expect(JSON.parse(desk.heard.find(({ method }) => method === 'POST')!.body)).toEqual({
      key,
      kind: 'wrong-block',
      name: 'school.test',
      category: null,
      list: null,
      note: 'It is our school.',
    });
    desk.decide(key!, { sign: '-', category: 'games', name: qname('school.test') });
    await card.getByText('The list is changed').waitFor({ timeout: 60_000 });
    await card.getByText('We have looked at it.').waitFor();
    await expectAccessible(page);
    await page.goto('/');
    const told = page.getByRole('listitem').filter({ hasText: 'A complaint is answered' });
    await told.getByRole('link', { name: 'To the complaints' }).click();
    await card.getByRole('button', { name: 'Appeal' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Appeal' }).click();
    await eventually('the desk has the appeal', () => desk.appeals.length === 1);
  });

  test('where a site is looked up, “report a mistake” is a case; nothing goes without consent', async () => {
    const page = await pages.visit({ language: 'ru' });
    const before = desk.cases.size;
    await page.goto('/child/strangers/see?name=bad.test');
    await page.getByRole('button', { name: 'Сообщить об ошибке' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Сообщить' }).click();
    await page.getByText(/Обращение записано: K-/).waitFor();
    await page.goto('/cases');
    await page.getByText('Решено дома').first().waitFor();
    expect(desk.cases.size).toBe(before);
  });

  test('illegal content: the way to the hotline, and what not to do', async () => {
    const page = await pages.visit({ size: 'narrow' });
    await page.goto('/cases');
    await page.getByText('Do not search for more of it').waitFor();
    await page.getByRole('button', { name: 'I go to the hotline' }).click();
    await page.getByText('For the hotline').waitFor();
    await expectAccessible(page);
  });

  test('what is forgotten is gone', async () => {
    const page = await pages.visit();
    await page.goto('/cases');
    const cards = page.getByRole('region', { name: /^Case K-/ });
    await cards.first().waitFor();
    const before = await cards.count();
    await cards.first().getByRole('button', { name: 'Forget' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Forget' }).click();
    await eventually('one less is shown', async () => (await cards.count()) === before - 1);
  });
});

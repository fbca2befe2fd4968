import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { eventually } from '../kit.ts';
import { expectAccessible } from './accessible.ts';
import { hasChromium } from './chromium.ts';
import { askFrom, type AtHome, HomeNetwork } from './home-network.ts';
import { anna, setupCode, type PagesHouse } from './pages-house.ts';
import { openForAll } from './visit.ts';

const phone: AtHome = { address: '127.0.0.1', mac: '00:11:22:33:44:01', hostName: 'Annas-Phone' };
const tablet: AtHome = { address: '127.0.0.21', mac: '00:11:22:33:44:21', hostName: 'Mashas-Tablet' };
const childName = 'adult.domovoy.test';

/** The browser's device has this resolver: whatever it asks for by name, the house is asked for from that address. */
async function resolveBy(context: BrowserContext, house: PagesHouse, address: string): Promise<void> {
  await context.route(/domovoy\.(home\.arpa|test)\//, async (route) => {
    await askFrom(house, address, new URL(route.request().url()).hostname);
    await route.fulfill({ status: 204 });
  });
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const next = (page: Page) => page.getByRole('button', { name: 'Next' }).click();

describe.runIf(hasChromium)('the setup', { timeout: 120_000 }, () => {
  const network = new HomeNetwork([phone, tablet]);
  const pages = openForAll(undefined, 'new', network.env);
  afterAll(() => network[Symbol.dispose]());

  test('from zero to a name that is blocked on a child’s tablet, with reloads on the way', async () => {
    const { house } = pages;
    const page = await pages.visit({ as: 'stranger' });
    await resolveBy(page.context(), house, phone.address);
    await page.goto('/');
    await heading(page, 'Good that you are here').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Let’s begin' }).click();

    await heading(page, 'First, you').waitFor();
    await page.getByLabel('The code of the box').fill('AAAA-AAAA');
    await page.getByLabel('Your name').fill(anna.name);
    await page.reload();
    expect(await page.getByLabel('The code of the box').inputValue()).toBe('AAAA-AAAA');
    const password = page.getByLabel('A password for these pages');
    await password.fill('short');
    await page.getByText('Too short yet').waitFor();
    await password.fill(anna.password);
    await page.getByText('A good password.').waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('That is not the code.').waitFor();
    await expectAccessible(page);
    await page.getByLabel('The code of the box').fill(setupCode.toLowerCase());
    await page.getByRole('button', { name: 'Go on' }).click();

    await heading(page, 'Where do you live?').waitFor();
    await page.getByLabel('Another city').selectOption('Europe/Berlin');
    await page.locator('.place-city', { hasText: 'Berlin' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Yes, that is right' }).click();

    await heading(page, 'Your children').waitFor();
    await page.getByLabel('Name of the child').fill('Masha');
    await page.getByLabel('Age').fill('8');
    await page.getByText('What this means for Masha').waitFor();
    await page.getByText('Games are open; videos, music and news open at ten').waitFor();
    await page.reload();
    expect(await page.getByLabel('Name of the child').inputValue()).toBe('Masha');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Add the child' }).click();
    await page.getByText('Masha is in the family.').waitFor();
    await next(page);

    await heading(page, 'Whose is which?').waitFor();
    await page.getByText('Looking for devices…').waitFor();
    for (const { address } of [phone, tablet]) await askFrom(house, address, 'hello.test');
    const card = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
    const own = card(phone.hostName);
    await own.getByText('The one you hold').waitFor();
    expect(await own.getByLabel('Masha').isDisabled()).toBe(true);
    await own.getByLabel('Anna').check();
    await own.getByRole('button', { name: 'Add it' }).click();
    await own.waitFor({ state: 'detached' });
    await card(tablet.hostName).getByLabel('Masha').check();
    await expectAccessible(page);
    await card(tablet.hostName).getByRole('button', { name: 'Add it' }).click();
    await page.getByText('Mashas-Tablet belongs to Masha now.').waitFor();
    await page.getByRole('region', { name: 'Done already' }).getByText(tablet.hostName).waitFor();
    await next(page);

    await heading(page, 'Tell your router').waitFor();
    // Another device, a day later: it goes on where it was left.
    const later = await pages.visit({ as: 'stranger' });
    await later.goto('/');
    await later.getByLabel('Password').fill(anna.password);
    await later.getByRole('button', { name: 'Sign in' }).click();
    await heading(later, 'Tell your router').waitFor();
    await page.goBack();
    await heading(page, 'Whose is which?').waitFor();
    await page.goForward();
    await page.getByLabel('OpenWrt').check();
    await page.getByText('6,127.0.0.1').waitFor();
    await page.reload();
    await page.getByText('6,127.0.0.1').waitFor();
    await expectAccessible(page);
    await next(page);

    await page.getByText('It does: the question came from 127.0.0.1, and that is you.').waitFor();
    await page.getByText('It is: this device asked for a test name of advertisers and got nothing.').waitFor();
    expect((await askFrom(house, tablet.address, childName)).answers).toEqual([`${childName} 10 A 0.0.0.0`]);
    await page.getByText('Mashas-Tablet: blocked, as it should be').waitFor();
    await expectAccessible(page);
    await next(page);

    await heading(page, 'Your house has a guardian').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'To Today', exact: true }).click();
    await heading(page, 'Today').waitFor();
    await page.reload();
    await heading(page, 'Today').waitFor();
    await eventually('the same name is open to a grown-up', async () => {
      const { answers } = await askFrom(house, phone.address, childName);
      return answers.length === 1 && !answers[0]!.endsWith('0.0.0.0');
    });
  });

  test('a router that asks for everybody, and a device that asks elsewhere, are told apart', async () => {
    const page = await pages.visit({ as: 'stranger', language: 'ru', size: 'narrow' });
    await resolveBy(page.context(), pages.house, '127.0.0.77');
    await page.goto('/sign-in');
    await page.getByLabel('Пароль').fill(anna.password);
    await page.getByRole('button', { name: 'Войти' }).click();
    await heading(page, 'Сегодня').waitFor();
    await page.goto('/setup/test');
    await page.getByText('Вопрос пришёл, но с адреса 127.0.0.77').waitFor();
    await expectAccessible(page);
    await page.context().unrouteAll();
    await page.context().route(/domovoy\.(home\.arpa|test)\//, (route) => route.fulfill({ status: 204 }));
    await page.getByRole('button', { name: 'Проверить ещё раз' }).click();
    await page.getByText('Вопрос до домового не дошёл.').waitFor();
    for (const step of ['place', 'children', 'devices', 'router', 'done']) {
      await page.goto(`/setup/${step}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.locator('.loading').waitFor({ state: 'detached' });
      await expectAccessible(page);
    }
  });
});

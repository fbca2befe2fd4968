import type { Page } from 'playwright-core';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { eventually } from '../kit.ts';
import { expectAccessible } from './accessible.ts';
import { hasChromium } from './chromium.ts';
import { askFrom, type AtHome, HomeNetwork, meet } from './home-network.ts';
import { openForAll } from './visit.ts';

const phone: AtHome = { address: '127.0.0.1', mac: '00:11:22:33:44:01', hostName: 'Annas-Phone' };
const tablet: AtHome = { address: '127.0.0.21', mac: '00:11:22:33:44:21', hostName: 'Mashas-Tablet' };
/** The tablet again, with an address that it has made up. */
const again: AtHome = { address: '127.0.0.22', mac: '02:11:22:33:44:22', hostName: 'Mashas-Tablet' };
const hostile: readonly AtHome[] = [
  { address: '127.0.0.31', mac: '00:11:22:33:44:31', hostName: '<img/src=x/onerror=alert(1)>' },
  { address: '127.0.0.32', mac: '00:11:22:33:44:32', hostName: '"><script>alert(1)</script>' },
  { address: '127.0.0.33', mac: '00:11:22:33:44:33', hostName: 'abc\u202Egnp.exe' },
  { address: '127.0.0.34', mac: '00:11:22:33:44:34', hostName: '\u001B[31mred\u001B[0m' },
];

const adultName = 'adult.domovoy.test';

describe.runIf(hasChromium)('devices', { timeout: 90_000 }, () => {
  const network = new HomeNetwork([phone, tablet, again, ...hostile]);
  const pages = openForAll(
    async ({ call }) => {
      await call('POST', '/api/people', { name: 'Маша', ageGroup: '7-10', colour: '#c2410c' });
      await call('POST', '/api/people', { name: 'Anna', ageGroup: 'adult', colour: '#7c3aed' });
    },
    'set-up',
    network.env,
  );
  afterAll(() => network[Symbol.dispose]());
  beforeEach(async () => {
    const { devices } = await pages.house.call<{ devices: { id: string }[] }>('GET', '/api/devices');
    for (const { id } of devices) await pages.house.call('DELETE', `/api/devices/${id}`);
  });

  /** The card of a newcomer. */
  const cardOf = (page: Page, name: string) =>
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });

  const isBlocked = async (address: string, name: string): Promise<boolean> =>
    (await askFrom(pages.house, address, name)).answers.every((answer) => answer.endsWith(' 0.0.0.0'));

  const add = (name: string, owner: string, { mac }: AtHome) =>
    pages.house.call('POST', '/api/devices', { name, owner, macs: [mac] });

  test('a new tablet is given to a child, taken back, and given to a grown-up; the DNS follows', async () => {
    await meet(pages.house, tablet);
    const page = await pages.visit();
    await page.goto('/devices');
    const card = cardOf(page, 'Mashas-Tablet');
    await card.getByLabel('Call it').fill('The tablet');
    await card.getByLabel('Маша').check();
    await card.getByRole('button', { name: 'Add it' }).click();
    await page.getByText('The tablet belongs to Маша now.').waitFor();
    await page.getByRole('button', { name: 'Change The tablet' }).waitFor();
    await eventually('the tablet is a child’s', () => isBlocked(tablet.address, adultName));

    await page.getByRole('button', { name: 'Undo' }).click();
    await cardOf(page, 'Mashas-Tablet').waitFor();

    await add('The tablet', 'masha', tablet);
    await page.getByRole('button', { name: 'Change The tablet' }).click();
    await page.getByRole('dialog').getByLabel('Anna').check();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    await eventually('the tablet is a grown-up’s', async () => !(await isBlocked(tablet.address, adultName)));
  });

  test('a tablet that comes with a made-up address is the known one after one tap', async () => {
    await add('The tablet', 'masha', tablet);
    await meet(pages.house, again);
    const page = await pages.visit();
    await page.goto('/devices');
    await page.getByRole('button', { name: 'Yes, it is The tablet' }).click();
    await page.getByText('It is The tablet now.').waitFor();
    await page.getByText('2 hardware addresses').waitFor();
    await eventually('both addresses are a child’s', () => isBlocked(again.address, adultName));
  });

  test('two that are one are joined, and forgetting is taken back', async () => {
    await add('Old tablet', 'masha', tablet);
    await add('New tablet', 'masha', again);
    const page = await pages.visit({ size: 'desktop' });
    await page.goto('/devices');
    await page.getByRole('button', { name: 'Change New tablet' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Is it the same as another one?').click();
    await dialog.getByLabel('The same as').selectOption('Old tablet');
    await dialog.getByRole('button', { name: 'Make them one' }).click();
    await page.getByText('They are one now: Old tablet.').waitFor();
    await page.getByText('2 hardware addresses').waitFor();

    await page.getByRole('button', { name: 'Change Old tablet' }).click();
    await dialog.getByRole('button', { name: 'Forget this device' }).click();
    await page.getByText('Old tablet is forgotten.').waitFor();
    await page.locator('.toast', { hasText: 'forgotten' }).getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Change Old tablet' }).waitFor();
  });

  test('the device that the parent holds is not given to a child by mistake', async () => {
    await meet(pages.house, phone);
    const page = await pages.visit();
    await page.goto('/devices');
    const card = cardOf(page, 'Annas-Phone');
    await card.getByText('The one you hold').waitFor();
    expect(await card.getByLabel('Маша').isDisabled()).toBe(true);
    await card.getByText('You hold this device yourself.').waitFor();
    await card.getByLabel('Anna').check();
    await card.getByRole('button', { name: 'Add it' }).click();
    await page.getByText('Annas-Phone belongs to Anna now.').waitFor();
    await page.getByRole('button', { name: 'Change Annas-Phone' }).click();
    expect(await page.getByRole('dialog').getByLabel('Маша').isDisabled()).toBe(true);
  });

  test('how it is known is changed by keyboard alone, and what is no address is said at its field', async () => {
    await add('The tablet', 'masha', tablet);
    const page = await pages.visit();
    await page.goto('/devices');
    await page.getByRole('button', { name: 'Change The tablet' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('How it is known').press('Enter');
    const field = dialog.getByLabel('Addresses in your network');
    await field.pressSequentially('not an address');
    await dialog.getByRole('button', { name: 'Save' }).press('Enter');
    await dialog.getByText('This is no address and no range').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.fill('127.0.0.40');
    await dialog.getByRole('button', { name: 'Save' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await eventually('the address is a child’s', () => isBlocked('127.0.0.40', adultName));
  });

  test('what devices call themselves is text and nothing else', async () => {
    for (const device of hostile) await meet(pages.house, device);
    const page = await pages.visit({ size: 'narrow' });
    page.on('dialog', () => expect.unreachable('a script has run'));
    await page.goto('/devices');
    for (const { mac } of hostile) await page.getByText(mac).waitFor();
    expect(await page.locator('main img, main script').count()).toBe(0);
    const shown = await page.locator('main').innerText();
    // oxlint-disable-next-line no-control-regex
    expect(shown).not.toMatch(/[\u001B\u202E]/);
    await pages.house.call('POST', '/api/devices', {
      name: '<b>"Tab\'let"</b>',
      owner: 'masha',
      ranges: ['127.0.0.50'],
    });
    await page.getByText('<b>"Tab\'let"</b>').waitFor();
    await expectAccessible(page);
  });

  test.each(['en', 'ru'] as const)('nobody is kept out, on 320 px (%s)', async (language) => {
    await meet(pages.house, tablet);
    await add('Anna’s phone', 'anna', phone);
    const page = await pages.visit({ size: 'narrow', language });
    await page.goto('/devices');
    await page.getByText('Anna’s phone').waitFor();
    await page.locator('details').last().evaluate('(one) => { one.open = true; }');
    await expectAccessible(page);
    await page.getByRole('button', { name: /Anna’s phone/ }).click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page);
  });
});

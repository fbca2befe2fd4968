import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generate } from 'otplib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { hasChromium } from './chromium.ts';
import { anna } from './pages-house.ts';
import { addSampleFamily } from './sample-family.ts';
import { openForAll } from './visit.ts';

const olya = { name: 'Olya', password: 'seven geese on a roof' };

describe.runIf(hasChromium)('the settings', { timeout: 90_000 }, () => {
  const pages = openForAll(addSampleFamily);

  test('are walked through by keyboard at a desk', async () => {
    const page = await pages.visit({ size: 'desktop' });
    await page.goto('/settings');
    const part = page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Backup' });
    await part.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Backup' }).waitFor();
    expect(await part.getAttribute('aria-current')).toBe('page');
    await expectAccessible(page);
  });

  test('a caregiver is made, comes in, sees no settings of the house, and is sent out again', async () => {
    const page = await pages.visit();
    await page.goto('/settings/accounts');
    await page.getByRole('button', { name: 'Add somebody' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Caregiver' }).check();
    await dialog.getByText('Sees no sites and no history').waitFor();
    await dialog.getByLabel('Name').fill(olya.name);
    await dialog.getByLabel('A password to begin with').fill(olya.password);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('Olya may come in now.').waitFor();

    const hers = await pages.visit({ as: 'stranger' });
    await hers.goto('/settings');
    await hers.getByLabel('Name').fill(olya.name);
    await hers.getByLabel('Password').fill(olya.password);
    await hers.getByRole('button', { name: 'Sign in' }).click();
    const nav = hers.getByRole('navigation', { name: 'Settings' });
    await nav.getByRole('link', { name: 'Accounts' }).waitFor();
    expect(await nav.getByRole('link', { name: 'Notices' }).count()).toBe(0);
    await hers.goto('/settings/backup');
    await hers.getByText('This is for parents').waitFor();
    await hers.goto('/lists');
    await hers.getByText('This is for parents').waitFor();

    await page.reload();
    await page.getByRole('button', { name: /^End: Olya/ }).click();
    await page.getByText('Signed out there.').waitFor();
    await hers.goto('/');
    await hers.getByRole('heading', { level: 1, name: 'Welcome home' }).waitFor();
  });

  test('a key for a program is told once', async () => {
    const page = await pages.visit();
    await page.goto('/settings/accounts');
    await page.getByRole('button', { name: 'Make a key' }).click();
    await page.getByLabel('What is it for?').fill('Kitchen <b>button</b>');
    await page.getByRole('button', { name: 'Make the key' }).click();
    const token = await page.getByRole('textbox', { name: 'Key: Kitchen <b>button</b>' }).inputValue();
    const asked = await fetch(`${pages.house.origin}/api/people`, { headers: { authorization: `Bearer ${token}` } });
    expect(asked.status).toBe(200);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'I have kept it' }).click();
    await page.getByRole('button', { name: 'Take back Kitchen' }).waitFor();
    expect(await page.content()).not.toContain(token);
  });

  test('a channel is set up and tried, and what is wrong with it is said', async () => {
    const came: string[] = [];
    const server = createServer((request, response) => {
      came.push(request.url ?? '');
      response.end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const page = await pages.visit();
    await page.goto('/settings/notices');
    await page.getByRole('button', { name: 'Set up: Smart home' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Address').fill('not an address');
    await dialog.getByLabel('Secret that signs it').fill('sixteen-characters-or-more');
    await dialog.getByRole('button', { name: 'Keep' }).click();
    await dialog.locator('[aria-invalid=true]').waitFor();
    await dialog.getByLabel('Address').fill(`http://127.0.0.1:${port}/hook`);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Keep' }).click();
    await page.getByRole('button', { name: 'Send a test: Smart home' }).click();
    expect(await page.locator('.said-well, .said-ill').textContent()).toContain('It was sent.');
    expect(came).toEqual(['/hook']);
    server.close();
    server.closeAllConnections();
    await page.getByRole('button', { name: 'Send a test: Smart home' }).click();
    await page.locator('.said-ill').waitFor();
  });

  test('the servers that are asked can be tried; why they are locked is said', async () => {
    const page = await pages.visit();
    await page.goto('/settings/upstreams');
    await page.getByText('DOMOVOY_UPSTREAM_SERVERS').waitFor();
    await page.getByRole('button', { name: 'Try them all' }).click();
    await page.locator('.said-well, .said-ill').waitFor();
    await expectAccessible(page);
  });

  test('what a backup would change is said, and it brings back who was there', async () => {
    const page = await pages.visit();
    await page.goto('/settings/backup');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the backup' }).click(),
    ]);
    const path = await file.path();
    await pages.house.call('DELETE', '/api/people/benjamin');
    await page.getByLabel('Choose a file').setInputFiles({
      name: 'domovoy-backup.json',
      mimeType: 'application/json',
      buffer: readFileSync(path),
    });
    await page.getByText('Come back').waitFor();
    await page.getByText('Benjamin', { exact: true }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await page.getByText('The family is as it was then.').waitFor();
    const { people } = await pages.house.call<{ people: { id: string }[] }>('GET', '/api/people');
    expect(people.map(({ id }) => id)).toContain('benjamin');
  });

  test('the second step is switched on, and asked for at the door', async () => {
    const page = await pages.visit();
    await page.goto('/settings/accounts');
    await page.getByRole('button', { name: 'Switch it on' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Your password now').fill('not mine');
    await page.keyboard.press('Enter');
    await dialog.locator('[aria-invalid=true]').waitFor();
    await dialog.getByLabel('Your password now').fill(anna.password);
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: 'Picture for the app' }).waitFor();
    await page.getByText('Or type it').click();
    const secret = (await page.locator('.steps .sign').textContent())!.replaceAll(' ', '');
    await expectAccessible(page);
    await page.getByLabel('The code that the app shows').fill(await generate({ secret }));
    await page.keyboard.press('Enter');
    const codes = (await page.getByRole('textbox', { name: 'Recovery codes' }).inputValue()).split('\n');
    expect(codes.length).toBeGreaterThanOrEqual(8);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'I have kept it' }).click();

    const door = await pages.visit({ as: 'stranger' });
    await door.goto('/');
    const name = door.getByLabel('Name');
    await door.getByLabel('Password').waitFor();
    if ((await name.count()) > 0) await name.fill(anna.name);
    await door.getByLabel('Password').fill(anna.password);
    await door.getByRole('button', { name: 'Sign in' }).click();
    await door.getByLabel('Code').fill(codes[0]!);
    await door.keyboard.press('Enter');
    await door.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  });

  // The last one: for a moment after it the house opens its pages anew.
  test('a setting is kept, and Undo takes it back', async () => {
    const page = await pages.visit();
    await page.goto('/settings/updates');
    await page.getByLabel('Days that it is kept').fill('7');
    await page.keyboard.press('Enter');
    await page.getByText('Kept. The box uses it within a moment.').waitFor();
    const days = async () => {
      const { settings } = await pages.house.call<{ settings: { key: string; value: unknown }[] }>(
        'GET',
        '/api/settings',
      );
      return settings.find(({ key }) => key === 'journal.days')?.value;
    };
    await expect.poll(() => days().catch(() => undefined), { timeout: 20_000 }).toBe(7);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => days().catch(() => undefined), { timeout: 20_000 }).toBe(30);
  });
});

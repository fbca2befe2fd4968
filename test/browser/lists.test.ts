import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ask } from '../kit.ts';
import { expectAccessible } from './accessible.ts';
import { hasChromium } from './chromium.ts';
import { openForAll } from './visit.ts';

describe.runIf(hasChromium)('the lists', { timeout: 90_000 }, () => {
  const pages = openForAll();
  /** Blocked names lead to 0.0.0.0, all others to the upstream's 192.0.2.7. */
  const isBlocked = async (name: string): Promise<boolean> =>
    JSON.stringify((await ask(pages.house.dnsPort, name)).answers).includes('0.0.0.0');

  test.each(['en', 'ru'] as const)('keep nobody out, on 320 px (%s)', async (language) => {
    const page = await pages.visit({ size: 'narrow', language });
    await page.goto('/lists');
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    for (const summary of await page.locator('summary').all()) await summary.click();
    await expectAccessible(page);
  });

  test('a file of this device blocks a name, shows what was left out of it, and goes again', async () => {
    const page = await pages.visit();
    await page.goto('/lists');
    await page.getByRole('button', { name: 'Add a list' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'On this device' }).check();
    await dialog.getByLabel('Choose a file').setInputFiles({
      name: 'mine.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('mine.test\n<img src=x> \u202Ereversed\n'),
    });
    await dialog.getByLabel('Kind of sites').selectOption({ label: 'Gambling and betting' });
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Add it' }).click();
    await expect.poll(() => isBlocked('mine.test'), { timeout: 60_000 }).toBe(true);
    await page.getByRole('button', { name: /^mine.*1 entry/ }).click();
    await page.getByText('Lines that were left out').click();
    await page.getByText('⟨202E⟩').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Remove this list' }).click();
    await page.getByText('mine is removed.').waitFor();
    await expect.poll(() => isBlocked('mine.test'), { timeout: 60_000 }).toBe(false);
  });

  test('a list of the home’s own server blocks a name', async () => {
    const server = createServer((_, response) => response.end('from-home.test\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const page = await pages.visit();
    await page.goto('/lists');
    await page.getByRole('button', { name: 'Add a list' }).click();
    const dialog = page.getByRole('dialog');
    const { port } = server.address() as AddressInfo;
    await dialog.getByLabel('Address').fill(`http://127.0.0.1:${port}/list.txt`);
    await dialog.getByRole('switch', { name: 'It is inside my home' }).click();
    await dialog.getByLabel('What you call it').fill('From home');
    await dialog.getByLabel('Kind of sites').selectOption({ label: 'Gambling and betting' });
    await dialog.getByRole('button', { name: 'Add it' }).click();
    await expect.poll(() => isBlocked('from-home.test'), { timeout: 60_000 }).toBe(true);
  });
});

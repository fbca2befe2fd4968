import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLog } from '../../src/app/log.ts';
import { makeDesk } from '../../src/app/desk/desk-folder.ts';
import { type OpenDesk, openDesk } from '../../src/app/desk/open-desk.ts';
import { cheapPasswords, key, password, report } from '../api/desk/desk-kit.ts';
import { expectAccessible } from './accessible.ts';
import { hasChromium, launch, sizes } from './chromium.ts';

describe.skipIf(!hasChromium)('the pages of a desk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'domovoy-desk-'));
  let browser: Browser;
  let desk: OpenDesk;
  let origin: string;

  beforeAll(async () => {
    await makeDesk(folder, { name: 'Vera', password }, Date.now(), cheapPasswords());
    const order = { folder, listen: { address: '127.0.0.1', port: 0 }, behindProxy: false };
    const opened = await openDesk(order, createLog('desk', 'silent'));
    if ('fault' in opened) throw new Error(opened.fault);
    desk = opened;
    origin = `http://127.0.0.1:${desk.bound.port}`;
    browser = await launch();
  });

  afterAll(async () => {
    await browser.close();
    await desk.close();
    rmSync(folder, { recursive: true });
  });

  const file = async (number: number): Promise<string> => {
    const headers = { 'content-type': 'application/json' };
    const note = 'x'.repeat(200);
    const body = JSON.stringify(report({ key: key(number), note }));
    const reply = await fetch(`${origin}/desk/cases`, { method: 'POST', headers, body });
    return ((await reply.json()) as { number: string }).number;
  };

  test.each([
    ['en', 'Sign in', 'Take it into review', 'Decide and tell the home', 'You are right: the site is harmless'],
    ['ru', 'Войти', 'Взять на рассмотрение', 'Решить и сообщить', 'Вы правы: сайт безвреден'],
  ])(
    'a reviewer decides a case, on a narrow screen and without a script (%s)',
    async (language, enter, take, decide, reason) => {
      const context = await browser.newContext({ baseURL: origin, viewport: sizes.narrow, locale: language });
      const page: Page = await context.newPage();
      const wrong: string[] = [];
      page.on('console', (message) => void wrong.push(message.text()));
      const number = await file(language === 'en' ? 1 : 2);

      await page.goto('/inbox');
      expect(new URL(page.url()).pathname).toBe('/sign-in');
      await expectAccessible(page);
      await page.locator('#name').fill('vera');
      await page.locator('#password').fill(password);
      await page.getByRole('button', { name: enter }).click();

      await page.getByRole('link', { name: number }).waitFor();
      await expectAccessible(page);
      await page.getByRole('link', { name: number }).click();
      await page.getByRole('button', { name: take }).click();
      await expectAccessible(page);
      await page.locator('input[value=list-changed]').check();
      // What the home thinks stands there already.
      expect(await page.locator('#change').inputValue()).toBe('- gambling');
      await page.locator('#template').selectOption('opened');
      await page.getByRole('button', { name: decide }).click();
      await page.getByText(reason).waitFor();
      await expectAccessible(page);

      await page.goto('/transparency');
      await expectAccessible(page);
      // A policy that was broken would be told there.
      expect(wrong).toEqual([]);
      await context.close();
      const { decision } = (await (await fetch(`${origin}/desk/cases/${key(language === 'en' ? 1 : 2)}`)).json()) as {
        decision: { serial: number };
      };
      expect(await (await fetch(`${origin}/desk/corrections`)).text()).toContain(
        `${decision.serial} - gambling chess.example`,
      );
    },
  );
});

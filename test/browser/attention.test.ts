import { afterAll, describe, expect, test } from 'vitest';
import { eventually } from '../kit.ts';
import { expectAccessible } from './accessible.ts';
import { hasChromium } from './chromium.ts';
import { askFrom, HomeNetwork, meet } from './home-network.ts';
import { openForAll } from './visit.ts';

const tablet = { address: '127.0.0.21', mac: '00:11:22:33:44:21', hostName: 'Tablet' };
const telly = { address: '127.0.0.22', mac: '00:11:22:33:44:22', hostName: 'TV' };
// Nobody answers there.
const settings = { DOMOVOY_UPSTREAM_SERVERS: '127.0.0.1:9' };

describe.runIf(hasChromium)('what needs attention', { timeout: 120_000 }, () => {
  const network = new HomeNetwork([tablet, telly]);
  const pages = openForAll(
    async (house) => {
      for (const device of [tablet, telly]) await meet(house, device);
      await eventually('no server outside answers', async () => {
        await askFrom(house, tablet.address, `n${Math.random()}.test`);
        const { impairments } = await house.call<{ impairments: { code: string }[] }>('GET', '/api/house');
        return impairments.some(({ code }) => code === 'upstreams-silent');
      });
    },
    undefined,
    { ...network.env, ...settings },
  );
  afterAll(() => network[Symbol.dispose]());

  test('is told in a sentence, with the way to where it is put right', async () => {
    const page = await pages.visit();
    await page.goto('/');
    const section = page.getByRole('region', { name: 'Needs your attention' });
    const trouble = section.getByRole('listitem').filter({ hasText: 'No server outside answers' });
    await trouble.getByText('See whether the router is online').waitFor();
    // It is so, and nobody is done with it.
    expect(await trouble.getByRole('button').count()).toBe(0);
    await trouble.getByRole('link', { name: 'To the settings' }).click();
    await page.getByRole('heading', { level: 1, name: 'Who is asked' }).waitFor();
    await page.goBack();
    const devices = section.getByRole('listitem').filter({ hasText: '2 new devices are in your home' });
    await devices.getByRole('link', { name: 'To the devices' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Devices' }).waitFor();
  });

  test.each(['en', 'ru'] as const)('keeps nobody out, on 320 px (%s)', async (language) => {
    const page = await pages.visit({ size: 'narrow', language });
    await page.goto('/');
    await page.getByText(language === 'en' ? 'No server outside answers' : 'Ни один внешний сервер').waitFor();
    await expectAccessible(page);
  });

  test('goes where somebody has read it', async () => {
    const page = await pages.visit();
    await page.goto('/');
    await page.getByRole('button', { name: 'Done: 2 new devices are in your home' }).click();
    await page.getByText('2 new devices are in your home').waitFor({ state: 'detached' });
    const { notices } = await pages.house.call<{ notices: { kind: string }[] }>('GET', '/api/notices');
    expect(notices.filter(({ kind }) => kind === 'new-device')).toEqual([]);
  });
});

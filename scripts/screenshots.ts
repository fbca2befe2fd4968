// Pictures of every screen into a folder: `npm run screenshots -- <folder>`; on a phone and a desk, by day and by night.
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contextFor, launch, sizes } from '../test/browser/chromium.ts';
import { openPagesHouse } from '../test/browser/pages-house.ts';
import { addSampleFamily } from '../test/browser/sample-family.ts';
import { childParts, pathOf, type Route, settingsParts, setupSteps } from '../web/route.ts';

const steps = setupSteps.map((step): Route => ({ screen: 'setup', step }));
const inside: readonly Route[] = [
  { screen: 'today' },
  { screen: 'children' },
  ...childParts.map((part): Route => ({ screen: 'child', id: 'masha', part })),
  { screen: 'devices' },
  { screen: 'activity', query: {} },
  { screen: 'lists' },
  ...settingsParts.map((part): Route => ({ screen: 'settings', part })),
  ...steps.slice(2),
];
/** Milliseconds in which what is loaded after the screen has come too. */
const settled = 400;
const looks = (['phone', 'desktop'] as const).flatMap((size) =>
  (['light', 'dark'] as const).map((theme) => ({ size, theme })),
);

const [folder = mkdtempSync(join(tmpdir(), 'domovoy-screens-')), ...languages] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const browser = await launch();
{
  await using house = await openPagesHouse();
  await addSampleFamily(house);
  await take(house, inside);
  await take(house, [{ screen: 'sign-in' }], 'stranger');
}
{
  await using house = await openPagesHouse('new');
  await take(house, steps.slice(0, 2), 'stranger');
}
await browser.close();
process.stdout.write(`the pictures are in ${folder}\n`);

async function take(
  house: Awaited<ReturnType<typeof openPagesHouse>>,
  routes: readonly Route[],
  as?: 'stranger',
): Promise<void> {
  for (const language of languages.length > 0 ? (languages as ('en' | 'ru')[]) : (['en'] as const)) {
    for (const { size, theme } of looks) {
      const context = await contextFor(browser, house, { size, theme, language, ...(as && { as }) });
      const page = await context.newPage();
      for (const route of routes) {
        await page.goto(pathOf(route));
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.locator('.loading').waitFor({ state: 'detached' });
        await page.waitForTimeout(settled);
        const name = pathOf(route).slice(1).replaceAll('/', '-') || 'today';
        // As tall as the page is: what is fixed to the screen then lies at its end and not across it.
        const { width, height } = sizes[size];
        const tall = await page.evaluate<number>('document.documentElement.scrollHeight');
        await page.setViewportSize({ width, height: Math.max(height, tall) });
        await page.screenshot({ path: join(folder, `${name}-${size}-${theme}-${language}.png`) });
        await page.setViewportSize({ width, height });
      }
      await context.close();
    }
  }
}

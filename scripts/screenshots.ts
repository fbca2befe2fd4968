// Pictures of every screen into a folder: `npm run screenshots -- <folder> [en|ru …]`; on a phone and a desk, by day and by night.
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contextFor, launch, sizes } from '../test/browser/chromium.ts';
import { goTo, type Place, placesOf, screenNames } from '../test/browser/every-screen.ts';
import { openPagesHouse, type PagesHouse } from '../test/browser/pages-house.ts';
import { LivedWeek } from '../test/browser/lived-week.ts';
import { addSampleFamily } from '../test/browser/sample-family.ts';

/** Milliseconds in which what is loaded after the screen has come too. */
const settled = 400;
const looks = (['phone', 'desktop'] as const).flatMap((size) =>
  (['light', 'dark'] as const).map((theme) => ({ size, theme })),
);

const [folder = mkdtempSync(join(tmpdir(), 'domovoy-screens-')), ...chosen] = process.argv.slice(2);
const languages = (['en', 'ru'] as const).filter((one) => chosen.length === 0 || chosen.includes(one));
mkdirSync(folder, { recursive: true });
const browser = await launch();
const places = screenNames.flatMap((screen) => placesOf(screen, 'masha'));
const foundBy = (finder: Place['finder']): string[] =>
  places.filter((place) => place.finder === finder).map(({ path }) => path);
{
  using week = new LivedWeek();
  await using house = await openPagesHouse('set-up', week.env);
  await addSampleFamily(house);
  await take(house, foundBy('parent'));
  await take(house, foundBy('stranger'), 'stranger');
}
{
  await using house = await openPagesHouse('new');
  await take(house, foundBy('first'), 'stranger');
}
await browser.close();
process.stdout.write(`the pictures are in ${folder}\n`);

async function take(house: PagesHouse, paths: readonly string[], as?: 'stranger'): Promise<void> {
  for (const language of languages) {
    for (const { size, theme } of looks) {
      const context = await contextFor(browser, house, { size, theme, language, ...(as && { as }) });
      const page = await context.newPage();
      for (const path of paths) {
        await goTo(page, path);
        await page.waitForTimeout(settled);
        const name = path.slice(1).replaceAll(/[/?=]/g, '-') || 'today';
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

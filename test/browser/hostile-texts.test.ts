import { describe, expect, test } from 'vitest';
import { childParts, pathOf, type Route, type ScreenName, settingsParts } from '../../web/route.ts';
import { hostileTexts } from '../api/hostile-texts.ts';
import { hasChromium } from './chromium.ts';
import type { PagesHouse } from './pages-house.ts';
import { openForAll } from './visit.ts';

/** Every screen and each of its parts; the compiler asks for a screen that is not here. */
const everywhere: { readonly [Screen in ScreenName]: (id: string) => readonly Route[] } = {
  today: () => [{ screen: 'today' }],
  children: () => [{ screen: 'children' }],
  child: (id) => childParts.map((part) => ({ screen: 'child', id, part })),
  devices: () => [{ screen: 'devices' }],
  activity: () => hostileTexts.slice(0, 3).map(([, text]) => ({ screen: 'activity', query: { text, who: text } })),
  lists: () => [{ screen: 'lists' }],
  settings: () => settingsParts.map((part) => ({ screen: 'settings', part })),
  setup: () => [{ screen: 'setup' }],
  'sign-in': () => [{ screen: 'sign-in' }],
  nowhere: () => [],
};

/** Children, devices, reasons and rules that are called so, as far as the house takes it. */
async function fill({ call, run }: PagesHouse): Promise<void> {
  const taken: string[] = [];
  for (const [n, [, text]] of hostileTexts.entries()) {
    const person = call<{ id: string }>('POST', '/api/people', { name: text, ageGroup: '7-10' });
    const id = await person.then((made) => made.id).catch(() => undefined);
    if (id === undefined) continue;
    taken.push(id);
    await call('POST', '/api/devices', { name: text.trim(), owner: id, ranges: [`192.0.2.${n + 10}`] });
  }
  expect(taken.length).toBeGreaterThan(15);
  for (const [n, id] of taken.slice(0, 6).entries()) {
    await run('family', 'ask', id, 'name', `n${n}.play.test`, '--reason', hostileTexts[n]![1]);
  }
}

describe.runIf(hasChromium)('names that want to be more than names', { timeout: 90_000 }, () => {
  const pages = openForAll(fill);

  test.each(Object.keys(everywhere) as ScreenName[])('run nothing and break nothing on 320 px: %s', async (screen) => {
    const { people } = await pages.house.call<{ people: { id: string; name: string }[] }>('GET', '/api/people');
    const page = await pages.visit({ size: 'narrow' });
    const routes = everywhere[screen](people[0]!.id).map(pathOf);
    for (const path of screen === 'nowhere' ? ['/%3Cscript%3Ewindow.hostile=1%3C/script%3E'] : routes) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('load');
      if (screen === 'today') await page.getByText(people[0]!.name).first().waitFor();
      const { ran, width } = await page.evaluate<{ ran: boolean; width: number }>(
        '({ ran: "hostile" in window, width: document.documentElement.scrollWidth })',
      );
      expect([path, ran, width]).toEqual([path, false, 320]);
    }
  });
});

import type { Page } from 'playwright-core';
import { setupSteps } from '../../src/core/setup-steps.ts';
import { childParts, pathOf, type Route, type ScreenName, settingsParts } from '../../web/route.ts';

/** Whoever finds something on a screen: somebody signed in, somebody who is not, and the first one ever. */
type Finder = 'parent' | 'stranger' | 'first';

/** A screen, or one of its parts, and who finds it. */
export interface Place {
  readonly path: string;
  readonly finder: Finder;
}

/** Steps of the setup that are gone when there is an account. */
const firstSteps = 2;

/** Every screen and each of its parts; the compiler asks for a screen that is not here. @param id of a child */
const routes: { readonly [Screen in ScreenName]: (id: string) => readonly Route[] } = {
  today: () => [{ screen: 'today' }],
  children: () => [{ screen: 'children' }],
  child: (id) => [
    ...childParts.map((part): Route => ({ screen: 'child', id, part })),
    ...(['now', 'hours', 'rules'] as const).map((part): Route => ({ screen: 'child', id: 'everyone', part })),
  ],
  devices: () => [{ screen: 'devices' }],
  activity: () => [
    { screen: 'activity', query: {} },
    { screen: 'activity', query: { view: 'week' } },
  ],
  cases: () => [{ screen: 'cases' }],
  lists: () => [{ screen: 'lists' }],
  settings: () => settingsParts.map((part) => ({ screen: 'settings', part })),
  setup: () => setupSteps.slice(firstSteps).map((step) => ({ screen: 'setup', step })),
  shelf: () => [{ screen: 'shelf' }, { screen: 'shelf', article: 'talk-first' }],
  'sign-in': () => [{ screen: 'sign-in' }],
  nowhere: () => [],
};

export const screenNames = Object.keys(routes) as readonly ScreenName[];

/** Where a screen is seen, part by part. */
export function placesOf(screen: ScreenName, id: string): readonly Place[] {
  const finder = screen === 'sign-in' ? 'stranger' : 'parent';
  const places = routes[screen](id).map((route): Place => ({ path: pathOf(route), finder }));
  if (screen === 'nowhere') return [{ path: '/nowhere/at/all', finder }];
  if (screen !== 'setup') return places;
  const first = setupSteps.slice(0, firstSteps).map((step) => pathOf({ screen, step }));
  return [...first.map((path): Place => ({ path, finder: 'first' })), ...places];
}

/** Goes there, and waits until all of it has come. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.locator('.loading').first().waitFor({ state: 'detached' });
}

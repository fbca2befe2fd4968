import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import type { AgeGroup } from '../../src/core/family/household.ts';
import { freePort } from '../main-job/built-house.ts';
import { MovedClock } from '../main-job/moved-clock.ts';
import { expectAccessible } from './accessible.ts';
import { contextFor, launch, type Looking } from './chromium.ts';
import { openPagesHouse, type PagesHouse } from './pages-house.ts';
import { watch } from './visit.ts';

/** The tablet asks from here; the pages of the parents know the box itself by it, which is nobody's device. */
const tablet = '127.0.0.1';

/** The name by which children find their pages, and a site that is closed to Masha. */
export const kidsName = 'kids.home.arpa';
export const closedName = 'play.test';

/** A house whose children's pages are open, with Masha and her tablet in it. */
export interface KidsHouse {
  readonly house: PagesHouse;
  readonly clock: MovedClock;
  /** `http://127.0.0.1:8080` */
  readonly origin: string;
  /** Where a name that is closed leads by plain HTTP. */
  readonly closedOrigin: string;
  /** On the tablet; when the test ends, nothing has left the box and nothing was thrown. */
  tablet(looking?: Looking): Promise<Page>;
  /** On the parent's phone, who is signed in. */
  phone(): Promise<Page>;
  /** Masha is as old from now on. */
  setAge(ageGroup: AgeGroup): Promise<void>;
}

const always = ['bedtime', 'school', 'quiet'].map((key) => ({ field: 'closed', key, value: [] }));

/** Opens it before the first test and closes it after the last. */
export function openKidsHouse(): KidsHouse {
  const folder = mkdtempSync(join(tmpdir(), 'domovoy-kids-'));
  const clock = new MovedClock(join(folder, 'clock'));
  let opened: { readonly browser: Browser; readonly house: PagesHouse; readonly port: number } | undefined;
  const there = () => {
    if (opened === undefined) throw new Error('not opened yet');
    return opened;
  };
  const originOf = (host: string): string => `http://${host}:${there().port}`;

  beforeAll(async () => {
    const port = await freePort();
    const settings = {
      DOMOVOY_KIDS_LISTEN: `127.0.0.1:${port}`,
      DOMOVOY_BLOCKING_REPLY: 'page',
      NODE_OPTIONS: `--import ${new URL('../main-job/moved-clock.ts', import.meta.url).href}`,
      ...clock.env,
    };
    const [browser, house] = await Promise.all([launch([kidsName, closedName]), openPagesHouse('set-up', settings)]);
    opened = { browser, house, port };
    await house.call('POST', '/api/people', { name: 'Маша', ageGroup: '7-10' });
    await house.call('PATCH', '/api/people/masha/choices', { set: always, clear: [] });
    await house.call('POST', '/api/devices', { name: 'tablet', owner: 'masha', ranges: [tablet] });
    for (const name of [closedName, 'talk.test']) {
      const rule = { effect: 'deny', name, scope: 'subtree' };
      await house.call('PUT', '/api/people/masha/rules', rule);
    }
  }, 90_000);
  afterAll(async () => {
    await opened?.browser.close();
    await opened?.house[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true });
  });

  async function pageOf(looking: Looking, baseURL: string): Promise<Page> {
    const { browser, house } = there();
    const context = await contextFor(browser, house, looking);
    const doings = watch(context, house.origin, ...[tablet, kidsName, closedName].map(originOf));
    onTestFinished(async () => {
      await context.close();
      expect(doings).toEqual({ left: [], errors: [] });
    });
    const page = await context.newPage();
    await page.goto(baseURL);
    return page;
  }

  return {
    clock,
    get house() {
      return there().house;
    },
    get origin() {
      return originOf(tablet);
    },
    get closedOrigin() {
      return originOf(closedName);
    },
    tablet: (looking = {}) => pageOf({ ...looking, as: 'stranger' }, originOf(tablet)),
    phone: () => pageOf({}, there().house.origin),
    setAge: async (ageGroup) => {
      await there().house.call('PATCH', '/api/people/masha', { ageGroup });
    },
  };
}

/** The page keeps nobody out, once its style is there too: whoever has followed a link sees the words before it. */
export async function looksRight(page: Page): Promise<void> {
  await page.waitForLoadState();
  await expectAccessible(page);
}

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { isTrialName } from '../../src/core/trial-names.ts';
import { contextFor, launch, type Looking } from './chromium.ts';
import { openPagesHouse, type PagesHouse } from './pages-house.ts';

/** All that one visitor's pages have done; nothing of it may be left when the test is over. */
interface Doings {
  /** Addresses of requests that left the box. */
  readonly left: string[];
  /** What was thrown or logged as an error, refused by the policy included. */
  readonly errors: string[];
}

/** A house and a browser for all tests of a `describe`. */
export interface Pages {
  readonly house: PagesHouse;
  /** A visitor with a profile of their own: when the test ends, nothing has left the box and nothing was thrown. */
  visit(looking?: Looking): Promise<Page>;
}

/** Opens them before the first test and closes them after the last. @param fill what is to be there from the start */
export function openForAll(
  fill?: (house: PagesHouse) => Promise<void>,
  state?: 'set-up' | 'new',
  settings?: Readonly<Record<string, string>>,
): Pages {
  let opened: { readonly browser: Browser; readonly house: PagesHouse } | undefined;
  const there = () => {
    if (opened === undefined) throw new Error('not opened yet');
    return opened;
  };
  beforeAll(async () => {
    const [browser, house] = await Promise.all([launch(), openPagesHouse(state, settings)]);
    opened = { browser, house };
    await fill?.(house);
  }, 90_000);
  afterAll(async () => {
    await opened?.browser.close();
    await opened?.house[Symbol.asyncDispose]();
  });
  return {
    get house() {
      return there().house;
    },
    async visit(looking = {}) {
      const { browser, house } = there();
      const context = await contextFor(browser, house, looking);
      const doings = watch(context, house.origin);
      onTestFinished(async () => {
        await context.close();
        expect(doings).toEqual({ left: [], errors: [] });
      });
      return context.newPage();
    },
  };
}

/** Records what the pages of a context do. */
export function watch(context: BrowserContext, ...origins: readonly string[]): Doings {
  const doings: Doings = { left: [], errors: [] };
  context.on('request', (request) => {
    const url = new URL(request.url());
    const isOwn = origins.includes(url.origin) || isTrialName(url.hostname);
    if (url.protocol !== 'data:' && url.protocol !== 'blob:' && !isOwn) doings.left.push(url.href);
  });
  context.on('weberror', (thrown) => doings.errors.push(String(thrown.error())));
  context.on('console', (message) => {
    // A refusal by the house is an answer; a line that a test has cut, or the house with the thread that it exchanges, and a
    // trial name that this machine's resolver does not know, are none of the page's errors.
    const isAnswer =
      /^Failed to load resource: (the server responded with a status of 4|net::ERR_(INTERNET_|NAME_NOT_RESOLVED|INCOMPLETE_CHUNKED))/.test(
        message.text(),
      );
    if (message.type() === 'error' && !isAnswer) doings.errors.push(message.text());
  });
  return doings;
}

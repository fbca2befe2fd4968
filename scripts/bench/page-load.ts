import type { BrowserContext, CDPSession, Page } from 'playwright-core';

/** What somebody waited for when they opened a page: milliseconds since they did, and octets as they came over the line. */
export interface PageLoad {
  /** Something is seen. */
  readonly firstPaint: number;
  /** The largest thing of the first screen is seen. */
  readonly largestPaint: number;
  /** What of the long tasks until then was beyond 50 ms: for so long a tap would have waited. */
  readonly blocked: number;
  /** A tap is answered, and no long task follows. */
  readonly interactive: number;
  /** Of each file of the pages, by its address; what the house said to them is not in it. */
  readonly octets: ReadonlyMap<string, number>;
}

/** A page, and the CSS selector of what is tapped as soon as it is there. */
export interface Opened {
  readonly path: string;
  readonly tap: string;
}

/** So many times slower than this machine: a phone of some years. */
export const slowdown = 4;

/** Milliseconds without a long task after which none is waited for. */
const quiet = 2_000;
/** Looks at a page, ten while nothing is to move, before it is given up: half a minute. */
const most = 150;
/** A task is long beyond so many milliseconds. */
const long = 50;

/** What {@link recorder} has written down in the page; times are milliseconds since it was opened. */
interface Record {
  readonly largest: number;
  readonly answered: number;
  readonly tasks: readonly { readonly start: number; readonly length: number }[];
}

/**
 * Runs in the page before its own code: writes down paints, long tasks, and when the first tap changed something; calls
 * `tapAt` with the middle of what is to be tapped as soon as it stands still. Playwright's own tap would first bring its
 * script into the page, at the page's expense.
 */
const recorder = (tap: string): string => `(() => {
  const record = (globalThis.record = { largest: 0, answered: 0, tasks: [] });
  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('largest-contentful-paint', ({ startTime }) => (record.largest = startTime));
  watch('longtask', ({ startTime: start, duration: length }) => record.tasks.push({ start, length }));
  let seen;
  const look = () => {
    const found = document.querySelector(${JSON.stringify(tap)});
    const { width = 0, height, left, top } = found?.getBoundingClientRect() ?? {};
    const now = width > 0 ? JSON.stringify({ x: left + width / 2, y: top + height / 2 }) : undefined;
    if (now !== undefined && now === seen) {
      tapAt(now);
      // What moved away under the finger is tapped again.
      setTimeout(() => record.answered > 0 || look(), 1_000);
      return;
    }
    seen = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  addEventListener('click', ({ isTrusted }) => {
    if (!isTrusted || record.answered > 0) return;
    const changes = new MutationObserver(() => {
      changes.disconnect();
      requestAnimationFrame(() => (record.answered = performance.now()));
    });
    changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  }, { capture: true });
})()`;

/** Opens the page in a tab of its own on a slow processor, taps, and waits until nothing moves. */
export async function timeLoad(context: BrowserContext, { path, tap }: Opened): Promise<PageLoad> {
  const page = await context.newPage();
  try {
    const debuggers = await context.newCDPSession(page);
    debuggers.on('Runtime.bindingCalled', ({ payload }) => void touch(debuggers, payload));
    await debuggers.send('Runtime.enable');
    await debuggers.send('Runtime.addBinding', { name: 'tapAt' });
    await page.addInitScript(recorder(tap));
    await debuggers.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.goto(path, { waitUntil: 'commit' });
    const { largest, tasks, lastMove } = await untilQuiet(page);
    const paint = await page.evaluate<number>(firstPaint);
    const interactive = Math.max(paint, lastMove);
    const blocked = tasks.filter(({ start }) => start >= paint).reduce((sum, { length }) => sum + length - long, 0);
    const octets = new Map(await page.evaluate<[address: string, octets: number][]>(sizes));
    return { firstPaint: paint, largestPaint: largest, blocked, interactive, octets };
  } finally {
    await page.close();
  }
}

/** Milliseconds until a bare text of the house is seen, on the same slow processor: what no page can be faster than. */
export async function timeBareText(context: BrowserContext): Promise<number> {
  const page = await context.newPage();
  try {
    const debuggers = await context.newCDPSession(page);
    await debuggers.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.goto('/health');
    return await page.evaluate<number>(firstPaint);
  } finally {
    await page.close();
  }
}

/** @param place `{"x":120,"y":64}` */
async function touch(debuggers: CDPSession, place: string): Promise<void> {
  const touchPoints = [JSON.parse(place) as { x: number; y: number }];
  await debuggers.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await debuggers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** What was written down when nothing has moved for a while, and when the last thing did. */
async function untilQuiet(page: Page): Promise<Record & { readonly lastMove: number }> {
  for (let looks = 0; looks < most; looks++) {
    const { now, ...record } = await page.evaluate<Record & { readonly now: number }>(
      '({ ...record, now: performance.now() })',
    );
    const lastMove = Math.max(record.answered, ...record.tasks.map(({ start, length }) => start + length));
    if (record.answered > 0 && now - lastMove > quiet) return { ...record, lastMove };
    await page.waitForTimeout(quiet / 10);
  }
  throw new Error('the page does not answer a tap, or does not come to rest');
}

/** Once something is seen: when. */
const firstPaint = `new Promise((resolve) =>
  new PerformanceObserver((list) => list.getEntriesByName('first-contentful-paint').forEach(({ startTime }) => resolve(startTime)))
    .observe({ type: 'paint', buffered: true }))`;

const sizes = `[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
  .map(({ name, encodedBodySize }) => [new URL(name).pathname, encodedBodySize])
  .filter(([path]) => !path.startsWith('/api/'))`;

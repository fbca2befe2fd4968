import type { BrowserContext, Page } from 'playwright-core';

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

/** A page, and the selector of what is tapped as soon as it is there. */
export interface Opened {
  readonly path: string;
  readonly tap: string;
}

/** So many times slower than this machine: a phone of some years. */
export const slowdown = 4;

/** Milliseconds without a long task after which none is waited for. */
const quiet = 2_000;
/** A task is long beyond so many milliseconds. */
const long = 50;

/** What {@link recorder} has written down in the page; times are milliseconds since it was opened. */
interface Record {
  readonly largest: number;
  readonly answered: number;
  readonly tasks: readonly { readonly start: number; readonly length: number }[];
}

/** Runs in the page before its own code: writes down paints, long tasks, and when the first tap changed something. */
const recorder = `(() => {
  const record = (globalThis.record = { largest: 0, answered: 0, tasks: [] });
  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('largest-contentful-paint', ({ startTime }) => (record.largest = startTime));
  watch('longtask', ({ startTime: start, duration: length }) => record.tasks.push({ start, length }));
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
    await page.addInitScript(recorder);
    const debuggers = await context.newCDPSession(page);
    await debuggers.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.goto(path, { waitUntil: 'commit' });
    await page.locator(tap).first().tap();
    const { largest, tasks, lastMove } = await untilQuiet(page);
    const paint = await page.evaluate<number>('performance.getEntriesByName("first-contentful-paint")[0].startTime');
    const interactive = Math.max(paint, lastMove);
    const blocked = tasks.filter(({ start }) => start >= paint).reduce((sum, { length }) => sum + length - long, 0);
    const octets = new Map(await page.evaluate<[address: string, octets: number][]>(sizes));
    return { firstPaint: paint, largestPaint: largest, blocked, interactive, octets };
  } finally {
    await page.close();
  }
}

/** What was written down when nothing has moved for a while, and when the last thing did. */
async function untilQuiet(page: Page): Promise<Record & { readonly lastMove: number }> {
  for (;;) {
    const { now, ...record } = await page.evaluate<Record & { readonly now: number }>(
      '({ ...record, now: performance.now() })',
    );
    const lastMove = Math.max(record.answered, ...record.tasks.map(({ start, length }) => start + length));
    if (record.answered > 0 && now - lastMove > quiet) return { ...record, lastMove };
    await page.waitForTimeout(quiet / 10);
  }
}

const sizes = `[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
  .map(({ name, encodedBodySize }) => [new URL(name).pathname, encodedBodySize])
  .filter(([path]) => !path.startsWith('/api/'))`;

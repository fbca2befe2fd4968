import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2, levels A and AA, and what its authors hold to be good practice. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The page as it is has nothing that keeps somebody out, and is as wide as the screen, in both themes. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect({ colorScheme, hurdles: await hurdlesOf(page) }).toEqual({ colorScheme, hurdles: [] });
  }
  const overhang = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  expect(overhang).toBeLessThanOrEqual(0);
}

/** `color-contrast: .hint (…)`, one a finding. */
async function hurdlesOf(page: Page): Promise<string[]> {
  // A page of ours runs no script but its own; the debugger's may.
  await page.evaluate(script);
  const { violations } = await page.evaluate(async (tags) => {
    const { axe: checker } = globalThis as unknown as { axe: typeof axe };
    return checker.run({ runOnly: tags });
  }, rules);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')} (${failureSummary})`),
  );
}

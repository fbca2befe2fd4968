import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2, levels A and AA, and what its authors hold to be good practice. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Those of them that look at colours: nothing else is another in the other theme. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** The page as it is has nothing that keeps somebody out, and is as wide as the screen, in both themes. */
export async function expectAccessible(page: Page): Promise<void> {
  // A page of ours runs no script but its own; the debugger's may.
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(script);
  for (const [colorScheme, only] of [
    ['light', rules],
    ['dark', colourRules],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    expect({ colorScheme, hurdles: await hurdlesOf(page, only) }).toEqual({ colorScheme, hurdles: [] });
  }
  const overhang = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  expect(overhang).toBeLessThanOrEqual(0);
}

/** `color-contrast: .hint (…)`, one a finding. */
async function hurdlesOf(page: Page, only: readonly string[]): Promise<string[]> {
  const { violations } = await page.evaluate(
    async (runOnly) => {
      const { axe: checker } = globalThis as unknown as { axe: typeof axe };
      return checker.run({ runOnly, resultTypes: ['violations'] });
    },
    [...only],
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')} (${failureSummary})`),
  );
}

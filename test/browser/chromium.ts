import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import type { PagesHouse } from './pages-house.ts';

const executablePath = '/usr/bin/chromium';

/** Where a browser must be (`.ci/run`), a test that finds none fails; elsewhere it is skipped, and says so. */
export const hasChromium: boolean = existsSync(executablePath) || process.env['DOMOVOY_NEEDS_CHROMIUM'] === '1';
if (!hasChromium)
  process.stderr.write(`no ${executablePath}: the tests of the pages are skipped (apt install chromium)\n`);

/** Sizes in CSS pixels. */
export const sizes = {
  narrow: { width: 320, height: 640 },
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 800 },
} as const;

/** A browser that calls nobody by itself. @param sentHere names that the house sends to itself */
export function launch(sentHere: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--host-resolver-rules=${sentHere.map((name) => `MAP ${name} 127.0.0.1, `).join('')}MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    ],
  });
}

/** How somebody looks at the pages. */
export interface Looking {
  readonly size?: keyof typeof sizes;
  readonly theme?: 'light' | 'dark';
  readonly language?: 'en' | 'ru';
  /** Anna is signed in, unless it is a stranger who comes. */
  readonly as?: 'stranger';
}

/** A fresh profile of the browser that looks so. */
export async function contextFor(browser: Browser, house: PagesHouse, looking: Looking): Promise<BrowserContext> {
  const { size = 'phone', theme = 'light', language = 'en', as } = looking;
  const context = await browser.newContext({
    baseURL: house.origin,
    viewport: sizes[size],
    isMobile: size !== 'desktop',
    hasTouch: size !== 'desktop',
    colorScheme: theme,
    locale: language === 'ru' ? 'ru-RU' : 'en-GB',
    reducedMotion: 'reduce',
  });
  if (as === undefined) await house.signIn(context);
  return context;
}

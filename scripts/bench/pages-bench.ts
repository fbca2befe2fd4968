import type { Browser } from 'playwright-core';
import { contextFor, launch } from '../../test/browser/chromium.ts';
import { openPagesHouse, type PagesHouse } from '../../test/browser/pages-house.ts';
import { addSampleFamily } from '../../test/browser/sample-family.ts';
import { describeMachine, freeShare } from './machine.ts';
import { type Opened, type PageLoad, slowdown, timeBareText, timeLoad } from './page-load.ts';
import { quiet } from './results.ts';
import { median } from './statistics.ts';
import { kept, table } from './table.ts';

/** What a parent sees first; what is tapped is seen without scrolling. */
interface FirstScreen extends Opened {
  readonly title: string;
  readonly as?: 'stranger';
}

const screens: readonly FirstScreen[] = [
  { title: 'sign-in', path: '/', tap: '.choice label:has(input:not(:checked))', as: 'stranger' },
  { title: 'Today', path: '/', tap: '.screen-head button' },
];

/** Where the charts are. */
const activity: Opened = { path: '/activity', tap: '[role=switch]' };

/** Milliseconds until a tap is answered, octets of the first load, and what the screen with charts adds to it. */
const bounds = { interactive: 1_500, first: 40 * 1024, charts: 25 * 1024 } as const;

/** `npm run bench -- pages`: how soon a parent's slow phone shows the pages as they are shipped, and answers a tap. */
export async function benchPages(rounds: number, say: (line: string) => void): Promise<string> {
  say('opening a house');
  await using house = await openPagesHouse();
  await addSampleFamily(house);
  const browser = await launch();
  try {
    const rounded: Awaited<ReturnType<typeof openAll>>[] = [];
    const bare: number[] = [];
    const shares: number[] = [];
    for (let round = 0; round < rounds; round++) {
      say(`round ${round + 1} of ${rounds}`);
      shares.push(freeShare());
      rounded.push(await openAll(browser, house));
      bare.push(await bareText(browser, house));
    }
    return report(rounded, median(bare), median(shares));
  } finally {
    await browser.close();
  }
}

/** Each screen twice, by a browser that has never seen it, and then by the same one. */
async function openAll(browser: Browser, house: PagesHouse): Promise<ReadonlyMap<string, PageLoad>> {
  const loads = new Map<string, PageLoad>();
  for (const screen of screens) {
    const context = await contextFor(browser, house, { size: 'phone', ...(screen.as && { as: screen.as }) });
    for (const cache of ['cold', 'warm']) {
      loads.set(`${screen.title}, ${cache}`, await timeLoad(context, screen));
      if (screen.as === undefined) await house.call('DELETE', '/api/people/everyone/pause');
    }
    if (screen.as === undefined) loads.set('Activity', await timeLoad(context, activity));
    await context.close();
  }
  return loads;
}

async function bareText(browser: Browser, house: PagesHouse): Promise<number> {
  const context = await contextFor(browser, house, { size: 'phone', as: 'stranger' });
  const seen = await timeBareText(context);
  await context.close();
  return seen;
}

/**
 * @param bare milliseconds until a bare text is seen
 * @param share of a core that was there for the asking
 */
function report(rounds: readonly ReadonlyMap<string, PageLoad>[], bare: number, share: number): string {
  const [first] = rounds as readonly [ReadonlyMap<string, PageLoad>];
  const rows = [...first.keys()].map((title) => {
    const loads = rounds.map((round) => round.get(title)!);
    const middle = (what: (load: PageLoad) => number): number => median(loads.map(what));
    const interactive = middle((load) => load.interactive);
    const slowest = Math.max(...loads.map((load) => load.interactive));
    return [
      title,
      ms(middle(({ firstPaint }) => firstPaint)),
      ms(middle(({ largestPaint }) => largestPaint)),
      ms(middle(({ blocked }) => blocked)),
      ms(interactive),
      ms(slowest),
      kept(interactive <= bounds.interactive),
    ];
  });
  const octets = (title: string, without?: PageLoad): number =>
    [...first.get(title)!.octets].reduce((sum, [path, size]) => sum + (without?.octets.has(path) ? 0 : size), 0);
  const sizes: readonly (readonly [what: string, octets: number, bound: number])[] = [
    ['first load of sign-in', octets('sign-in, cold'), bounds.first],
    ['first load of Today', octets('Today, cold'), bounds.first],
    ['what Activity adds to it, charts and all', octets('Activity', first.get('Today, cold')), bounds.charts],
  ];
  return [
    `### The pages on a phone, its processor ${slowdown} times slower than this one; ${rounds.length} rounds; ${describeMachine()}`,
    `Medians, in milliseconds; interactive: a tap is answered and no long task follows (bound: ${ms(bounds.interactive)}). A bare text of the same house is seen after ${ms(bare)}.`,
    ...(share < quiet
      ? [
          `The machine is busy: a loop gets ${(share * 100).toFixed(0)} % of a core, and the times are too long by as much.`,
        ]
      : []),
    table(['', 'first paint', 'largest paint', 'blocked', 'interactive', 'slowest', ''], rows),
    'Octets over the line, compressed by Brotli; a browser takes no more than gzip from a box that it asks over plain HTTP.',
    table(
      ['', 'measured', 'bound', ''],
      sizes.map(([what, size, bound]) => [what, kb(size), `≤ ${kb(bound)}`, kept(size <= bound)]),
    ),
  ].join('\n\n');
}

const ms = (value: number): string => value.toFixed(0);
const kb = (octets: number): string => `${(octets / 1024).toFixed(1)} KB`;

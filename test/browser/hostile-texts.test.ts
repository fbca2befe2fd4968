import { describe, expect, test } from 'vitest';
import { hostileTexts } from '../api/hostile-texts.ts';
import { query, send } from '../kit.ts';
import { hasChromium } from './chromium.ts';
import { goTo, placesOf, screenNames } from './every-screen.ts';
import type { PagesHouse } from './pages-house.ts';
import { openForAll } from './visit.ts';

/** Signs that a reader obeys and does not see: of terminals, and those that turn the text around. */
// oxlint-disable-next-line no-control-regex
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** Does it as far as the house takes it; tells of how many it took. */
async function tryAll(
  each: (text: string, n: number) => Promise<unknown>,
  texts: typeof hostileTexts = hostileTexts,
): Promise<number> {
  let taken = 0;
  for (const [n, [, text]] of texts.entries()) {
    await each(text, n).then(
      () => taken++,
      () => undefined,
    );
  }
  return taken;
}

/** Those of each kind, for what takes the house a while. */
const some = hostileTexts.filter(([what]) =>
  /script|attribute|quotes|to left|isolates|terminal|word|letter/.test(what),
);

/** The first person who is called so. */
let first = '';

/** Whatever has a name at home is called so, as far as the house takes it; a device asks for such names as well. */
async function fill({ call, run, dnsPort }: PagesHouse): Promise<void> {
  const ids: string[] = [];
  const taken = {
    people: await tryAll(async (name, n) => {
      const { id } = await call<{ id: string }>('POST', '/api/people', { name, ageGroup: '7-10' });
      ids.push(id);
      await call('POST', '/api/devices', { name: name.trim(), owner: id, ranges: [`192.0.2.${n + 10}`] });
    }),
    lists: await tryAll(
      (title, n) => call('POST', '/api/lists', { title, category: 'gambling', action: 'block', text: `n${n}.test\n` }),
      some,
    ),
    accounts: await tryAll(
      (name) => call('POST', '/api/accounts', { name, role: 'caregiver', password: 'seven geese on a roof' }),
      some,
    ),
    keys: await tryAll((name) => call('POST', '/api/tokens', { name, scopes: ['read'] })),
  };
  for (const [what, count] of Object.entries(taken)) expect([what, count > 3]).toEqual([what, true]);
  first = ids[0]!;
  for (const [n, [, text]] of hostileTexts.slice(0, 6).entries()) {
    await run('family', 'ask', ids[n % 3]!, 'name', `n${n}.play.test`, '--reason', text);
  }
  for (const [, text] of hostileTexts) {
    // A label is any 63 octets; a dot ends it.
    const label = Buffer.from(text.replaceAll('.', '-')).subarray(0, 60).toString('latin1');
    await send(dnsPort, query(`${label}.test`));
  }
}

describe.runIf(hasChromium)('names that want to be more than names', { timeout: 120_000 }, () => {
  const pages = openForAll(fill);

  test.each(screenNames)('run nothing, hide nothing and break nothing on 320 px: %s', async (screen) => {
    const places = placesOf(screen, first).filter(({ finder }) => finder !== 'first');
    const page = await pages.visit({ size: 'narrow', ...(screen === 'sign-in' && { as: 'stranger' }) });
    page.on('dialog', () => expect.unreachable('a script has run'));
    const asked = hostileTexts.slice(0, 3).map(([, text]) => encodeURIComponent(text));
    const paths = [
      ...places.map(({ path }) => path),
      ...(screen === 'nowhere' ? ['/%3Cscript%3Ewindow.hostile=1%3C/script%3E'] : []),
      ...(screen === 'activity' ? asked.map((text) => `/activity?text=${text}&who=${text}`) : []),
    ];
    for (const path of paths) {
      await goTo(page, path);
      await page.evaluate('document.querySelectorAll("main details").forEach((folded) => (folded.open = true))');
      await page.locator('.loading').first().waitFor({ state: 'detached' });
      const { ran, width, text } = await page.evaluate<{ ran: boolean; width: number; text: string }>(
        '({ ran: "hostile" in window, width: document.documentElement.scrollWidth, text: document.body.innerText })',
      );
      expect([path, ran, width]).toEqual([path, false, 320]);
      expect([path, unseen.exec(text)?.[0]]).toEqual([path, undefined]);
    }
  });
});

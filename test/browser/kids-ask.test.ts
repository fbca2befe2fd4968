import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ask, eventually } from '../kit.ts';
import { hasChromium } from './chromium.ts';
import { closedName, kidsName, openKidsHouse, looksRight } from './kids-house.ts';

describe.runIf(hasChromium)('a child asks, and a parent answers', { timeout: 120_000 }, () => {
  const kids = openKidsHouse();

  /** What the tablet's DNS says of a name; a change takes a moment to reach the resolver. */
  async function isOpen(name: string): Promise<boolean> {
    const { ede } = await ask(kids.house.dnsPort, name, 'A', { edns: 1232 });
    return ![15, 16, 17].includes(ede?.code ?? 0);
  }
  const addressOf = async (name: string): Promise<string | undefined> =>
    (await ask(kids.house.dnsPort, name)).answers[0]?.split(' ')[3];
  const becomes = (name: string, open: boolean): Promise<unknown> =>
    eventually(`${name} is ${open ? 'open' : 'closed'}`, async () => (await isOpen(name)) === open);

  async function choose(tablet: Page, reason: string, own: string): Promise<void> {
    await tablet.getByText(reason).click();
    await tablet.getByLabel('In your own words').fill(own);
    await tablet.getByRole('button', { name: 'Ask' }).click();
    await tablet.getByRole('heading', { level: 1, name: 'Your question is with your parents' }).waitFor();
    await looksRight(tablet);
  }

  test('a closed site leads to a page, the page to the parent’s phone, a yes opens it for thirty minutes, and then it is over', async () => {
    await becomes(closedName, false);
    // Plain HTTP to the closed name comes to us, and so does the name of the pages.
    expect(await addressOf(closedName)).toBe('127.0.0.1');
    expect(await addressOf(kidsName)).toBe('127.0.0.1');
    const tablet = await kids.tablet();
    await tablet.goto(`${kids.closedOrigin}/castle?door=3`);
    await tablet.getByRole('heading', { level: 1, name: 'Your family has closed this site' }).waitFor();
    // The page is ours: no script of that site reads it.
    expect(new URL(tablet.url()).host).toBe(new URL(kids.origin).host);
    expect(await tablet.locator('main').textContent()).not.toContain('castle');
    await looksRight(tablet);
    await choose(tablet, 'I want to make or learn something', 'Мы строим <b>замок</b>');

    const phone = await kids.phone();
    const asked = phone.getByRole('listitem').filter({ hasText: closedName });
    await asked.getByText('I want to make or learn something: Мы строим <b>замок</b>').waitFor();
    await asked.getByRole('button', { name: 'Yes: 30 mins' }).click();
    await phone.getByText('Маша has your yes.').waitFor();

    await becomes(closedName, true);
    expect(await addressOf(closedName)).toBe('192.0.2.7');
    await tablet.getByRole('link', { name: 'Look again' }).click();
    await tablet.getByText(/^\s*Yes, until \d\d:\d\d/).waitFor();
    await looksRight(tablet);

    kids.clock.pass(31);
    await becomes(closedName, false);
    expect(await addressOf(closedName)).toBe('127.0.0.1');
    await tablet.getByRole('link', { name: 'Look again' }).click();
    await tablet.getByText(/Yes, it was open until/).waitFor();
  });

  test('a no comes with its reason, and the site stays closed', async () => {
    const tablet = await kids.tablet();
    await tablet.goto(`${kids.origin}/why/talk.test`);
    await choose(tablet, 'My friends are there', '');
    const phone = await kids.phone();
    const asked = phone.getByRole('listitem').filter({ hasText: 'talk.test' });
    await asked.getByText('Add a word').click();
    await asked.getByRole('button', { name: 'Let us look at it together' }).click();
    await looksRight(phone);
    await asked.getByLabel('In your own words').fill('Let us look at it together <i>tonight</i>');
    await asked.getByRole('button', { name: 'No', exact: true }).click();
    await phone.getByText('Маша has your no.').waitFor();
    await tablet.getByRole('link', { name: 'Look again' }).click();
    await tablet.getByText('No, not now').waitFor();
    await tablet.getByText('Let us look at it together <i>tonight</i>').waitFor();
    await looksRight(tablet);
    expect(await isOpen('talk.test')).toBe(false);
  });

  test('what did not open over HTTPS is found under its own name', async () => {
    await isOpen('www.talk.test');
    const tablet = await kids.tablet();
    await eventually('the house has written it down', async () => {
      await tablet.goto(`${kids.origin}/why`);
      return (await tablet.getByRole('heading', { level: 2, name: 'www.talk.test' }).count()) === 1;
    });
    await looksRight(tablet);
    await tablet.getByRole('link', { name: 'Look why www.talk.test' }).click();
    await choose(tablet, 'I need it for school', '');
    const { asks } = await kids.house.call<{ asks: { subject: string }[] }>('GET', '/api/asks?state=open');
    expect(asks.map(({ subject }) => subject)).toEqual(['talk.test']);
  });
});

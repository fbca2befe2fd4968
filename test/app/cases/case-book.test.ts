import { describe, expect, test } from 'vitest';
import { readHelpLines } from '../../../src/app/blocklists.ts';
import { CaseBook } from '../../../src/app/cases/case-book.ts';
import { CasesHome, hour, noon, reported } from './cases-kit.ts';

describe('a parent reports', () => {
  test('a harmful site: it is denied to everyone at once, and nothing is to be sent', async () => {
    const home = await CasesHome.open();
    const one = home.filed('missed-harmful', 'bad.test', { atHome: { who: null } });
    expect(one).toMatchObject({ state: 'decided', done: 'denied', decision: { outcome: 'at-home' } });
    expect(one.number).toMatch(/^K-/);
    expect(home.family.look().household.everyone.rules).toEqual([
      { effect: 'deny', name: 'bad.test', scope: 'subtree' },
    ]);
    expect(home.outbox).toEqual([]);
    await home.pass(hour);
    expect(home.desk.heard.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  test('a wrong block: it is allowed to one child, where they wish so', async () => {
    const home = await CasesHome.open();
    home.filed('wrong-block', 'good.test', { atHome: { who: 'masha' } });
    expect(home.family.look().household.people[0]!.choices.rules).toMatchObject([
      { effect: 'allow', name: 'good.test' },
    ]);
  });

  test('for somebody who is not there: nothing is written down', async () => {
    const home = await CasesHome.open();
    const outcome = home.book.report(reported('wrong-block', 'good.test', { atHome: { who: 'nobody' } }));
    expect(outcome).toMatchObject({ kind: 'refused', problem: { code: 'no-such-person' } });
    expect(home.book.look()).toEqual([]);
  });

  test('illegal content: nothing of it is kept or sent, not even where it is', async () => {
    const home = await CasesHome.open();
    const said = { note: 'I saw it here', url: 'https://bad.test/1', category: 'x', toDesk: true };
    const one = home.filed('illegal-content', 'bad.test', said);
    expect(one).toMatchObject({ state: 'decided', decision: { outcome: 'hotline' }, name: null, url: null, note: '' });
    expect(JSON.stringify(home.book.look())).not.toMatch(/bad\.test|saw it/);
    expect(home.outbox).toEqual([]);
  });

  test('the same twice: it is one case, and a later consent sends it', async () => {
    const home = await CasesHome.open();
    const child = home.filed('wrong-block', 'good.test', { child: 'masha', waits: true });
    const again = home.book.report(reported('wrong-block', 'good.test', { toDesk: true }));
    expect(again).toEqual({ kind: 'joined', id: child.id, number: child.number });
    expect(home.outbox).toMatchObject([{ caseId: child.id, what: 'report' }]);
    home.book.report(reported('wrong-block', 'good.test', { toDesk: true }));
    expect(home.outbox).toHaveLength(1);
  });
});

describe('a child reports', () => {
  test('and a parent is told, who sends it on in other words', async () => {
    const home = await CasesHome.open();
    const one = home.filed('wrong-block', 'good.test', { child: 'masha', waits: true, note: 'I am Masha' });
    expect(one).toMatchObject({ state: 'received', done: null, times: { acknowledgedAt: noon } });
    expect([home.notices, home.outbox]).toEqual([['case'], []]);
    expect(home.book.answer(one.id, { toDesk: true, note: 'a school site' })).toBe('done');
    expect(home.notices).toEqual([]);
    expect(home.outbox[0]!.body).toContain('a school site');
    expect(home.outbox[0]!.body).not.toContain('Masha');
    expect(home.find(one.id).note).toBe('I am Masha');
    expect(home.book.answer(one.id, { toDesk: true, note: '' })).toBe('not-now');
  });

  test('and a parent says what comes of it at home', async () => {
    const home = await CasesHome.open();
    const one = home.filed('constructive-proposal', null, { url: 'https://good.test/', child: 'masha', waits: true });
    expect(home.book.answer(one.id, { toDesk: false, reason: 'Let us\nlook together' })).toBe('done');
    expect(home.find(one.id)).toMatchObject({
      state: 'decided',
      decision: { outcome: 'at-home', reason: 'Let us look together' },
    });
    expect(home.book.look('masha').map(({ id }) => id)).toEqual([one.id]);
    expect(home.book.look('tim')).toEqual([]);
  });

  test('five times in an hour and no more; of ten thousand reports the house takes twenty a day', async () => {
    const home = await CasesHome.open();
    const kinds = Array.from(
      { length: 50 },
      (_, at) => home.book.report(reported('wrong-block', `a${at}.test`, { child: 'masha', waits: true })).kind,
    );
    expect(kinds.filter((kind) => kind === 'new')).toHaveLength(5);
    for (let at = 0; at < 50; at++) home.book.report(reported('wrong-block', `b${at}.test`, { toDesk: true }));
    expect(home.book.look()).toHaveLength(20);
    home.now += 25 * hour;
    expect(home.book.report(reported('wrong-block', 'c.test')).kind).toBe('new');
  });
});

test('a case that is taken back is gone, and what waits to be sent with it', async () => {
  const home = await CasesHome.open();
  const one = home.filed('wrong-block', 'good.test', { toDesk: true });
  expect([home.book.remove(one.id), home.book.remove(one.id)]).toEqual(['done', 'no-such-case']);
  expect([home.outbox, home.book.look()]).toEqual([[], []]);
});

test('without a desk nothing is promised', async () => {
  const home = await CasesHome.open();
  const book = new CaseBook({
    store: home.store,
    family: home.family,
    now: () => home.now,
    hasDesk: false,
    helpLines: readHelpLines,
  });
  expect(book.report(reported('wrong-block', 'good.test', { toDesk: true })).kind).toBe('no-desk');
  expect(book.look()).toEqual([]);
});

test('an ask has a number, and is late after a day', async () => {
  const home = await CasesHome.open();
  const wish = { who: 'masha', kind: 'name', subject: 'a.test', device: null, reason: '' } as const;
  expect(home.family.ask(wish).kind).toBe('new');
  expect(home.family.asks()[0]!.number).toMatch(/^K-[2-9A-HJKMNP-Z]{4}$/);
  await home.pass(24 * hour);
  expect(home.notices).toEqual(['ask']);
  await home.pass(hour);
  await home.pass(hour);
  expect(home.notices).toEqual(['ask', 'ask-late']);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createLog } from '../../src/app/log.ts';
import { makeDesk } from '../../src/app/desk/desk-folder.ts';
import { openDesk } from '../../src/app/desk/open-desk.ts';
import { cheapPasswords, password } from '../api/desk/desk-kit.ts';
import { FakeUpstream } from '../house/fake-upstream.ts';
import { ask, eventually } from '../kit.ts';
import { bareEnvironment, build, BuiltHouse, program } from './built-house.ts';

/** One of those that the starter lists have for trying. */
const name = 'gambling.domovoy.test';

/** What a browser does that keeps the cookie. */
function browserAt(origin: string) {
  let cookie = '';
  return async (path: string, init: { readonly json?: unknown; readonly form?: Record<string, string> } = {}) => {
    const { json, form } = init;
    const reply = await fetch(`${origin}${path}`, {
      ...(json !== undefined && { method: 'POST', body: JSON.stringify(json) }),
      ...(form !== undefined && { method: 'POST', body: new URLSearchParams(form) }),
      headers: { cookie, ...(json !== undefined && { 'content-type': 'application/json' }) },
      redirect: 'manual',
    });
    cookie = reply.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return { status: reply.status, text: await reply.text() };
  };
}

test(
  'what is blocked by mistake is reported at home, decided at the desk, and open at home within a minute',
  { timeout: 120_000 },
  async () => {
    build();
    const folder = mkdtempSync(join(tmpdir(), 'domovoy-corrected-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const made = await makeDesk(join(folder, 'desk'), { name: 'Vera', password }, Date.now(), cheapPasswords());
    if (!('key' in made)) throw new Error(made.fault);
    const order = { folder: join(folder, 'desk'), listen: { address: '127.0.0.1', port: 0 }, behindProxy: false };
    const desk = await openDesk(order, createLog('desk', 'silent'));
    if ('fault' in desk) throw new Error(desk.fault);
    onTestFinished(() => desk.close());
    const atDesk = `http://127.0.0.1:${desk.bound.port}`;

    await using upstream = await FakeUpstream.open(['*.test 300 A 192.0.2.1']);
    const toml = [
      '[dns]\nlisten = ["127.0.0.1:0"]\nhosts = ""',
      '[admin]\nlisten = "127.0.0.1:0"\nsetup_code = "7KQ4-M2XP"',
      `[upstream]\nservers = ["${upstream.name}"]`,
      `[desk]\nurl = "${atDesk}"\nkey = "${made.key}"`,
    ];
    writeFileSync(join(folder, 'settings.toml'), toml.join('\n'));
    await using house = await BuiltHouse.open([process.execPath, program, 'serve'], folder, bareEnvironment());
    const address = async () => (await ask(house.port, name)).answers[0]?.split(' ')[3];
    await eventually('the starter lists hold', async () => (await address()) === '0.0.0.0');

    const parent = browserAt(/(http:\/\/127\.0\.0\.1:\d+)\/\s/.exec(house.output)![1]!);
    const anna = { code: '7KQ4-M2XP', name: 'Anna', password: 'a long walk by the river' };
    expect(await parent('/api/setup', { json: anna })).toMatchObject({ status: 201 });
    const report = { kind: 'wrong-block', name, category: 'gambling', toDesk: true };
    expect(await parent('/api/cases', { json: report })).toMatchObject({ status: 201 });

    const reviewer = browserAt(atDesk);
    await reviewer('/sign-in', { form: { name: 'vera', password } });
    const number = await eventually('the case is at the desk', async () => {
      return /\/inbox\/(K-\w{4})/.exec((await reviewer('/inbox')).text)?.[1];
    });
    await reviewer(`/inbox/${number}/take`, { form: {} });
    const form = { outcome: 'list-changed', change: '- gambling', template: 'opened' };
    expect(await reviewer(`/inbox/${number}/decide`, { form })).toMatchObject({ status: 303 });

    await eventually('the name is open', async () => (await address()) === '192.0.2.1', 60_000);
    const { cases } = JSON.parse((await parent('/api/cases')).text) as { cases: Record<string, unknown>[] };
    expect(cases).toMatchObject([{ name, state: 'decided', decision: { outcome: 'list-changed' } }]);
    const { receivedAt, acknowledgedAt, reviewAt, decidedAt } = cases[0]!['times'] as Record<string, number>;
    const steps = [receivedAt, acknowledgedAt, reviewAt, decidedAt];
    expect(steps).toEqual(steps.toSorted((one, other) => one! - other!));
    expect(steps).not.toContain(null);
  },
);

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { FakeUpstream } from '../house/fake-upstream.ts';
import { ask, eventually } from '../kit.ts';
import { bareEnvironment, build, BuiltHouse, program } from './built-house.ts';

test(
  'what a parent says in another process holds in the house that runs: a pause closes it, a yes opens it, and a restart changes nothing',
  { timeout: 120_000 },
  async () => {
    build();
    const folder = mkdtempSync(join(tmpdir(), 'domovoy-family-job-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    await using upstream = await FakeUpstream.open(['*.test 300 A 192.0.2.7']);
    const env = bareEnvironment({
      DOMOVOY_DNS_LISTEN: '127.0.0.1:0',
      DOMOVOY_ADMIN_LISTEN: '',
      DOMOVOY_UPSTREAM_SERVERS: upstream.name,
    });
    const open = () => BuiltHouse.open([process.execPath, program, 'serve'], folder, env);
    const family = async (...words: string[]): Promise<string> => {
      const { stdout } = await promisify(execFile)(process.execPath, [program, 'family', ...words], {
        cwd: folder,
        env,
      });
      return stdout;
    };
    const paused = 'domovoy: the Internet is paused';
    const seen = async ({ port }: BuiltHouse): Promise<string> => {
      const { ede, answers } = await ask(port, 'play.test', 'A', { edns: 1232 });
      return ede?.text ?? answers.join();
    };
    const open192 = /^play\.test \d+ A 192\.0\.2\.7$/;
    {
      await using house = await open();
      await family('add', 'Маша', '--age-group', 'adult');
      await family('device', 'laptop', '--range', '127.0.0.1', '--owner', 'Маша');
      expect(await seen(house)).toMatch(open192);

      expect(await family('pause', 'masha')).toBe(
        'Маша: everything is closed until you resume it (`domovoy family resume`).\n',
      );
      await eventually('the pause holds', async () => (await seen(house)) === paused);

      const { id } = JSON.parse(await family('ask', 'masha', 'name', 'play.test', '--json')) as { id: string };
      await family('yes', id.slice(0, 4), '30');
      await eventually('the yes holds', async () => open192.test(await seen(house)));

      await family('undo');
      await eventually('the pause holds again', async () => (await seen(house)) === paused);
    }
    await using house = await open();
    expect(await seen(house)).toBe(paused);
  },
);

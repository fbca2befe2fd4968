import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { RegistryKeeper } from '../../src/app/registry-keeper.ts';
import { Registrar } from '../lists/registry/feeds.ts';

const hour = 3_600_000;
const start = Date.UTC(2026, 0, 15);
const registrar = new Registrar();

/** A folder with a feed, whoever keeps it, and all that is logged. */
function place() {
  const folder = mkdtempSync(join(tmpdir(), 'domovoy-registry-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const settings = { feed: join(folder, 'new'), kept: join(folder, 'data', 'kept'), publicKey: registrar.publicKey };
  mkdirSync(join(folder, 'data'));
  const log: { level: number; msg: string }[] = [];
  const logger = pino({}, { write: (line: string) => void log.push(JSON.parse(line) as (typeof log)[number]) });
  let moment = 0;
  return {
    settings,
    log,
    keeper: () => new RegistryKeeper(settings, logger),
    publish: (octets: Buffer | string) => {
      writeFileSync(settings.feed, octets);
      // Two feeds within a tick of the file system's clock are two all the same.
      utimesSync(settings.feed, ++moment, moment);
    },
  };
}

function said({ troubles }: Awaited<ReturnType<RegistryKeeper['look']>>): string[] {
  return [...troubles].filter(([, is]) => is).map(([trouble]) => trouble);
}

test('a good feed is kept, once, and said once', async () => {
  const { settings, log, keeper, publish } = place();
  const feed = registrar.feed(['x.test'], { serial: 4, created: start });
  publish(feed);
  const watch = keeper();
  const looks = [await watch.look(start), await watch.look(start), await watch.look(start)];
  expect(looks.map(({ changed }) => changed)).toEqual([true, false, false]);
  expect(looks.flatMap(said)).toEqual([]);
  expect(readFileSync(settings.kept)).toEqual(feed);
  expect(existsSync(`${settings.kept}.new`)).toBe(false);
  expect(log.map(({ msg }) => msg)).toEqual(['a new registry feed is in force']);
});

test('a refusal is said once, and taken back by the next good feed', async () => {
  const { log, keeper, publish } = place();
  publish(registrar.feed(['x.test'], { serial: 4, created: start }));
  const watch = keeper();
  await watch.look(start);
  for (const octets of ['damaged', 'damaged in another way', registrar.feed(['x.test'], { serial: 3 })]) {
    publish(octets);
    for (let look = 0; look < 3; look++) expect(said(await watch.look(start))).toEqual(['registry-refused']);
  }
  publish(registrar.feed(['x.test'], { serial: 5, created: start }));
  expect(said(await watch.look(start))).toEqual([]);
  expect(log.filter(({ msg }) => msg.includes('cannot be used'))).toMatchObject([
    { reason: 'not-a-feed', serial: 4 },
    { reason: 'older', serial: 4 },
  ]);
});

test('the same feed again is no news, also to a house that was opened again', async () => {
  const { keeper, publish } = place();
  const feed = registrar.feed(['x.test'], { serial: 4, created: start });
  publish(feed);
  await keeper().look(start);
  publish(feed);
  const again = await keeper().look(start);
  expect([again.changed, said(again)]).toEqual([false, []]);
});

test('after 48 hours it is an alarm, said once, until a newer feed comes', async () => {
  const { log, keeper, publish } = place();
  publish(registrar.feed(['x.test'], { serial: 1, created: start }));
  const watch = keeper();
  const at = async (hours: number): Promise<string[]> => said(await watch.look(start + hours * hour));
  expect([await at(-9_000), await at(0), await at(48), await at(48.1), await at(72)]).toEqual([
    [],
    [],
    [],
    ['registry-stale'],
    ['registry-stale'],
  ]);
  publish(registrar.feed(['x.test'], { serial: 2, created: start + 72 * hour }));
  expect(await at(72)).toEqual([]);
  expect(await at(121)).toEqual(['registry-stale']);
  expect(log.filter(({ msg }) => msg.includes('too old'))).toMatchObject([{ hours: 48 }, { hours: 49 }]);
});

test('a feed that the disk does not take is tried again', async () => {
  const { settings, log, keeper, publish } = place();
  const data = join(settings.kept, '..');
  rmSync(data, { recursive: true });
  publish(registrar.feed(['x.test'], { serial: 1, created: start }));
  const watch = keeper();
  for (let look = 0; look < 3; look++) {
    const found = await watch.look(start);
    // The resolvers are told, for they read the feed itself where there is no copy.
    expect([found.changed, said(found)]).toEqual([true, ['registry-refused']]);
  }
  expect(log).toMatchObject([{ reason: 'not-kept' }]);
  mkdirSync(data);
  const found = await watch.look(start);
  expect([found.changed, said(found)]).toEqual([true, []]);
});

test('a feed longer than any is not read', async () => {
  const { settings, keeper, publish } = place();
  publish(registrar.feed(['x.test'], { serial: 1, created: start }));
  const watch = keeper();
  await watch.look(start);
  publish(Buffer.alloc(40_000_000));
  expect(said(await watch.look(start))).toEqual(['registry-refused']);
  expect(readFileSync(settings.kept).length).toBeLessThan(1_000);
});

test('a folder in the place of the feed is no feed', async () => {
  const { settings, keeper } = place();
  mkdirSync(settings.feed);
  expect(said(await keeper().look(start))).toEqual(['registry-missing']);
});

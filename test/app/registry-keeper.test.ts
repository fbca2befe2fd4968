import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { type FeedSettings, registryAt } from '../../src/app/registry-feed.ts';
import { RegistryKeeper } from '../../src/app/registry-keeper.ts';
import { damaged } from '../damage.ts';
import { qname } from '../kit.ts';
import { Registrar } from '../lists/registry/feeds.ts';

const hour = 3_600_000;
const start = Date.UTC(2026, 0, 15);
const registrar = new Registrar();

/** A folder with a feed, whoever keeps it, and all that is logged. */
function place() {
  const folder = mkdtempSync(join(tmpdir(), 'domovoy-registry-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const kept = join(folder, 'data', 'kept');
  const settings = { feed: join(folder, 'new'), kept, mark: `${kept}.mark`, publicKey: registrar.publicKey };
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
    // The resolvers are told once, for they read the feed itself where there is no copy.
    expect([found.changed, said(found)]).toEqual([look === 0, ['registry-refused']]);
  }
  publish(registrar.feed(['y.test'], { serial: 2, created: start }));
  expect((await watch.look(start)).changed).toBe(true);
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

/** Turns one bit of a file. */
function turnBit(path: string): void {
  writeFileSync(path, damaged(readFileSync(path), { kind: 'turned', at: 0.5, bit: 4 }));
}

test.each(['kept', 'mark'] as const)(
  'one bit that turns in the %s of the last feed brings no older one back',
  async (what) => {
    const { settings, log, keeper, publish } = place();
    const ninth = registrar.feed(['nine.test'], { serial: 9, created: start });
    publish(ninth);
    await keeper().look(start);
    turnBit(settings[what]);
    publish(registrar.feed(['one.test'], { serial: 1, created: start }));
    const after = await keeper().look(start);
    const isGone = what === 'kept';
    expect([after.changed, said(after)]).toEqual([false, [isGone ? 'registry-missing' : 'registry-refused']]);
    expect(await openFeed(settings)).toBe(isGone ? undefined : 'nine.test');
    expect(log.filter(({ msg }) => msg.includes('copy of the registry feed is damaged')).length).toBe(isGone ? 1 : 0);

    // The same one again may come, and heals what was damaged.
    publish(ninth);
    const healed = await keeper().look(start);
    expect([healed.changed, said(healed)]).toEqual([isGone, []]);
    expect(readFileSync(settings.kept)).toEqual(ninth);
  },
);

test('a mark that is damaged or was never written is written again', async () => {
  const { settings, keeper, publish } = place();
  publish(registrar.feed(['nine.test'], { serial: 9, created: start }));
  await keeper().look(start);
  const mark = readFileSync(settings.mark);
  for (const spoil of [turnBit, rmSync]) {
    spoil(settings.mark);
    await keeper().look(start);
    expect(readFileSync(settings.mark)).toEqual(mark);
  }
});

test('another registry begins with serials of its own', async () => {
  const { settings, keeper, publish } = place();
  publish(registrar.feed(['nine.test'], { serial: 9, created: start }));
  await keeper().look(start);
  const other = new Registrar();
  publish(other.feed(['one.test'], { serial: 1, created: start }));
  const theirs = { ...settings, publicKey: other.publicKey };
  const found = await new RegistryKeeper(theirs, pino({ level: 'silent' })).look(start);
  expect([found.changed, said(found), await openFeed(theirs)]).toEqual([true, [], 'one.test']);
});

test('while the disk does not say what was in force last, nothing follows it', async () => {
  const { settings, keeper, publish } = place();
  publish(registrar.feed(['one.test'], { serial: 1, created: start }));
  symlinkSync(settings.kept, settings.kept);
  const watch = keeper();
  const before = await watch.look(start);
  expect([before.changed, said(before), await openFeed(settings)]).toEqual([false, ['registry-missing'], undefined]);
  rmSync(settings.kept);
  writeFileSync(settings.kept, registrar.feed(['nine.test'], { serial: 9, created: start }));
  const after = await watch.look(start);
  expect([after.changed, said(after), await openFeed(settings)]).toEqual([false, ['registry-refused'], 'nine.test']);
});

test('a power cut between the mark and the copy leaves the older copy in force, and takes no other for the newer', async () => {
  const { settings, keeper, publish } = place();
  const eighth = registrar.feed(['eight.test'], { serial: 8, created: start });
  const ninth = registrar.feed(['nine.test'], { serial: 9, created: start });
  publish(ninth);
  await keeper().look(start);
  writeFileSync(settings.kept, eighth);
  publish(registrar.feed(['other.test'], { serial: 9, created: start }));
  expect(said(await keeper().look(start))).toEqual(['registry-refused']);
  expect(await openFeed(settings)).toBe('eight.test');
  publish(ninth);
  expect([(await keeper().look(start)).changed, await openFeed(settings)]).toEqual([true, 'nine.test']);
});

test('a feed of the future is an alarm, where the clock has been set', async () => {
  const { log, keeper, publish } = place();
  publish(registrar.feed(['x.test'], { serial: 1, created: start + 49 * hour }));
  const watch = keeper();
  const at = async (now: number): Promise<string[]> => said(await watch.look(now));
  expect([await at(0), await at(start), await at(start), await at(start + hour)]).toEqual([
    [],
    ['registry-ahead'],
    ['registry-ahead'],
    [],
  ]);
  expect(log.filter(({ msg }) => msg.includes('of the future')).length).toBe(1);
});

/** Which name the registry that the resolvers would read forbids; undefined: they find none. */
async function openFeed(settings: FeedSettings): Promise<string | undefined> {
  const registry = await registryAt(settings);
  return ['one.test', 'eight.test', 'nine.test', 'other.test'].find((name) => registry?.forbids(qname(name)));
}

test('what the log says of a feed that is refused is what the status says', async () => {
  const { log, keeper, publish } = place();
  const watch = keeper();
  expect((await watch.look(start)).status).toEqual({ inForce: null, refusal: 'missing' });
  expect(log.at(-1)!.msg).toBe('the registry feed cannot be used; none is in force');
  publish(registrar.feed(['x.test', 'y.test'], { serial: 4, created: start }));
  const inForce = { serial: 4, created: start, entries: 2 };
  expect((await watch.look(start)).status).toEqual({ inForce, refusal: null });
  publish('what is this');
  expect((await watch.look(start)).status).toEqual({ inForce, refusal: 'not-a-feed' });
  expect(log.at(-1)!.msg).toBe('the registry feed cannot be used; the last good one stays in force');
});

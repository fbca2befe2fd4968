import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { explainName } from '../../src/app/why.ts';
import { formatEndpoint } from '../../src/config/endpoint.ts';
import { damaged } from '../damage.ts';
import { eventually, qname } from '../kit.ts';
import { Registrar } from '../lists/registry/feeds.ts';
import { Disk, ThreadHouse } from './thread-house.ts';

const hour = 3_600_000;
const registrar = new Registrar();

/** A provider who puts feeds onto the disk of a house. */
class Provider {
  readonly path: string;
  readonly started: number = Date.now();

  constructor(disk: Disk) {
    this.path = join(disk.folder, 'registry.feed');
  }

  publish(serial: number, names: readonly string[], by = registrar): void {
    writeFileSync(`${this.path}.new`, by.feed(names, { serial, created: this.started }));
    renameSync(`${this.path}.new`, this.path);
  }

  open(disk: Disk): Promise<ThreadHouse> {
    return ThreadHouse.open(
      disk,
      {},
      {
        registry: { feed: this.path, public_key: registrar.publicKey },
        household: { allow: ['banned.test'] },
        admin: { listen: '127.0.0.1:0' },
      },
    );
  }
}

async function page(home: ThreadHouse, path: string): Promise<string> {
  const pages = await eventually('the pages are open', () => home.house.pages);
  return await (await fetch(`http://${formatEndpoint(pages)}${path}`)).text();
}

async function reasons(home: ThreadHouse): Promise<string[]> {
  const { reasons } = JSON.parse(await page(home, '/health')) as { reasons: string[] };
  return reasons.filter((reason) => reason.startsWith('registry-'));
}

/** Looks at the feed, as the house does each minute, and waits until its status says this and nothing else. */
async function look(home: ThreadHouse, now: number, expected: readonly string[]): Promise<void> {
  await home.house.lookAtRegistry(now);
  await eventually(`the status says ${JSON.stringify(expected)}`, async () => {
    return JSON.stringify(await reasons(home)) === JSON.stringify(expected);
  });
}

test('the feed holds from the first query on, and nothing at home opens what it forbids', async () => {
  using disk = new Disk();
  const provider = new Provider(disk);
  // Of the names that the house needs, one that the law forbids.
  provider.publish(1, ['*.banned.test', 'time.google.com']);
  await using home = await provider.open(disk);
  for (const name of ['banned.test', 'www.banned.test', 'time.google.com']) {
    const { answers, ede } = await home.ask(name, 'A', { edns: 1232 });
    expect({ name, answers, code: ede?.code }).toEqual({ name, answers: [`${name} 10 A 0.0.0.0`], code: 16 });
  }
  expect(await home.address('open.test')).toBe('192.0.2.1');
  expect(await reasons(home)).toEqual([]);
});

test('a new feed is taken without a restart, whatever cannot be trusted is not', async () => {
  using disk = new Disk();
  const provider = new Provider(disk);
  const { started, path } = provider;
  provider.publish(5, ['first.test']);
  await using home = await provider.open(disk);
  expect(await home.address('first.test')).toBe('0.0.0.0');

  provider.publish(6, ['second.test']);
  await look(home, started, []);
  await eventually('the new feed holds', async () => (await home.address('second.test')) === '0.0.0.0');
  expect(await home.address('first.test')).toBe('192.0.2.1');

  const refused: readonly (readonly [name: string, damage: () => void])[] = [
    ['cut short', () => truncateSync(path, 100)],
    ['older', () => provider.publish(5, ['first.test'])],
    ['another one with the same number', () => provider.publish(6, ['first.test'])],
    ['signed by somebody else', () => provider.publish(7, ['first.test'], new Registrar())],
    ['empty', () => writeFileSync(path, '')],
    ['gone', () => rmSync(path)],
  ];
  for (const [name, damage] of refused) {
    damage();
    await look(home, started, ['registry-refused']);
    expect({ name, second: await home.address('second.test') }).toEqual({ name, second: '0.0.0.0' });
    expect({ name, first: await home.address('first.test') }).toEqual({ name, first: '192.0.2.1' });
  }

  provider.publish(7, ['third.test']);
  await look(home, started, []);
  await eventually('the next good feed holds', async () => (await home.address('third.test')) === '0.0.0.0');
});

test('a feed older than 48 hours is an alarm and stays in force, until a new one comes', async () => {
  using disk = new Disk();
  const provider = new Provider(disk);
  provider.publish(1, ['banned.test']);
  await using home = await provider.open(disk);
  await look(home, provider.started + 48 * hour, []);
  await look(home, provider.started + 49 * hour, ['registry-stale']);
  expect(await home.address('banned.test')).toBe('0.0.0.0');
  await look(home, provider.started, []);
});

test('a house that is opened again has its last good feed, also when the provider has none', async () => {
  using disk = new Disk();
  const provider = new Provider(disk);
  provider.publish(3, ['banned.test']);
  await (await provider.open(disk))[Symbol.asyncDispose]();
  provider.publish(2, ['other.test']);
  {
    await using home = await provider.open(disk);
    expect([await home.address('banned.test'), await home.address('other.test')]).toEqual(['0.0.0.0', '192.0.2.1']);
    await look(home, provider.started, ['registry-refused']);
  }
  rmSync(provider.path);
  await using home = await provider.open(disk);
  expect(await home.address('banned.test')).toBe('0.0.0.0');
});

test('without any feed the house is open and says that something is missing', async () => {
  using disk = new Disk();
  const provider = new Provider(disk);
  await using home = await provider.open(disk);
  await look(home, provider.started, ['registry-missing']);
  expect(await home.address('banned.test')).toBe('192.0.2.1');
  provider.publish(1, ['banned.test']);
  await look(home, provider.started, []);
  await eventually('the first feed holds', async () => (await home.address('banned.test')) === '0.0.0.0');
});

test('a hit is a number: no file of the house, no page and no explanation has more of it', async () => {
  using disk = new Disk();
  const provider = new Provider(disk);
  provider.publish(1, ['*.banned.test']);
  const name = 'unspeakable.banned.test';
  {
    await using home = await provider.open(disk);
    await home.ask(name);
    await home.ask('harmless.test');
    await eventually('it is counted', async () => {
      const { queries } = JSON.parse(await page(home, '/health')) as { queries: { blocked: Record<string, number> } };
      return queries.blocked['registry'] === 1;
    });
    expect(`${await page(home, '/health')}${await page(home, '/metrics')}`).not.toContain('unspeakable');
    expect(await explainName(home.settings, qname(name))).toMatchObject({
      matches: [],
      verdict: { action: 'block', because: { kind: 'registry', name: 'registry', source: 'registry' } },
    });
  }
  const files = readdirSync(disk.data, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => readFileSync(join(file.parentPath, file.name), 'latin1'))
    .join('');
  expect(files).toContain('harmless.test');
  expect(files).not.toContain('unspeakable');
});

test('a feed of which the disk takes no copy holds nevertheless', async () => {
  using disk = new Disk();
  const provider = new Provider(disk);
  // A folder where the copy belongs: no rename gets past it.
  mkdirSync(join(disk.data, 'registry.feed'), { recursive: true });
  provider.publish(1, ['banned.test']);
  await using home = await provider.open(disk);
  expect(await home.address('banned.test')).toBe('0.0.0.0');
  await look(home, provider.started, ['registry-refused']);
});

const spoilt: readonly (readonly [name: string, spoil: (path: string) => void])[] = [
  ['another file altogether', (path) => writeFileSync(path, 'bet.test\n')],
  ['cut in half', (path) => truncateSync(path, statSync(path).size / 2)],
  [
    'with one bit turned',
    (path) => writeFileSync(path, damaged(readFileSync(path), { kind: 'turned', at: 0.5, bit: 4 })),
  ],
];

test.each(spoilt)('a copy that the disk spoilt, %s, is passed over for the feed itself', async (_name, spoil) => {
  using disk = new Disk();
  const provider = new Provider(disk);
  const copy = join(disk.data, 'registry.feed');
  provider.publish(1, ['banned.test']);
  await (await provider.open(disk))[Symbol.asyncDispose]();
  const sound = readFileSync(copy);
  spoil(copy);
  {
    await using home = await provider.open(disk);
    expect(await home.address('banned.test')).toBe('0.0.0.0');
    expect(await reasons(home)).toEqual([]);
    expect(readFileSync(copy)).toEqual(sound);
  }
  spoil(copy);
  rmSync(provider.path);
  await using home = await provider.open(disk);
  await look(home, provider.started, ['registry-missing']);
  expect([await home.address('banned.test'), await home.address('bet.test')]).toEqual(['192.0.2.1', '0.0.0.0']);
});

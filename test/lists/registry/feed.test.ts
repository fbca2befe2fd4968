import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWithin, type Qname } from '../../../src/core/qname.ts';
import { type Feed, readFeed } from '../../../src/lists/registry/feed.ts';
import { FeedWriter } from '../../../src/lists/registry/feed-writer.ts';
import { HashedRegistry } from '../../../src/lists/registry/hashed-registry.ts';
import { readSecretKey, signWith } from '../../../src/lists/registry/keys.ts';
import { qname } from '../../kit.ts';
import { Registrar } from './feeds.ts';

const registrar = new Registrar();
const feed = registrar.feed(['*.bad.test', 'only.test', 'www.only.test'], { serial: 7, created: 1_700_000_000_000 });

async function registryOf(octets: Buffer): Promise<HashedRegistry> {
  return new HashedRegistry((await readFeed(octets, registrar.publicKey)) as Feed);
}

test('a feed says who it is, and eight octets a name', async () => {
  expect(await readFeed(feed, registrar.publicKey)).toMatchObject({ serial: 7, created: 1_700_000_000_000 });
  expect(feed.length).toBe(64 + 3 * 8 + 64);
});

test('no name stands in it', () => {
  expect(feed.toString('latin1')).not.toMatch(/bad|only|test/);
});

const cases = [
  { name: 'a name that is meant with all below it', qname: 'bad.test', forbidden: true },
  { name: 'what is below it', qname: 'a.b.bad.test', forbidden: true },
  { name: 'a name that is meant alone', qname: 'only.test', forbidden: true },
  { name: 'what is below that, and not named', qname: 'mail.only.test', forbidden: false },
  { name: 'what is below that, and named', qname: 'www.only.test', forbidden: true },
  { name: 'a name that ends like a forbidden one', qname: 'notbad.test', forbidden: false },
  { name: 'the name above', qname: 'test', forbidden: false },
  { name: 'the root', qname: '.', forbidden: false },
  { name: 'octets that no register has', qname: `\\000${'\\255'.repeat(40)}.test`, forbidden: false },
];
test.each(cases)('$name: forbidden $forbidden', async ({ qname: name, forbidden }) => {
  expect((await registryOf(feed)).forbids(qname(name))).toBe(forbidden);
});

test('for any names it forbids just those that are in it or below what is meant with all below', async () => {
  const label = fc.constantFrom('a', 'b', 'c', 'www');
  const anyName = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => `${labels.join('.')}.test` as Qname);
  const anyEntry = fc.record({ name: anyName, withAllBelow: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(anyEntry, { minLength: 1, maxLength: 40 }), fc.array(anyName), async (entries, asked) => {
      const writer = new FeedWriter(Buffer.alloc(32, 9));
      for (const { name, withAllBelow } of entries) writer.add(name, withAllBelow);
      const registry = await registryOf(writer.finish({ serial: 1, created: 0 }, registrar.secret)!.octets);
      for (const name of [...asked, ...entries.map((entry) => entry.name)]) {
        const expected = entries.some((e) => (e.withAllBelow ? isWithin(name, e.name) : e.name === name));
        expect(registry.forbids(name)).toBe(expected);
      }
    }),
  );
});

test('thousands of names are all found again', async () => {
  const names = Array.from({ length: 10_000 }, (_, i) => `name-${i}.test`);
  const registry = await registryOf(registrar.feed(names));
  expect(names.filter((name) => !registry.forbids(qname(name)))).toEqual([]);
  expect(names.filter((name) => registry.forbids(qname(`x.${name}`)))).toEqual([]);
});

test('without a name there is no feed', () => {
  const writer = new FeedWriter(Buffer.alloc(32));
  expect(writer.finish({ serial: 1, created: 0 }, registrar.secret)).toBeUndefined();
});

describe('hostile feeds', () => {
  test('cut at any octet', async () => {
    for (let length = 0; length < feed.length; length++) {
      expect(await readFeed(feed.subarray(0, length), registrar.publicKey)).toBeTypeOf('string');
    }
  });

  test('with any bit turned', async () => {
    for (let bit = 0; bit < feed.length * 8; bit++) {
      const turned = Buffer.from(feed);
      turned[bit >> 3]! ^= 1 << (bit & 7);
      expect(await readFeed(turned, registrar.publicKey)).toBeTypeOf('string');
    }
  });

  test('any octets at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (octets) => {
        return typeof (await readFeed(Buffer.from(octets), registrar.publicKey)) === 'string';
      }),
    );
  });

  test('with more behind it', async () => {
    expect(await readFeed(Buffer.concat([feed, Buffer.alloc(8)]), registrar.publicKey)).toBe('wrong-signature');
  });

  test.each([
    ['of somebody else', new Registrar().publicKey],
    ['that is none', 'AAAA'],
    ['that is no point', btoa('\xff'.repeat(32))],
  ])('under a key %s', async (_name, publicKey) => expect(await readFeed(feed, publicKey)).toBe('wrong-signature'));

  /** Signed by the right hand, and wrong nevertheless. */
  const signed: readonly (readonly [name: string, damage: (body: Buffer) => Buffer])[] = [
    ['another version', (body) => put(body, 8, 2)],
    ['longer entries', (body) => put(body, 9, 16)],
    ['something where nothing may be', (body) => put(body, 10, 1)],
    ['more entries than there are', (body) => put(body, 15, 4)],
    ['fewer entries than there are', (body) => put(body, 15, 2)],
    ['half an entry', (body) => body.subarray(0, -4)],
    ['a serial that no number holds', (body) => put(body, 16, 0xff)],
    ['a date that no number holds', (body) => put(body, 24, 0xff)],
    ['entries out of order', (body) => Buffer.concat([put(body, 64, 0xff)])],
    ['an entry twice, wide and narrow', (body) => twice(body)],
  ];
  test.each(signed)('with %s', async (_name, damage) => {
    const body = damage(Buffer.from(feed.subarray(0, -64)));
    const octets = Buffer.concat([body, signWith(registrar.secret, hash('sha512', body, 'buffer'))]);
    expect(await readFeed(octets, registrar.publicKey)).toBe('malformed');
  });
});

function put(body: Buffer, at: number, octet: number): Buffer {
  body[at] = octet;
  return body;
}

function twice(body: Buffer): Buffer {
  body.copy(body, 72, 64, 72);
  body[79]! ^= 1;
  return body;
}

test.each([
  ['nothing', ''],
  ['no key', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----'],
  ['text', 'hello'],
])('a secret key that is %s is none', (_name, pem) => expect(readSecretKey(pem)).toBeUndefined());

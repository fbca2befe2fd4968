import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWithin, selfAndAncestors, toQname } from '../../src/core/qname.ts';
import { NameReader, skipPlainName, writeName } from '../../src/dns/wire/name.ts';
import { qname } from '../kit.ts';

const label63 = 'a'.repeat(63);
const longest = [label63, label63, label63, 'a'.repeat(61)].join('.');

const readings = [
  { text: 'Example.TEST.', name: 'example.test' },
  { text: '.', name: '' },
  { text: '', name: undefined },
  { text: '..', name: undefined },
  { text: 'a..test', name: undefined },
  { text: '.test', name: undefined },
  { text: 'a.test..', name: undefined },
  { text: `${label63}.test`, name: `${label63}.test` },
  { text: `${label63}a.test`, name: undefined },
  { text: longest, name: longest },
  { text: `${longest}a`, name: undefined },
  { text: `a.${longest}`, name: undefined },
  { text: '\\065b.test', name: 'ab.test' },
  { text: 'a\\046b.test', name: 'a\\046b.test' },
  { text: 'a\\092b', name: 'a\\092b' },
  { text: 'a\\000b', name: 'a\\000b' },
  { text: 'a\\255b', name: 'a\\255b' },
  { text: 'a\\256b', name: undefined },
  { text: 'a\\12', name: undefined },
  { text: 'a\\.b', name: undefined },
  { text: 'a b', name: 'a\\032b' },
  { text: '<script>', name: '<script>' },
  { text: 'пример.test', name: undefined },
  { text: '_dns.resolver.arpa', name: '_dns.resolver.arpa' },
];

test.each(readings)('"$text" is read as $name', ({ text, name }) => {
  expect(toQname(text)).toBe(name);
});

const octets = fc.uint8Array({ minLength: 1, maxLength: 63 });
const labels = fc
  .array(octets, { maxLength: 8 })
  .filter((all) => all.reduce((sum, { length }) => sum + length + 1, 1) <= 255);
const asWire = (all: readonly Uint8Array[]): Buffer =>
  Buffer.concat([...all.flatMap((label) => [Buffer.of(label.length), label]), Buffer.of(0)]);

describe('a name of any octets', () => {
  test('comes back from the wire, through text, the same but for letter case', () => {
    fc.assert(
      fc.property(labels, (all) => {
        const wire = asWire(all);
        expect(skipPlainName(wire, 0, wire.length)).toBe(wire.length);
        const name = new NameReader().plain(wire, 0);
        if (name !== '') expect(toQname(name)).toBe(name);
        const out = Buffer.alloc(300);
        const end = writeName(out, 0, name);
        expect(out.subarray(0, end).toString('latin1')).toBe(asWire(all.map(lower)).toString('latin1'));
      }),
    );
  });

  test('is read alike plain and by following it', () => {
    fc.assert(
      fc.property(labels, (all) => {
        const wire = asWire(all);
        const reader = new NameReader();
        expect(reader.follow(wire, 0, wire.length)).toBe(true);
        expect(reader.followed).toBe(new NameReader().plain(wire, 0));
        expect(reader.end).toBe(wire.length);
      }),
    );
  });

  test('has a text of its own: two names share one only when letter case alone tells them apart', () => {
    fc.assert(
      fc.property(labels, labels, (one, other) => {
        const reader = new NameReader();
        const same = asWire(one.map(lower)).equals(asWire(other.map(lower)));
        expect(reader.plain(asWire(one), 0) === reader.plain(asWire(other), 0)).toBe(same);
      }),
    );
  });
});

function lower(label: Uint8Array): Uint8Array {
  return label.map((octet) => (octet >= 0x41 && octet <= 0x5a ? octet + 0x20 : octet));
}

test('the ancestors of a name come from the most specific to the top', () => {
  expect([...selfAndAncestors(qname('a.b.test'))]).toEqual(['a.b.test', 'b.test', 'test']);
  expect([...selfAndAncestors(qname('.'))]).toEqual([]);
});

const within = [
  { name: 'a.test', zone: 'test', is: true },
  { name: 'test', zone: 'test', is: true },
  { name: 'atest', zone: 'test', is: false },
  { name: 'test', zone: 'a.test', is: false },
  { name: 'x.y', zone: '.', is: true },
];

test.each(within)('is $name within $zone? $is', ({ name, zone, is }) => {
  expect(isWithin(qname(name), qname(zone))).toBe(is);
});

import { describe, expect, test } from 'vitest';
import { rpzParser } from '../../../src/lists/parsers/rpz.ts';
import { type Case, said } from './said.ts';

/** What the lines of a zone say. */
function readZone(zone: string): string[] {
  const parse = rpzParser();
  return zone
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => said(parse(line.trim(), line)));
}

const cases: readonly Case[] = [
  ['a name to the root is closed, it alone', 'casino.example CNAME .', ['casino.example exact']],
  ['a wildcard closes what is below', '*.casino.example IN CNAME .', ['casino.example below']],
  ['an empty answer is a block, too', 'casino.example 300 IN CNAME *.', ['casino.example exact']],
  ['so is the address of nobody', 'casino.example A 0.0.0.0', ['casino.example exact']],
  ['also in the other family', 'casino.example IN 1h AAAA ::', ['casino.example exact']],
  ['a passage is an exception', 'casino.example CNAME rpz-passthru.', ['not casino.example exact']],
  ['so is a name that leads to itself', 'casino.example CNAME casino.example.', ['not casino.example exact']],
  ['capitals are the same', 'Casino.EXAMPLE cname RPZ-Passthru.', ['not casino.example exact']],
  ['silence is no action of ours', 'casino.example CNAME rpz-drop.', ['(rpz-action)']],
  ['nor is another transport', 'casino.example CNAME rpz-tcp-only.', ['(rpz-action)']],
  ['another name is a rewrite', 'casino.example CNAME garden.example.net.', ['(rewrite)']],
  ['so is one below a name', 'casino.example CNAME *.garden.example.net.', ['(rewrite)']],
  ['so is an address', 'casino.example A 192.0.2.7', ['(rewrite)']],
  ['and any other record', 'casino.example TXT "not ; here"', ['(rewrite)']],
  ['an address is no name', '32.7.2.0.192.rpz-ip CNAME .', ['(rpz-trigger)']],
  ['nor is a client', '24.0.2.0.192.rpz-client-ip CNAME .', ['(rpz-trigger)']],
  ['a name server is not what was asked for', 'ns.casino.example.rpz-nsdname CNAME .', ['(rpz-trigger)']],
  ['nor is its address', '32.zz.db8.2001.rpz-nsip CNAME .', ['(rpz-trigger)']],
  ['a whole ending is refused', '*.zip CNAME .', ['(public-suffix)']],
  ['a name of other letters becomes its A-label', 'казино.рф CNAME .', ['xn--80aodfsg.xn--p1ai exact']],
  ['a comment says nothing', '; casino.example CNAME .', []],
  ['also behind a record', 'casino.example CNAME . ; bad', ['casino.example exact']],
  ['the root alone is none', '. CNAME .', ['(out-of-zone)']],
  ['prose is no record', 'see the web site', ['(not-a-rule)']],
  ['generated names are not read', '$GENERATE 1-9 a$ CNAME .', ['(not-a-rule)']],
];

test.each(cases)('%s', (_name, line, says) => {
  expect(readZone(line)).toEqual(says);
});

describe('in a zone', () => {
  const zones: readonly Case[] = [
    ['an owner may be absolute', '$ORIGIN rpz.test.\na.example.rpz.test. CNAME .', ['a.example exact']],
    ['or relative', '$TTL 1H\n$ORIGIN rpz.test.\na.example CNAME .', ['a.example exact']],
    ['or outside of it', '$ORIGIN rpz.test.\na.example. CNAME .', ['(out-of-zone)']],
    ['the SOA names the zone', 'rpz.test. IN SOA ns. me. 1 2 3 4 5\na.example.rpz.test. CNAME .', ['a.example exact']],
    [
      'the SOA knows better than the origin',
      '$ORIGIN test.\nrpz SOA ns. me. 1 2 3 4 5\n$ORIGIN rpz.test.\na.example CNAME .',
      ['a.example exact'],
    ],
    [
      'also when the origin has changed since',
      '$ORIGIN rpz.test.\na.example A 0.0.0.0\n$ORIGIN x.rpz.test.\n AAAA ::',
      ['a.example exact', 'a.example exact'],
    ],
    ['without a name an absolute owner is unknown', '@ SOA ns. me. 1 2 3 4 5\na.example. CNAME .', ['(out-of-zone)']],
    ['a later origin is a place in it', '$ORIGIN rpz.test.\n$ORIGIN example.rpz.test.\na CNAME .', ['a.example exact']],
    ['also a relative one', '$ORIGIN rpz.test.\n$ORIGIN example\na CNAME .', ['a.example exact']],
    [
      'the SOA goes on over lines, and what holds the zone together says nothing',
      '@ IN SOA ns. me. (\n  1 ; serial\n  2h 3h\n  4w 5 )\n  NS localhost.\na.example CNAME .',
      ['a.example exact'],
    ],
    [
      'a line that begins with space has the owner above',
      'a.example A 0.0.0.0\n\tAAAA ::',
      ['a.example exact', 'a.example exact'],
    ],
    ['the zone itself is no trigger', '$ORIGIN rpz.test.\n@ CNAME .\nrpz.test. A 0.0.0.0', []],
    [
      'a bracket that nobody closes swallows little',
      `a TXT (\n${'x'.repeat(5_000)}\nb.example CNAME .`,
      ['(not-a-rule)', 'b.example exact'],
    ],
  ];
  test.each(zones)('%s', (_name, zone, says) => {
    expect(readZone(zone)).toEqual(says);
  });
});

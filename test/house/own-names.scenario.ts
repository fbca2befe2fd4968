import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openTestHouse } from './test-house.ts';

const folder = mkdtempSync(join(tmpdir(), 'domovoy-hosts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const hosts = join(folder, 'hosts');
writeFileSync(
  hosts,
  [
    '192.168.1.20  Printer.home printer # the old one',
    'fd00::20 printer.home',
    '127.0.0.1 localhost',
    '# a comment',
    'not-an-address nas.home',
    '192.168.1.21',
    '192.168.1.22 _bad..name good.home',
  ].join('\n'),
);
const names = [{ name: 'domovoy.home', addresses: ['192.168.1.2', 'fd00::2'] }];
const settings = { dns: { hosts, names } };

const cases = [
  { name: 'domovoy.home', type: 'A', answers: ['domovoy.home 60 A 192.168.1.2'] },
  { name: 'DOMOVOY.home', type: 'AAAA', answers: ['DOMOVOY.home 60 AAAA fd00::2'] },
  { name: 'domovoy.home', type: 'TXT', answers: [] },
  { name: 'printer.home', type: 'A', answers: ['printer.home 60 A 192.168.1.20'] },
  { name: 'printer.home', type: 'AAAA', answers: ['printer.home 60 AAAA fd00::20'] },
  { name: 'printer', type: 'A', answers: ['printer 60 A 192.168.1.20'] },
  { name: 'printer', type: 'AAAA', answers: [] },
  { name: 'good.home', type: 'A', answers: ['good.home 60 A 192.168.1.22'] },
  { name: '20.1.168.192.in-addr.arpa', type: 'PTR', answers: ['20.1.168.192.in-addr.arpa 60 PTR printer.home'] },
  { name: '2.1.168.192.in-addr.arpa', type: 'PTR', answers: ['2.1.168.192.in-addr.arpa 60 PTR domovoy.home'] },
  {
    name: `2.${'0.'.repeat(27)}0.0.d.f.ip6.arpa`,
    type: 'PTR',
    answers: [`2.${'0.'.repeat(27)}0.0.d.f.ip6.arpa 60 PTR domovoy.home`],
  },
];

test.each(cases)('the house knows $name $type itself', async ({ name, type, answers }) => {
  await using house = await openTestHouse({ settings });
  const got = await house.ask(name, type);
  expect({ rcode: got.rcode, answers: got.answers, source: house.source }).toEqual({
    rcode: 0,
    answers,
    source: 'local',
  });
  expect(got.flags).toContain('aa');
  expect(got.authorities.length).toBe(answers.length === 0 ? 1 : 0);
});

test('an address without a name is none of ours, and no list takes a name of ours', async () => {
  await using house = await openTestHouse({ settings, lists: { gambling: ['home'] } });
  expect((await house.ask('99.1.168.192.in-addr.arpa', 'PTR')).rcode).toBe(3);
  expect((await house.ask('printer.home')).answers).toEqual(['printer.home 60 A 192.168.1.20']);
});

test('a changed hosts file holds once it is read again', async () => {
  await using house = await openTestHouse({ settings });
  writeFileSync(hosts, '192.168.1.30 printer.home');
  house.resolver.reloadHosts();
  expect((await house.ask('printer.home')).answers).toEqual(['printer.home 60 A 192.168.1.30']);
});

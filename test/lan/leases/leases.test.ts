import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leasesOf } from '../../../src/lan/leases/lease-file.ts';

const anna = 'a4:83:e7:00:00:01';
const boris = 'a4:83:e7:00:00:02';
const ends = 1_795_554_000;
const until = ends * 1000;

describe('dnsmasq', () => {
  const text = `${ends} ${anna} 192.168.1.7 annas-phone 01:${anna}
0 ${boris} 192.168.1.8 * *
43200 a4:83:e7:00:00:03 192.168.1.9 console 01:a4:83:e7:00:00:03
${ends} 06-a4:83:e7:00:00:04 192.168.1.10 other-hardware *
duid 00:01:00:01:2c:f0:1e:5a:a4:83:e7:00:00:99
${ends} 15009281 fd00::7 annas-phone 00:03:00:01:${anna}
${ends} T15009282 2001:db8::7 * 00:03:00:01:${anna}
`;

  test('gives addresses with their MACs and names, both families', () => {
    expect([...leasesOf(text)]).toEqual([
      { address: '192.168.1.7', mac: anna, hostName: 'annas-phone', until },
      { address: '192.168.1.8', mac: boris },
      { address: '192.168.1.9', mac: 'a4:83:e7:00:00:03', hostName: 'console' },
      { address: '192.168.1.10', hostName: 'other-hardware', until },
      { address: 'fd00::7', hostName: 'annas-phone', until },
      { address: '2001:db8::7', until },
    ]);
  });
});

describe('odhcpd', () => {
  test('gives the leases of its state file, the addresses of one lease each', () => {
    const text = `# br-lan 000300014d8fe7000001 2 annas-phone ${ends} 5b9 128 fd00::5b9/128 2001:db8::5b9/128
fd00::5b9	annas-phone.lan	annas-phone
# br-lan a483e7000002 ipv4 - -1 c0a80108 32 192.168.1.8/32
# br-lan a483e7000003 ipv4 broken\\x20<b> ${ends} c0a80109 32 192.168.1.9/32
# br-lan 0003000155 1 router ${ends} 1 62 fd00:0:0:4::/62
`;
    expect([...leasesOf(text)]).toEqual([
      { address: 'fd00::5b9', hostName: 'annas-phone', until },
      { address: '2001:db8::5b9', hostName: 'annas-phone', until },
      { address: 'fd00::5b9', hostName: 'annas-phone' },
      { address: '192.168.1.8', mac: boris },
      { address: '192.168.1.9', mac: 'a4:83:e7:00:00:03', until },
    ]);
  });

  test('gives the names of its hosts files', () => {
    expect([...leasesOf('fd00::5b9\tannas-phone.lan\tannas-phone\n192.168.1.8\tconsole\n')]).toEqual([
      { address: 'fd00::5b9', hostName: 'annas-phone' },
      { address: '192.168.1.8', hostName: 'console' },
    ]);
  });
});

describe("ISC's dhcpd", () => {
  const lease = (address: string, ...lines: string[]): string =>
    `lease ${address} {\n${lines.map((line) => `  ${line};\n`).join('')}}\n`;

  test('gives the last word on each address that is active', () => {
    const text = `# The format of this file is documented in the dhcpd.leases(5) manual page.
authoring-byte-order little-endian;

${lease('192.168.1.7', 'ends 2 2026/11/24 09:00:00', 'binding state active', `hardware ethernet ${anna}`, 'client-hostname "old"')}
${lease('192.168.1.8', 'binding state active', `hardware ethernet ${boris}`)}
${lease(
  '192.168.1.7',
  'starts 2 2026/11/24 09:00:00',
  'ends 2 2026/11/24 21:00:00',
  'binding state active',
  'next binding state free',
  'rewind binding state free',
  `hardware ethernet ${anna}`,
  'uid "\\001\\244\\203\\347"',
  'client-hostname "\\320\\220\\320\\275\\320\\275\\320\\260"',
)}
${lease('192.168.1.8', 'binding state free', `hardware ethernet ${boris}`)}
${lease('192.168.1.9', 'ends never', 'binding state active', 'hardware ethernet a4:83:e7:00:00:03')}
${lease('192.168.1.10', `ends epoch ${ends}`, 'binding state active')}
`;
    expect([...leasesOf(text)]).toEqual([
      { address: '192.168.1.7', mac: anna, hostName: 'Анна', until: Date.UTC(2026, 10, 24, 21) },
      { address: '192.168.1.9', mac: 'a4:83:e7:00:00:03' },
      { address: '192.168.1.10', until },
    ]);
  });

  test('gives the addresses of DHCPv6', () => {
    const text = `ia-na "\\001\\000{\\000\\000" {
  cltt 2 2026/11/24 19:00:00;
  iaaddr fd00::7 {
    binding state active;
    preferred-life 375;
    max-life 600;
    ends epoch ${ends};
  }
}
`;
    expect([...leasesOf(text)]).toEqual([{ address: 'fd00::7', until }]);
  });
});

describe('Kea', () => {
  test('gives the last word on each address that is held, IPv4', () => {
    const text = `address,hwaddr,client_id,valid_lifetime,expire,subnet_id,fqdn_fwd,fqdn_rev,hostname,state,user_context,pool_id
192.168.1.7,${anna},,3600,1795550000,1,0,0,old,0,,0
192.168.1.8,${boris},,3600,${ends},1,0,0,declined,1,,0
192.168.1.9,${boris},,3600,${ends},1,0,0,expired,2,,0
192.168.1.10,${boris},,3600,${ends},1,0,0,deleted,0,,0
192.168.1.7,${anna},01:${anna},3600,${ends},1,1,1,annas-phone.home.arpa.,0,{ "x": 1 },0
192.168.1.10,${boris},,0,${ends},1,0,0,deleted,0,,0
`;
    expect([...leasesOf(text)]).toEqual([{ address: '192.168.1.7', mac: anna, hostName: 'annas-phone', until }]);
  });

  test('gives the addresses of IPv6 and no prefixes, wherever the columns stand', () => {
    const text = `address,duid,valid_lifetime,expire,subnet_id,pref_lifetime,lease_type,iaid,prefix_len,fqdn_fwd,fqdn_rev,hostname,hwaddr,state,user_context
fd00::7,00:03:00:01:${anna},3600,${ends},1,1800,0,1,128,0,0,annas-phone,${anna},0,
fd00:0:0:4::,00:03:00:01:${boris},3600,${ends},1,1800,2,1,62,0,0,,${boris},0,
`;
    expect([...leasesOf(text)]).toEqual([{ address: 'fd00::7', mac: anna, hostName: 'annas-phone', until }]);
  });

  test('a short row is an address without more', () => {
    expect([...leasesOf('address,hwaddr,hostname\n192.168.1.7')]).toEqual([{ address: '192.168.1.7' }]);
  });
});

test.each(['', '\n\n', 'hello\nworld', '{"leases": []}', `${'# remark\n'.repeat(200)}lease 192.168.1.7 {\n}`])(
  'a file of something else has no leases (%#)',
  (text) => {
    expect([...leasesOf(text)]).toEqual([]);
  },
);

test('a long log costs only so many addresses, and the last ones are kept', () => {
  const rows = Array.from({ length: 5000 }, (_, n) => `10.0.${n >> 8}.${n & 255}`);
  const kept = [...leasesOf(`address,hwaddr\n${rows.join('\n')}`)];
  expect(kept.length).toBe(4096);
  expect(kept.at(-1)?.address).toBe('10.0.19.135');
});

test('no file, however broken, does harm, and every name is harmless', () => {
  const line = fc.constantFrom(
    `${ends} ${anna} 192.168.1.7 <b>\u202ex</b> *`,
    `# br-lan a483e7000002 ipv4 \u001b[31m ${ends} 0 32 192.168.1.8/32 /32 x/32`,
    'lease 192.168.1.7 {',
    'iaaddr fd00::7 {',
    '  client-hostname "\\074b\\076\\033";',
    '  ends 9 9999/99/99 99:99:99;',
    '}',
    'address,hwaddr,hostname,state',
    `192.168.1.7,${anna},<b>`,
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 20 }), (lines) => {
      for (const { hostName, until } of leasesOf(lines.join('\n'))) {
        expect(hostName ?? 'x').not.toMatch(/[<>\p{C}]/u);
        expect(until ?? 0).toSatisfy(Number.isSafeInteger);
      }
    }),
  );
});

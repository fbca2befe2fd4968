import { describe, expect, test } from 'vitest';
import { FakeUpstream } from './fake-upstream.ts';
import { openTestHouse } from './test-house.ts';

const lists = { gambling: ['bet.test'], registry: ['banned.test'] };
const styles = [
  { reply: 'null', type: 'A', rcode: 0, answers: ['bet.test 10 A 0.0.0.0'], authorities: 0 },
  { reply: 'null', type: 'AAAA', rcode: 0, answers: ['bet.test 10 AAAA ::'], authorities: 0 },
  { reply: 'null', type: 'HTTPS', rcode: 0, answers: [], authorities: 1 },
  { reply: 'null', type: 'ANY', rcode: 0, answers: [], authorities: 1 },
  { reply: 'nxdomain', type: 'A', rcode: 3, answers: [], authorities: 1 },
  { reply: 'nxdomain', type: 'TXT', rcode: 3, answers: [], authorities: 1 },
  { reply: 'refused', type: 'A', rcode: 5, answers: [], authorities: 0 },
  { reply: 'address', type: 'A', rcode: 0, answers: ['bet.test 10 A 192.0.2.80'], authorities: 0 },
  { reply: 'address', type: 'AAAA', rcode: 0, answers: [], authorities: 1 },
  { reply: 'address', type: 'MX', rcode: 0, answers: [], authorities: 1 },
];

describe('a blocked name', () => {
  test.each(styles)('in the style $reply is answered for $type', async ({ reply, type, ...expected }) => {
    await using house = await openTestHouse({ lists, settings: { blocking: { reply, addresses: ['192.0.2.80'] } } });
    const got = await house.ask('bet.test', type);
    expect({ rcode: got.rcode, answers: got.answers }).toEqual({ rcode: expected.rcode, answers: expected.answers });
    expect(got.authorities).toEqual(expected.authorities === 1 ? ['bet.test 10 SOA 10'] : []);
    expect(house.source).toBe('policy');
  });

  test('is blocked with everything below it, and never asked outside', async () => {
    await using upstream = await FakeUpstream.open(['*.bet.test 300 A 192.0.2.1']);
    await using house = await openTestHouse({ lists, upstreams: [upstream] });
    expect((await house.ask('Www.BET.test')).answers).toEqual(['Www.BET.test 10 A 0.0.0.0']);
    expect(upstream.asked).toEqual([]);
  });

  test('says why to those who speak EDNS, and to nobody else', async () => {
    await using house = await openTestHouse({ lists });
    const told = await house.ask('bet.test', 'A', { edns: 1232 });
    expect(told.ede).toEqual({ code: 17, text: 'domovoy: blocked at home, category: Gambling and betting' });
    expect((await house.ask('bet.test')).opt).toBeUndefined();
  });

  test('says why in the language of the family', async () => {
    await using house = await openTestHouse({ lists, settings: { language: 'ru' } });
    expect((await house.ask('bet.test', 'A', { edns: 512 })).ede?.text).toMatch(/^domovoy: закрыто дома, категория: /);
  });

  test('that the law forbids is censored, whatever the family allows', async () => {
    const settings = { household: { age: 40, allow: ['banned.test'] } };
    await using house = await openTestHouse({ lists, settings });
    const { ede, answers } = await house.ask('banned.test', 'A', { edns: 1232 });
    expect(ede).toEqual({ code: 16, text: 'domovoy: removed by law' });
    expect(answers).toEqual(['banned.test 10 A 0.0.0.0']);
  });

  test('of a child is open to grown-ups', async () => {
    await using upstream = await FakeUpstream.open(['bet.test 300 A 192.0.2.1']);
    await using house = await openTestHouse({ lists, upstreams: [upstream], settings: { household: { age: 18 } } });
    expect((await house.ask('bet.test')).answers).toEqual(['bet.test 300 A 192.0.2.1']);
  });

  test('lives as short as the settings say', async () => {
    await using house = await openTestHouse({ lists, settings: { blocking: { ttl: 3 } } });
    expect((await house.ask('bet.test')).answers).toEqual(['bet.test 3 A 0.0.0.0']);
  });
});

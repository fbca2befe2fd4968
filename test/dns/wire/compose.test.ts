import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeReply, negativeSoa } from '../../../src/dns/replies.ts';
import type { Query, Reply } from '../../../src/dns/resolver.ts';
import { composeQuery, composeRefusal, composeReply } from '../../../src/dns/wire/compose.ts';
import { makeEde } from '../../../src/dns/wire/ede.ts';
import { Flag } from '../../../src/dns/wire/header.ts';
import { scanMessage } from '../../../src/dns/wire/message.ts';
import { QueryReader } from '../../../src/dns/wire/question.ts';
import { readReply as toReply } from '../../../src/dns/wire/reply.ts';
import { compose } from '../reply-octets.ts';
import { type Asking, client, qname, query } from '../../kit.ts';
import { readReply } from '../record-text.ts';

function accept(message: Buffer, overTcp = false): Query {
  const read = new QueryReader().read(message, client(), 0, overTcp);
  if (typeof read === 'number') throw new Error(`refused with ${read}`);
  return read;
}

const own = makeReply({ source: 'local', answers: [{ type: 'A', ttl: 60, address: '192.0.2.1' }] });
const reply = (asking: Asking = {}, given: Reply = own, now = 0) =>
  readReply(composeReply(accept(query('x.test', 'A', asking)), given, now));

/** What an upstream said, as the cache keeps it. */
function fromUpstream(lines: readonly string[], flags?: number): Reply {
  const message = compose(query('x.test'), 0, lines, [], [], flags);
  return toReply(message, scanMessage(message)!, { min: 0, max: 86_400, negative: 3600 }, 0);
}

describe('a reply', () => {
  test('has an OPT for those who sent one, and for nobody else', () => {
    expect(reply().opt).toBeUndefined();
    expect(reply({ edns: 4096 }).opt).toEqual({ payload: 1232, dnssecOk: false });
    expect(reply({ edns: 4096, do: true }).opt).toEqual({ payload: 1232, dnssecOk: true });
  });

  test('says why in an Extended DNS Error, cut between letters where it is long', () => {
    const given = { ...own, ede: makeEde(17, 'ы'.repeat(200)) };
    expect(reply({ edns: 512 }, given).ede).toEqual({ code: 17, text: 'ы'.repeat(80) });
    expect(reply({}, given).ede).toBeUndefined();
  });

  const flags = [
    { asking: {}, given: 'qr rd ra' },
    { asking: { rd: false }, given: 'qr ra' },
    { asking: { cd: true }, given: 'qr rd ra cd' },
    { asking: { ad: true }, given: 'qr rd ra ad' },
    { asking: { edns: 512, do: true }, given: 'qr rd ra ad' },
    { asking: { edns: 512 }, given: 'qr rd ra' },
  ];
  test.each(flags)('to $asking has the flags $given when the upstream vouches for it', ({ asking, given }) => {
    expect(reply(asking, fromUpstream(['x.test 60 A 192.0.2.1'], 0x81a0)).flags).toBe(given);
  });

  test('never has AD when the upstream does not vouch for it', () => {
    expect(reply({ ad: true }, fromUpstream(['x.test 60 A 192.0.2.1'])).flags).toBe('qr rd ra');
  });

  test('that is longer than the client takes goes empty and with TC; over TCP it goes whole', () => {
    const long = fromUpstream(Array.from({ length: 60 }, (_, i) => `x.test 60 A 192.0.2.${i}`));
    const cut = reply({ edns: 600 }, long);
    expect({ flags: cut.flags, answers: cut.answers, opt: cut.opt?.payload }).toEqual({
      flags: 'qr tc rd ra',
      answers: [],
      opt: 1232,
    });
    expect(reply({}, long).size).toBe(24);
    expect(reply({ edns: 1232 }, long).answers.length).toBe(60);
    const whole = readReply(composeReply(accept(query('x.test'), true), long, 0));
    expect({ answers: whole.answers.length, flags: whole.flags }).toEqual({ answers: 60, flags: 'qr rd ra' });
  });

  test('never is longer than the client takes', () => {
    fc.assert(
      fc.property(fc.nat(90), fc.option(fc.nat(2000), { nil: undefined }), fc.boolean(), (count, payload, why) => {
        const given = fromUpstream(Array.from({ length: count }, (_, i) => `x.test 60 A 192.0.2.${i}`));
        const asking = payload === undefined ? {} : { edns: payload };
        const message = accept(query('x.test', 'A', asking));
        const sent = composeReply(message, why ? { ...given, ede: makeEde(15, 'x'.repeat(300)) } : given, 0);
        expect(sent.length).toBeLessThanOrEqual(Math.min(Math.max(payload ?? 512, 512), 1232));
        readReply(sent);
      }),
    );
  });

  const ages = [
    { name: 'ages by whole seconds', after: 1_999, floor: 0, ttl: 59 },
    { name: 'never goes below 0', after: 100_000, floor: 0, ttl: 0 },
    { name: 'never goes below the floor of what is stale', after: 100_000, floor: 30, ttl: 30 },
    { name: 'does not grow when the clock is behind', after: -5_000, floor: 0, ttl: 60 },
  ];
  test.each(ages)('its TTL $name', ({ after, floor, ttl }) => {
    const given = { ...fromUpstream(['x.test 60 A 192.0.2.1']), ttlFloor: floor };
    expect(reply({}, given, after).answers).toEqual([`x.test ${ttl} A 192.0.2.1`]);
  });

  test('of our own making owns its records by the question', () => {
    const negative = makeReply({ source: 'local', rcode: 3, authoritative: true, authorities: [negativeSoa(10)] });
    const { rcode, authorities, flags: given } = reply({}, negative);
    expect({ rcode, authorities, given }).toEqual({
      rcode: 3,
      authorities: ['x.test 10 SOA 10'],
      given: 'qr aa rd ra',
    });
  });
});

describe('a refusal', () => {
  const cases = [
    { name: 'echoes the question', message: query('X.test', 'AXFR'), rcode: 5, question: 12, opt: false },
    {
      name: 'leaves out a question that cannot be read',
      message: query('x.test').subarray(0, 14),
      rcode: 1,
      question: 0,
      opt: false,
    },
    {
      name: 'BADVERS is said in an OPT',
      message: query('x.test', 'A', { edns: 512, version: 9 }),
      rcode: 16,
      question: 12,
      opt: true,
    },
    {
      name: 'gives an OPT to who sent one',
      message: query('x.test', 'AXFR', { edns: 512 }),
      rcode: 5,
      question: 12,
      opt: true,
    },
  ];
  test.each(cases)('$name', ({ message, rcode, question, opt }) => {
    const got = readReply(composeRefusal(message, rcode));
    expect(got).toMatchObject({ rcode, id: 0x1234, answers: [] });
    expect(got.question).toEqual(message.subarray(12, 12 + question));
    expect(got.opt !== undefined).toBe(opt);
  });

  test('keeps the opcode, RD and CD, and no other bit', () => {
    const message = composeRefusal(query('x.test', 'A', { opcode: 5, cd: true, ad: true }), 4);
    expect(message.readUInt16BE(2)).toBe(Flag.QR | Flag.RA | Flag.RD | Flag.CD | (5 << 11) | 4);
  });
});

test('our own query is one that we would accept, with DO and CD as asked', () => {
  const message = composeQuery(qname('a\\000b.x.test'), 28, true, true);
  expect(accept(message)).toMatchObject({ name: 'a\\000b.x.test', type: 28, dnssecOk: true, flags: 0x110, room: 1232 });
});

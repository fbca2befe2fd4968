import { expect, test } from 'vitest';
import { makeReply } from '../../../src/dns/replies.ts';
import { composeReply } from '../../../src/dns/wire/compose.ts';
import { makeEde } from '../../../src/dns/wire/ede.ts';
import { QueryReader } from '../../../src/dns/wire/question.ts';
import { type Asking, client, query } from '../../kit.ts';
import { octets16, readReply } from '../record-text.ts';

/** An option of EDNS: its code, its length, what it holds. */
const option = (code: number, ...data: number[]): Buffer => Buffer.from([...octets16(code, data.length), ...data]);
const cookie = option(10, 1, 2, 3, 4, 5, 6, 7, 8);
const sde = option(26);
const early = option(15, 0, 0);

const said = {
  justification: 'Игры подождут.',
  organization: 'domovoy',
  language: 'ru',
  subError: 1,
  contact: 'http://kids.home.arpa/why',
};
const blocked = makeReply({
  source: 'policy',
  answers: [{ type: 'A', ttl: 10, address: '0.0.0.0' }],
  ede: makeEde(17, 'a line', said),
});

const json = '{"j":"Игры подождут.","s":1,"o":"domovoy","l":"ru"}';
const withContact = `{"c":["http://kids.home.arpa/why"],${json.slice(1)}`;

function textFor(asking: Asking, reply = blocked): string | undefined {
  const read = new QueryReader().read(query('x.test', 'A', { edns: 1232, ...asking }), client(), 0, false);
  if (typeof read === 'number') throw new Error(`refused with ${read}`);
  const { ede, answers, size } = readReply(composeReply(read, reply, 0));
  expect(answers).toHaveLength(1);
  expect(size).toBeLessThanOrEqual(asking.edns ?? 1232);
  return ede?.text;
}

const cases: readonly [what: string, options: Buffer[], text: string][] = [
  ['nothing', [], 'a line'],
  ['a cookie', [cookie], 'a line'],
  ['structured errors', [sde], json],
  ['structured errors, between others', [cookie, sde, option(12, 0, 0)], json],
  ['structured errors with data, which counts for nothing', [option(26, 1)], 'a line'],
  ['structured errors as early drafts had it', [early], withContact],
  ['both ways', [early, sde], json],
  ['another code of an error', [option(15, 0, 17)], 'a line'],
  ['an error with a text of its own', [option(15, 0, 0, 104, 105)], 'a line'],
  ['an error cut short', [option(15, 0)], 'a line'],
];

test.each(cases)('who asks for %s gets what it reads', (_what, options, text) => {
  expect(textFor({ options: Buffer.concat(options) })).toBe(text);
});

test('who has an option that runs over the OPT is refused as ever', () => {
  const broken = query('x.test', 'A', { edns: 1232, options: octets16(26, 4) });
  expect(new QueryReader().read(broken, client(), 0, false)).toBe(1);
});

test('where the JSON would cost the reply its records, the line goes out', () => {
  const long = { ...blocked, ede: makeEde(17, 'a line', { ...said, justification: 'ы'.repeat(1000) }) };
  expect(textFor({ options: sde }, long)).toHaveLength(400 / 2 + '{"j":"","s":1,"o":"domovoy","l":"ru"}'.length);
  expect(textFor({ options: sde, edns: 512 }, withPadding(long))).toBe('a line');
});

test('what is no block has no JSON: nobody filtered anything', () => {
  expect(textFor({ options: sde }, { ...blocked, ede: makeEde(3, 'stale') })).toBe('stale');
});

test('a sub-error is left out where none applies', () => {
  const without = { ...blocked, ede: makeEde(16, 'a line', { ...said, subError: undefined }) };
  expect(textFor({ options: sde }, without)).toBe(json.replace('"s":1,', ''));
});

/** The same reply with six records behind it: they fit with a line and not with more. */
function withPadding(reply: typeof blocked): typeof blocked {
  const padding = Array.from({ length: 6 }, () => blocked.records);
  return { ...reply, additionals: padding.length, records: Buffer.concat([reply.records, ...padding]) };
}

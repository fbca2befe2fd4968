import { expect, test } from 'vitest';
import { type Notice, troublesOf } from '../../web/screens/today/troubles.ts';

const wrong = (code: string) => ({ code, meaning: `${code}!`, remedy: 'Mend it.' });
const notice = (id: number, code: string, at = 0): Notice => ({
  id,
  kind: 'impaired',
  subject: code,
  at,
  impairment: wrong(code),
});
const ask: Notice = { id: 9, kind: 'ask', subject: 'a', at: 0, impairment: null };

const cases: readonly [what: string, codes: string[], notices: Notice[], seen: unknown[]][] = [
  ['all is well', [], [ask], []],
  ['what is wrong now is told, and nobody can be done with it', ['lists-stale'], [], [['lists-stale', undefined]]],
  ['… once, with its notice', ['lists-stale'], [notice(1, 'lists-stale', 5)], [['lists-stale', undefined, 5]]],
  [
    'what is over is told until somebody has read it',
    [],
    [notice(1, 'disk-nearly-full', 5)],
    [['disk-nearly-full', 1, 5]],
  ],
  [
    'what has only happened is told until then too',
    ['household-restored'],
    [notice(2, 'household-restored')],
    [['household-restored', 2, 0]],
  ],
  ['… and no longer', ['household-restored'], [], []],
];

test.each(cases)('%s', (_what, codes, notices, seen) => {
  const found = troublesOf({ impairments: codes.map(wrong) }, notices);
  const brief = found.map(({ code, notice: id, since }) => (since === undefined ? [code, id] : [code, id, since]));
  expect(brief).toEqual(seen);
});

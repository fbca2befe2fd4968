import { expect, test } from 'vitest';
import { checkSignature, readSignature } from '../../../src/lists/download/minisign.ts';
import { serialIn } from '../../../src/lists/download/origin.ts';
import { listFile } from '../list-files.ts';
import { ListServer, namesList, outcome, webSource } from './list-server.ts';
import { Signer } from './signer.ts';

const ours = new Signer('ours');
const theirs = new Signer('theirs');
const twin = new Signer('ours');
const list = namesList(10);
const sound = ours.sign(list, 'timestamp:1 serial:5');

/** What lies behind `.minisig`, and what becomes of the list. */
const cases: readonly [name: string, signature: string | undefined, word: string][] = [
  ['a sound signature', sound, 'renewed'],
  ['one of the old kind', ours.sign(list, 'serial:5', 'Ed'), 'renewed'],
  ['one with the ends of lines of Windows', sound.replaceAll('\n', '\r\n'), 'renewed'],
  ['one that says its age as minisign does', ours.sign(list, 'timestamp:1556193335\tfile:list'), 'renewed'],
  ['one that does not say its age', ours.sign(list, 'made by hand'), 'no-serial'],
  ['no signature', undefined, 'unsigned'],
  ['a signature of another list', ours.sign(namesList(11), ''), 'wrong-signature'],
  ['one of the old kind of another list', ours.sign(namesList(11), '', 'Ed'), 'wrong-signature'],
  ['a sound signature of somebody else', theirs.sign(list, ''), 'other-key'],
  ['somebody else who uses our id', twin.sign(list, ''), 'wrong-signature'],
  ['a trusted comment that was changed', sound.replace('serial:5', 'serial:9'), 'wrong-signature'],
  ['an algorithm that was changed', swapAlgorithm(sound), 'wrong-signature'],
  ['an algorithm that nobody knows', sound.replace(/\nRU/, '\nQU'), 'not-a-signature'],
  ['a signature cut short', sound.slice(0, 120), 'not-a-signature'],
  ['a page', '<html>', 'not-a-signature'],
  ['an endless signature', 'untrusted comment: '.padEnd(5000, 'x'), 'too-big'],
];

function swapAlgorithm(text: string): string {
  const [comment, first = '', ...rest] = text.split('\n');
  const octets = Buffer.from(first, 'base64');
  octets.write('Ed', 'latin1');
  return [comment, octets.toString('base64'), ...rest].join('\n');
}

test.each(cases)('%s', async (_name, signature, word) => {
  const server = await ListServer.open(({ url }, reply) => {
    if (url === '/list.txt?x=1') return void reply.end(list);
    if (url !== '/list.txt.minisig?x=1' || signature === undefined) return void reply.writeHead(404).end();
    reply.end(signature);
  });
  const web = webSource(server.url('/list.txt?x=1'), { key: ours.key });
  expect((await outcome(web))[0]).toBe(word);
});

test('a serial never goes back, not even to none; another key begins anew', async () => {
  const old = new Signer('old');
  const steps: readonly [name: string, signer: Signer, comment: string, key: string, word: string, detail?: string][] =
    [
      ['the first', ours, 'serial:5', ours.key, 'renewed'],
      ['the next', ours, 'serial:6', ours.key, 'renewed'],
      ['the same once more', ours, 'serial:6', ours.key, 'renewed'],
      ['an old one', ours, 'timestamp:99 serial:5', ours.key, 'rolled-back', '5 < 6'],
      ['one without', ours, 'timestamp:99', ours.key, 'rolled-back', '– < 6'],
      ['the list of an old key', old, 'timestamp:70', old.key, 'renewed'],
      ['an older one without serials', old, 'timestamp:69', old.key, 'rolled-back', '69 < 70'],
      ['one that does not say', old, 'whatever', old.key, 'no-serial', ''],
      ['one that has serials from now on', old, 'timestamp:60 serial:1', old.key, 'renewed'],
    ];
  let now = 0;
  const server = await ListServer.open(({ url }, reply) => {
    const [, signer, comment] = steps[now]!;
    reply.end(url?.endsWith('.minisig') ? signer.sign(list, comment) : list);
  });
  const web = webSource(server.url());
  for (const [name, , , key, ...expected] of steps) {
    expect([name, ...(await outcome({ ...web, key }))]).toEqual([name, ...expected]);
    now++;
  }
  expect(serialIn(web.source.path)).toBe(1);
});

test('a list that was taken unsigned is fetched whole once a key is given', async () => {
  const server = await ListServer.open(({ url, headers }, reply) => {
    if (headers['if-none-match'] !== undefined) return void reply.writeHead(304).end();
    reply.writeHead(200, { etag: '"v1"' }).end(url?.endsWith('.minisig') ? sound : list);
  });
  const web = webSource(server.url());
  expect(await outcome(web)).toEqual(['renewed']);
  expect(await outcome(web)).toEqual(['unchanged']);
  expect(await outcome({ ...web, key: ours.key })).toEqual(['renewed']);
  expect(await outcome({ ...web, key: ours.key })).toEqual(['unchanged']);
});

/** Of the file `test` that holds the word "test", by the key of minisign's author: not made by this test. */
const published = [
  [
    'ED',
    'RUQf6LRCGA9i559r3g7V1qNyJDApGip8MfqcadIgT9CuhV3EMhHoN1mGTkUidF/z7SrlQgXdy8ofjb7bNJJylDOocrCo8KLzZwo=',
    'timestamp:1556193335\tfile:test',
    'y/rUw2y8/hOUYjZU71eHp/Wo1KZ40fGy2VJEDl34XMJM+TX48Ss/17u3IvIfbVR1FkZZSNCisQbuQY+bHwhEBg==',
  ],
  [
    'Ed',
    'RWQf6LRCGA9i59SLOFxz6NxvASXDJeRtuZykwQepbDEGt87ig1BNpWaVWuNrm73YiIiJbq71Wi+dP9eKL8OC351vwIasSSbXxwA=',
    'timestamp:1555779966\tfile:test',
    'QtKMXWyYcwdpZAlPF7tE2ENJkRd1ujvKjlj1m9RtHTBnZPa5WKU5uWRs5GoP5M/VqE81QFuMKI5k/SfNQUaOAA==',
  ],
] as const;

test.each(published)('what minisign signed itself is sound (%s)', async (algorithm, first, comment, second) => {
  const signature = readSignature(`untrusted comment: x\n${first}\ntrusted comment: ${comment}\n${second}\n`)!;
  expect(signature.algorithm).toBe(algorithm);
  const key = 'RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3';
  expect(await checkSignature(listFile('test'), signature, key)).toBeUndefined();
  expect(await checkSignature(listFile('tesT'), signature, key)).toEqual({ reason: 'wrong-signature', detail: '' });
});

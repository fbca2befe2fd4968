import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { correctionsPath, readKept } from '../../../src/app/cases/kept-corrections.ts';
import { partSignature, withSignature } from '../../../src/core/cases/corrections.ts';
import { FakeDesk } from '../../fake-desk.ts';
import { qname } from '../../kit.ts';
import { CasesHome, hour, noon } from './cases-kit.ts';

const line = { sign: '-', category: 'games', name: qname('school.test') } as const;
const kept = (home: CasesHome) => readKept(correctionsPath(home.folder), home.desk.key);

/** A home whose desk has decided one case. */
async function corrected(): Promise<CasesHome> {
  const home = await CasesHome.open();
  home.desk.lines.push({ ...line, serial: 1 });
  await home.pass();
  return home;
}

describe('what a desk has decided', () => {
  test('is kept, and told once', async () => {
    const home = await corrected();
    expect(kept(home)).toEqual({ key: home.desk.key, serial: 1, lines: [{ ...line, serial: 1 }] });
    await home.pass(hour);
    expect(home.corrected).toBe(1);
    await home.stop();
    home.start();
    await home.pass(hour);
    expect(home.desk.heard.at(-1)!.path).toBe('/desk/corrections?after=1');
    expect(home.corrected).toBe(1);
  });

  test('comes hourly to a home that has no case', async () => {
    const home = await corrected();
    home.desk.lines.push({ ...line, name: qname('other.test'), serial: 2 });
    await home.pass(hour - 1);
    expect(kept(home).serial).toBe(1);
    await home.pass(1);
    expect(kept(home).serial).toBe(2);
    expect(home.corrected).toBe(2);
  });

  const spoilings: readonly (readonly [name: string, spoil: (sent: string) => string])[] = [
    ['an octet that has turned', (sent) => sent.replace('other.test', 'other.tesu')],
    ['no signature', (sent) => partSignature(sent)!.text],
    ['another trusted comment', (sent) => sent.replace('serial:2', 'serial:9')],
    ['a signature of nothing', (sent) => withSignature(partSignature(sent)!.text, 'untrusted comment: x\nRUQ\n')],
    ['no document', () => 'It works!'],
    ['nothing', () => ''],
  ];
  test.each(spoilings)('is not believed with %s, and what was good holds', async (_name, spoil) => {
    const home = await corrected();
    home.desk.lines.push({ ...line, name: qname('other.test'), serial: 2 });
    home.desk.spoil = spoil;
    await home.pass(hour);
    expect([kept(home).serial, home.corrected]).toEqual([1, 1]);
    home.desk.spoil = (sent) => sent;
    await home.pass(hour);
    expect([kept(home).serial, home.corrected]).toEqual([2, 2]);
  });

  test('is not believed of another desk', async () => {
    const home = await corrected();
    await using other = await FakeDesk.open(() => noon);
    other.lines.push({ ...line, serial: 1 }, { ...line, name: qname('evil.test'), serial: 2 });
    const reply = await fetch(`${other.url}/desk/corrections?after=1`);
    const evil = await reply.text();
    home.desk.spoil = () => evil;
    await home.pass(hour);
    expect(kept(home).serial).toBe(1);
  });

  test('never goes back: an old document that somebody has kept is the answer to another question', async () => {
    const home = await CasesHome.open();
    home.desk.lines.push({ ...line, serial: 1 });
    let old = '';
    home.desk.spoil = (sent) => (old = sent);
    await home.pass();
    home.desk.lines.push({ ...line, sign: '+', serial: 2 });
    await home.pass(hour);
    expect(kept(home).serial).toBe(2);
    home.desk.spoil = () => old;
    await home.pass(hour);
    expect([kept(home).serial, kept(home).lines]).toEqual([2, [{ ...line, sign: '+', serial: 2 }]]);
  });
});

test('where the file is spoilt nothing of it holds, and all is fetched once more', async () => {
  const home = await corrected();
  const path = correctionsPath(home.folder);
  writeFileSync(path, readFileSync(path, 'utf8').replace('school', 'schoom'));
  expect(kept(home).lines).toEqual([]);
  await home.stop();
  home.start();
  await home.pass();
  expect(kept(home).lines).toEqual([{ ...line, serial: 1 }]);
});

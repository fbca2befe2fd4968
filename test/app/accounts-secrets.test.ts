import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { GuessLimit } from '../../src/app/accounts/guess-limit.ts';
import { PasswordHash } from '../../src/app/accounts/password-hash.ts';
import { makeCode, plainCode } from '../../src/app/accounts/readable-code.ts';
import { Seal } from '../../src/app/accounts/seal.ts';
import { SetupCode } from '../../src/app/accounts/setup-code.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'domovoy-secrets-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

describe('a password', () => {
  const passwords = new PasswordHash();

  test('is hashed with argon2id, at the costs that a small box bears, and with a salt of its own', async () => {
    const [one, two] = await Promise.all([passwords.hash('correct horse'), passwords.hash('correct horse')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(two);
    expect(await passwords.matches('correct horse', one)).toBe(true);
    expect(await passwords.matches('correct horsf', one)).toBe(false);
  });

  test('is the same however a keyboard composes its letters', async () => {
    expect(await passwords.matches('ёжик ёжик'.normalize('NFD'), await passwords.hash('ёжик ёжик'))).toBe(true);
  });

  test.each([
    ['no hash', undefined],
    ['a hash that is none', 'x'],
    ['costs that would take all memory', `$argon2id$v=19$m=99999999,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`],
  ])('fits to nothing where there is %s', async (_what, hash) => {
    expect(await passwords.matches('correct horse', hash)).toBe(false);
  });
});

describe('a code that is read and typed', () => {
  test('has groups of four, and no letter that looks like another', () => {
    for (let n = 0; n < 100; n++) expect(makeCode(8)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(makeCode(12)).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  });

  test.each(['1O0L-ABCD', '100labcd', ' i o 0 1 — a b c d '])('%j is the same', (typed) => {
    expect(plainCode(typed)).toBe('1001ABCD');
  });
});

describe('the code for the first parent', () => {
  test('stays the same until it is used', () => {
    const path = folder();
    const code = new SetupCode(path, undefined).get();
    expect(new SetupCode(path, undefined).get()).toBe(code);
    expect(new SetupCode(path, undefined).matches(code.toLowerCase())).toBe(true);
    expect(new SetupCode(path, undefined).matches('')).toBe(false);
  });

  test('of the label counts once in the life of a box: when the accounts are lost there is another one', () => {
    const path = folder();
    const code = new SetupCode(path, 'LABEL-123');
    expect(code.get()).toBe('LABEL-123');
    code.end();
    expect(code.get()).not.toBe('LABEL-123');
    expect(code.matches('LABEL-123')).toBe(false);
    expect(code.matches('')).toBe(false);
  });

  test('is for the house alone to read, whatever lay there before', () => {
    const path = folder();
    writeFileSync(join(path, 'setup-code.new'), 'left by a power cut', { mode: 0o644 });
    const code = new SetupCode(path, undefined).get();
    expect(statSync(join(path, 'setup-code')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(path, 'setup-code'), 'utf8')).toBe(`${code}\n`);
  });
});

describe('what is sealed', () => {
  test('is opened by the same house for the same account, and by nobody else', () => {
    const path = folder();
    const sealed = new Seal(path).close('secret', 'anna');
    expect(sealed).not.toContain('secret');
    expect(new Seal(path).open(sealed, 'anna')).toBe('secret');
    expect(new Seal(path).open(sealed, 'granny')).toBeUndefined();
    expect(new Seal(folder()).open(sealed, 'anna')).toBeUndefined();
    expect(statSync(join(path, 'accounts.key')).mode & 0o777).toBe(0o600);
  });

  test('and damaged is told from nothing, not from something wrong', () => {
    const path = folder();
    const sealed = Buffer.from(new Seal(path).close('secret', 'anna'), 'base64');
    for (let at = 0; at < sealed.length; at++) {
      const spoilt = Buffer.from(sealed);
      spoilt[at]! ^= 1;
      expect(new Seal(path).open(spoilt.toString('base64'), 'anna')).toBeUndefined();
    }
    expect(new Seal(path).open('', 'anna')).toBeUndefined();
  });
});

describe('the limit of guesses', () => {
  test('remembers a bounded number of addresses, and those who guess most lately', () => {
    let now = 0;
    const limit = new GuessLimit(() => now);
    for (let n = 0; n < 6; n++) limit.take('thief', 'trusted');
    for (let n = 0; n < 1023; n++) limit.take(`address ${n}`, 'trusted');
    expect(limit.take('thief', 'trusted')).toBeGreaterThan(0);
    limit.take('one more', 'trusted');
    expect(limit.take('thief', 'trusted')).toBe(0);
    now += 1;
  });

  test('in all is never longer than a minute, and never for ever', () => {
    let now = 0;
    const limit = new GuessLimit(() => now);
    const waits: number[] = [];
    for (let n = 0; n < 200; n++) {
      const seconds = limit.take(`address ${n}`, 'unknown');
      waits.push(seconds);
      now += seconds * 1000;
    }
    expect(Math.max(...waits)).toBe(60);
  });
});

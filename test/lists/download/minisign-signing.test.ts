import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkSignature, readSignature } from '../../../src/lists/download/minisign.ts';
import { minisignKeyOf, signAsMinisign } from '../../../src/lists/download/minisign-signing.ts';
import { makeSecretKey, readSecretKey } from '../../../src/lists/registry/keys.ts';

test('what is signed here is sound to whoever checks, and nothing else is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'domovoy-sign-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [secret, other] = [readSecretKey(makeSecretKey())!, readSecretKey(makeSecretKey())!];
  const path = join(folder, 'text');
  writeFileSync(path, 'a text\n');
  const signature = readSignature(signAsMinisign(secret, 'a text\n', 'serial:7'))!;
  expect(signature.trustedComment).toBe('serial:7');
  expect(await checkSignature(path, signature, minisignKeyOf(secret))).toBeUndefined();
  expect(await checkSignature(path, signature, minisignKeyOf(other))).toBeDefined();
  expect(await checkSignature(path, { ...signature, trustedComment: 'serial:8' }, minisignKeyOf(secret))).toBeDefined();
  writeFileSync(path, 'another\n');
  expect(await checkSignature(path, signature, minisignKeyOf(secret))).toBeDefined();
});

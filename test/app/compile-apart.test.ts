import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

/** A process with few descriptors, all of them taken, that is to compile. */
const script = `
  import { closeSync, openSync } from 'node:fs';
  import { compileApart } from ${JSON.stringify(fileURLToPath(new URL('../../src/app/compile-apart.ts', import.meta.url)))};
  const taken = [];
  try {
    for (;;) taken.push(openSync('/dev/null'));
  } catch {}
  const outcome = await compileApart({ settings: {}, renew: false });
  taken.forEach(closeSync);
  console.log(JSON.stringify(outcome));
  process.exit();`;

test('where no process can be started, that is told, and whoever asked lives on', async () => {
  const few = ['-c', 'ulimit -n 64 && exec "$0" "$@"', process.execPath, '--input-type=module', '--eval', script];
  const { stdout } = await promisify(execFile)('sh', few);
  expect(JSON.parse(stdout)).toMatchObject({ type: 'failed', sentence: expect.stringContaining('EMFILE') });
});

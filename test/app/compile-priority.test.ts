import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'domovoy-priority-'));
const empty = mkdtempSync(join(tmpdir(), 'domovoy-priority-'));
writeFileSync(join(folder, 'catalogue-1.db'), '');
afterAll(() => [folder, empty].forEach((each) => rmSync(each, { recursive: true })));

const { PRIORITY_LOW, PRIORITY_NORMAL } = constants.priority;
const module = new URL('../../src/app/compile-priority.ts', import.meta.url).href;

test.each([
  ['who answers queries goes first', folder, {}, PRIORITY_LOW],
  ['the first catalogue is in nobody’s way', empty, {}, PRIORITY_NORMAL],
  ['a machine with enough to do leaves all equal', folder, { DOMOVOY_COMPILE_PRIORITY: 'normal' }, PRIORITY_NORMAL],
])('%s', (_name, data, env, priority) => {
  // A process of its own: a priority once given away is not given back.
  const script = `
    import { getPriority } from 'node:os';
    import { stepBehindQueries } from ${JSON.stringify(module)};
    stepBehindQueries(${JSON.stringify(data)}, ${JSON.stringify(env)});
    console.log(getPriority());`;
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
  expect(Number(said)).toBe(priority);
});

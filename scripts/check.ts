// Everything a change must pass, by name; all of it runs even when the first fails. `--no-tests` leaves the tests out.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const STEPS: readonly { name: string; command: readonly [string, ...string[]] }[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'types of the pages', command: ['tsc', '--noEmit', '-p', 'web'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'format', command: ['prettier', '--check', '--log-level=warn', '.'] },
  { name: 'unused', command: ['knip'] },
  { name: 'tests', command: ['vitest', 'run'] },
];

const withTests = !process.argv.includes('--no-tests');
const failed: string[] = [];
const steps = STEPS.filter((step) => withTests || step.name !== 'tests');
for (const { name, command } of steps) {
  const [program, ...args] = command;
  process.stdout.write(`\n── ${name}: ${command.join(' ')}\n`);
  const started = performance.now();
  const { status, error } = spawnSync(program, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  if (error) process.stdout.write(`${error.message}\n`);
  if (status !== 0) failed.push(name);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`── ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${seconds} s)\n`);
}
process.stdout.write(failed.length === 0 ? '\ncheck: all ok\n' : `\ncheck: FAILED: ${failed.join(', ')}\n`);
process.exitCode = failed.length === 0 ? 0 : 1;

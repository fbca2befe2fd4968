import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Milliseconds that a compiler or the package manager may take. */
const patience = 180_000;

/** Where programs may lie that are not on everybody's path: Debian puts servers into sbin. */
const path = `${process.env['PATH'] ?? ''}:/usr/local/sbin:/usr/sbin:/sbin`;

/** Makes sure that a program is there: root gets it from its Debian package. */
export function havePackage(program: string, name: string): boolean {
  if (findProgram(program) !== undefined) return true;
  const aptGet = findProgram('apt-get');
  if (aptGet === undefined || process.getuid?.() !== 0) return false;
  process.stderr.write(`bench: installing the Debian package ${name}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(aptGet, ['install', '-y', '--no-install-recommends', name], { env, stdio: 'ignore', timeout: patience });
  return findProgram(program) !== undefined;
}

/** Where the program lies; undefined when it is not installed. */
export function findProgram(program: string): string | undefined {
  for (const folder of path.split(':')) {
    const file = join(folder, program);
    if (folder !== '' && spawnSync('test', ['-x', file]).status === 0) return file;
  }
  return undefined;
}

/** The command that runs another on these cores only; it becomes the program that it starts, id and all. */
export function pinned(core: string, command: readonly string[]): [string, ...string[]] {
  return [findProgram('taskset') ?? 'taskset', '-c', core, ...command];
}

/** Compiles a C program of this folder; undefined where there is no compiler. */
export function compileC(name: string, folder: string): string | undefined {
  const compiler = findProgram('cc') ?? findProgram('gcc') ?? findProgram('clang');
  if (compiler === undefined) return undefined;
  const source = fileURLToPath(new URL(`${name}.c`, import.meta.url));
  const program = join(folder, name);
  const { status } = spawnSync(compiler, ['-O2', '-o', program, source], { stdio: 'inherit', timeout: patience });
  return status === 0 ? program : undefined;
}

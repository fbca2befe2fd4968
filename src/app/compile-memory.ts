/**
 * Objects die young while a list is read: small spaces for them cost no time, and V8 would let them grow to 32 MB and
 * more.
 */
export const memoryFlags: readonly string[] = ['--max-semi-space-size=2'];

/** The environment with glibc told that its threads share two arenas: one for each is 4 MB that are seldom given back. */
export function memoryEnv(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { MALLOC_ARENA_MAX: '2', ...env };
}

/**
 * Exchanges this process, which has only read its settings, for one that does the same with little memory; it begins
 * anew. Returns in one that has little memory already, and where the system cannot do that.
 */
export function takeLittleMemory(): void {
  if (process.execve === undefined || memoryFlags.every((flag) => process.execArgv.includes(flag))) return;
  const args = [...process.execArgv, ...memoryFlags, ...process.argv.slice(1)];
  process.execve(process.execPath, [process.execPath, ...args], memoryEnv(process.env));
}

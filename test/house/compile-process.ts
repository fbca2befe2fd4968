import { readdirSync, readFileSync } from 'node:fs';

/** The process of this one that compiles; undefined while there is none. */
function compileProcess(): number | undefined {
  const pids = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry));
  return pids.map(Number).find((pid) => {
    try {
      const parent = /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      return Number(parent) === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('compile-process');
    } catch {
      return false;
    }
  });
}

/** Kills the process of this one that compiles, as the kernel does when memory is short; false while there is none. */
export function killCompileProcess(): boolean {
  const pid = compileProcess();
  return pid !== undefined && process.kill(pid, 'SIGKILL');
}

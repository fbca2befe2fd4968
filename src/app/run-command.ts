import { execFile } from 'node:child_process';

/** Where the system's tools lie, whatever the environment says. */
const path = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** Milliseconds after which a tool that hangs is killed. */
const patience = 5_000;

/** Octets of output that are read; a tool that says more is killed. */
const mostOutput = 1 << 20;

/** How a tool ended: what it printed, or why that is nothing. */
export type Ran =
  | { readonly ok: true; readonly stdout: string }
  /** `absent`: there is no such tool; `slow`: it was killed; `failed`: it said no, and `said` is why. */
  | { readonly ok: false; readonly fault: 'absent' | 'slow' | 'failed'; readonly said: string };

/** Runs a tool of the system with these arguments, each passed as it is: no shell reads them. */
export function runCommand(command: string, args: readonly string[]): Promise<Ran> {
  const options = {
    timeout: patience,
    killSignal: 'SIGKILL',
    maxBuffer: mostOutput,
    env: { PATH: path, LC_ALL: 'C' },
  } as const;
  return new Promise((resolve) => {
    execFile(command, args, options, (error, stdout, stderr) => {
      if (error === null) return resolve({ ok: true, stdout });
      const fault = error.code === 'ENOENT' ? 'absent' : error.killed ? 'slow' : 'failed';
      resolve({ ok: false, fault, said: (stderr || String(error.code)).trim().slice(0, 500) });
    });
  });
}

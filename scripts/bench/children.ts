import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinned } from './tools.ts';

/** Milliseconds in which a process may end by itself. */
const grace = 3_000;

/** A process that is ours to end. */
export interface Child {
  readonly pid: number;
  /** Settles when it has ended, with the code or the signal. */
  readonly ended: Promise<number | string>;
  /** The end of what it said, for those who ask why. */
  words(): string;
  stop(): Promise<void>;
}

/** The bench's own core is the last: servers have the first, so that neither slows the other. */
export const cores = { server: '0', load: '1', both: '0,1' } as const;

/** Every process of the bench: started on its core, ended by its id, also when the bench itself is interrupted. */
export class Children {
  readonly #folder: string;
  readonly #running = new Set<ChildProcess>();
  #started = 0;

  constructor(folder: string) {
    this.#folder = folder;
    process.once('exit', () => this.#killAll());
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  }

  /** Starts a command on these cores; what it says goes to a file. */
  start(command: readonly string[], core: string): Child {
    const log = join(this.#folder, `process-${this.#started++}.log`);
    const output = openSync(log, 'w');
    const [program, ...args] = pinned(core, command);
    const child = spawn(program, args, { stdio: ['ignore', output, output], env: plainEnv() });
    closeSync(output);
    if (child.pid === undefined) throw new Error(`${command[0]} cannot be started`);
    this.#running.add(child);
    const ended = new Promise<number | string>((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) => resolve(code ?? signal ?? 'lost'));
    });
    void ended.then(() => this.#running.delete(child));
    return {
      pid: child.pid,
      ended,
      words: () => readFileSync(log, 'utf8').trimEnd().split('\n').slice(-5).join('\n'),
      stop: () => stop(child, ended),
    };
  }

  async stopAll(): Promise<void> {
    await Promise.all(
      [...this.#running].map((child) => stop(child, new Promise((end) => child.once('exit', () => end('ended'))))),
    );
  }

  #killAll(): void {
    for (const child of this.#running) child.kill('SIGKILL');
  }
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), grace);
  await ended;
  clearTimeout(timer);
}

/** Settings of the house in the environment would go before those of the bench. */
function plainEnv(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('DOMOVOY_'));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

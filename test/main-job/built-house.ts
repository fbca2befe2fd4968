import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventually } from '../kit.ts';

export const ROOT: string = fileURLToPath(new URL('../..', import.meta.url));

/** The program as it is shipped, and the Node it is shipped with (the one these tests run on). */
export const program: string = join(ROOT, 'dist', 'main.js');

/** Brings `dist/` up to date, as `npm start` does. */
export function build(): void {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/setup.js'), '--build'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the house cannot be built:\n${stderr}`);
}

/** The environment of somebody who has only what is given: no settings of the developer's own, and our Node first. */
export function bareEnvironment(settings: Readonly<Record<string, string>> = {}): Record<string, string> {
  const kept = ['HOME', 'TMPDIR', 'NODE_COMPILE_CACHE', 'npm_config_cache'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const path = [join(ROOT, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);
  // A machine that runs tests may have enough to do for who goes last to wait for ever.
  return {
    ...Object.fromEntries(kept),
    PATH: path,
    DOMOVOY_COMPILE_PRIORITY: 'normal',
    DOMOVOY_KIDS_LISTEN: '',
    ...settings,
  };
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A house in a process of its own: what it said so far, and how it is asked to close. */
export class BuiltHouse implements AsyncDisposable {
  readonly #process: ChildProcess;
  readonly #ended: Promise<unknown[]>;
  #output = '';

  private constructor(child: ChildProcess) {
    this.#process = child;
    this.#ended = once(child, 'exit');
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (this.#output += String(chunk)));
  }

  /** Starts a command and waits until it has opened the house. */
  static async open(
    command: readonly [string, ...string[]],
    cwd: string,
    env: Record<string, string>,
  ): Promise<BuiltHouse> {
    const [file, ...args] = command;
    const house = new BuiltHouse(spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] }));
    const hasOpened = (): boolean => {
      if (house.#process.exitCode !== null) throw new Error(`the house did not open:\n${house.output}`);
      return / example\.com /.test(house.output);
    };
    // `npm start` may have to build it first.
    const opened = eventually('the house says what to try', hasOpened, 90_000);
    await opened.catch(async (cause: unknown) => {
      await house.close();
      throw new Error(house.output, { cause });
    });
    return house;
  }

  /** Both streams, in the order they came. */
  get output(): string {
    return this.#output;
  }

  get port(): number {
    return Number(/DNS on 127\.0\.0\.1:(\d+)/.exec(this.#output)?.[1]);
  }

  /** Asks it to close, as systemd does; the exit code, null when a signal ended it. */
  async close(): Promise<number | null> {
    this.#process.kill('SIGTERM');
    await this.#ended;
    return this.#process.exitCode;
  }

  /** Ends it as a power cut does: it is asked nothing. */
  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#ended;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) await this.close();
  }
}

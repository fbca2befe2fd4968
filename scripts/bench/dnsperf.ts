import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Questions } from './columns.ts';
import { cores } from './children.ts';
import { findProgram, pinned } from './tools.ts';

/** How hard to ask. */
export interface Load {
  readonly seconds: number;
  /** Sockets that ask. */
  readonly clients: number;
  /** Queries without a reply yet, over all clients. */
  readonly outstanding: number;
  /** Queries a second; as many as the server answers where it is left out. */
  readonly rate?: number;
}

export interface Outcome {
  readonly completed: number;
  readonly lost: number;
  /** Queries a second. */
  readonly qps: number;
  /** Seconds each query took, in the order of the replies; empty unless asked for. */
  readonly latencies: readonly number[];
}

/** As much as the server can answer. */
export function fullLoad(seconds: number): Load {
  return { seconds, clients: 20, outstanding: 160 };
}

/** Seconds after which a query counts as lost; while dnsperf waits for it, its slot asks nothing. */
const timeout = 2;

/** Runs dnsperf on the core of the load. Rejects with what it said when it fails. */
export async function dnsperf(port: number, questions: Questions, load: Load, verbose = false): Promise<Outcome> {
  const flags = {
    '-s': '127.0.0.1',
    '-p': port,
    '-d': questions.file,
    '-l': load.seconds,
    '-c': load.clients,
    '-q': load.outstanding,
    '-t': timeout,
    ...(questions.once && { '-n': 1 }),
    ...(load.rate !== undefined && { '-Q': load.rate }),
  };
  const args = Object.entries(flags).flatMap(([flag, value]) => [flag, String(value)]);
  const [program, ...rest] = pinned(cores.load, [findProgram('dnsperf')!, ...args, ...(verbose ? ['-v'] : [])]);
  const child = spawn(program, rest, {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: (load.seconds + 30) * 1000,
  });
  // Whoever interrupts the bench interrupts the load too.
  const end = (): void => void child.kill('SIGKILL');
  process.once('exit', end);
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
  await once(child, 'close');
  process.off('exit', end);
  const text = said.join('');
  if (child.exitCode !== 0) throw new Error(`dnsperf failed:\n${text.slice(-1000)}`);
  return {
    completed: figure(text, /Queries completed:\s+(\d+)/),
    lost: figure(text, /Queries lost:\s+(\d+)/),
    qps: figure(text, /Queries per second:\s+([\d.]+)/),
    latencies: verbose ? [...text.matchAll(/^> [A-Z]+ \S+ \S+ ([\d.]+)$/gm)].map(([, seconds]) => Number(seconds)) : [],
  };
}

function figure(text: string, pattern: RegExp): number {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`dnsperf says nothing of ${pattern.source}:\n${text.slice(-1000)}`);
  return Number(found);
}

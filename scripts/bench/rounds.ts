import type { Column } from './columns.ts';
import { dnsperf, fullLoad } from './dnsperf.ts';
import { cpuOf } from './proc.ts';
import { type QueryFiles, questionsOf } from './queries.ts';
import type { Running } from './running.ts';
import type { ServerId } from './servers/recipes.ts';

/** One server, asked the questions of one column for some seconds. */
export interface Sample {
  readonly server: ServerId;
  readonly column: Column;
  readonly round: number;
  readonly qps: number;
  readonly completed: number;
  readonly lost: number;
  /** Seconds of CPU that a query cost the server. */
  readonly cpu: number;
}

/** Lets every server compile and cache what it will: what is measured is a house that has been open for a while. */
export async function warmUp(running: ReadonlyMap<ServerId, Running>, files: QueryFiles): Promise<void> {
  for (const server of running.values()) {
    await cacheMix(server, files);
    await dnsperf(server.port, { file: files.mix, once: false }, fullLoad(1));
  }
}

/** Asks each name of the mix once: what other columns pushed out of the server's cache is in it again. */
export async function cacheMix({ port }: Running, files: QueryFiles): Promise<void> {
  await dnsperf(port, { file: files.warm, once: true }, fullLoad(20));
}

/** Asks all servers in turn, column by column, round by round: what slows the machine for a while slows them all. */
export async function runRounds(
  running: ReadonlyMap<ServerId, Running>,
  files: QueryFiles,
  { columns, rounds, seconds }: { columns: readonly Column[]; rounds: number; seconds: number },
  say: (line: string) => void,
): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (let round = 0; round < rounds; round++) {
    say(`round ${round + 1} of ${rounds}`);
    for (const column of columns) {
      const questions = questionsOf(files, column, round, seconds);
      for (const [id, server] of running) {
        if (column === 'mix') await cacheMix(server, files);
        const before = cpuOf(server.child.pid);
        const { qps, completed, lost } = await dnsperf(server.port, questions, fullLoad(seconds));
        const cpu = (cpuOf(server.child.pid) - before) / completed;
        samples.push({ server: id, column, round, qps, completed, lost, cpu });
      }
    }
  }
  return samples;
}

import { readdirSync, readFileSync } from 'node:fs';

// What Linux tells of a process in /proc (proc(5)).

/** Ticks a second in which CPU time is counted; Linux has told user space 100 on all our machines since ever. */
const ticksPerSecond = 100;

/** CPU time of a thread, in seconds. */
export interface ThreadCpu {
  readonly id: number;
  readonly name: string;
  readonly seconds: number;
  /** Its priority: it goes after those who have less. */
  readonly nice: number;
}

/** User and system time of a whole process, in seconds. */
export function cpuOf(pid: number): number {
  return cpuIn(readFileSync(`/proc/${pid}/stat`, 'latin1'));
}

export function threadsOf(pid: number): ThreadCpu[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((id) => {
    try {
      const stat = readFileSync(`/proc/${pid}/task/${id}/stat`, 'latin1');
      const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
      return [{ id: Number(id), name, seconds: cpuIn(stat), nice: Number(fieldsOf(stat)[16]) }];
    } catch {
      // It ended between the two calls.
      return [];
    }
  });
}

/** Resident memory now and at its highest, in octets. */
export function memoryOf(pid: number): { readonly rss: number; readonly peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'latin1');
  const kib = (field: string): number => Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0);
  return { rss: kib('VmRSS') * 1024, peak: kib('VmHWM') * 1024 };
}

/** From the third on; the name before them may hold spaces and parentheses. */
function fieldsOf(stat: string): string[] {
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** Fields 14 and 15. */
function cpuIn(stat: string): number {
  const fields = fieldsOf(stat);
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

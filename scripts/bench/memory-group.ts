import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where Linux keeps the groups of processes that share a limit of memory: cgroup v1 and v2 (cgroups(7)). */
const hierarchies = [
  { root: '/sys/fs/cgroup/memory', limit: 'memory.limit_in_bytes' },
  { root: '/sys/fs/cgroup', limit: 'memory.max' },
];

/** A group of processes that the kernel lets have so much memory together, and no more; it kills who takes more. */
export interface MemoryGroup {
  add(pid: number): void;
  /** When all of its processes have ended. */
  close(): void;
}

/** Undefined where this user may not make one. */
export function openMemoryGroup(octets: number): MemoryGroup | undefined {
  for (const { root, limit } of hierarchies) {
    const folder = join(root, `domovoy-bench-${process.pid}`);
    try {
      mkdirSync(folder);
      if (!existsSync(join(folder, limit))) {
        rmdirSync(folder);
        continue;
      }
      writeFileSync(join(folder, limit), String(octets));
      return {
        add: (pid) => writeFileSync(join(folder, 'cgroup.procs'), String(pid)),
        close: () => rmdirSync(folder),
      };
    } catch {
      continue;
    }
  }
  return undefined;
}

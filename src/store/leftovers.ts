import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { remove } from './whole-file.ts';

/**
 * Removes what processes that are no more left half written.
 *
 * @param pattern of the names of such files; its first group is the number of the process
 */
export function removeLeftovers(folder: string, pattern: RegExp): void {
  for (const file of readdirSync(folder)) {
    const owner = pattern.exec(file)?.[1];
    if (owner !== undefined && !isRunning(Number(owner))) remove(join(folder, file));
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It runs, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

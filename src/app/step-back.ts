import { spawnSync } from 'node:child_process';
import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/** How far this thread steps behind the one that answers queries, in steps of `nice`. */
const steps = 10;

/**
 * Lets the query path go first where they share a core: without it a batch of the journal costs a query ten
 * milliseconds. Linux gives each thread a priority of its own; elsewhere, or where it is not allowed, all stay equal.
 */
export function stepBack(): void {
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    setPriority(thread, steps);
  } catch {
    return;
  }
}

/**
 * Lets everybody else on the machine go first: for a process that compiles. `nice` alone is not enough: Linux lets even
 * the nicest finish its slice of three milliseconds before who answers queries is woken. Only an idle process gives way
 * at once, and Node cannot ask for that itself; `chrt` (util-linux) does, where there is one.
 */
export function stepFarBack(): void {
  setPriority(constants.priority.PRIORITY_LOW);
  spawnSync('chrt', ['--idle', '--all-tasks', '--pid', '0', String(process.pid)], { stdio: 'ignore', timeout: 2_000 });
}

import { mkdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { takeCompileLock } from '../store/compile-lock.ts';

/** Milliseconds between trials, while somebody else has his turn. */
const tryEvery = 200;

/**
 * Does this when nobody else compiles into the folder, for the house and `domovoy compile` may both want to: two at once
 * would need the memory twice, and ask for the same serial.
 *
 * @param onWait told once, when somebody has to be waited for
 */
export async function inTurn<Result>(
  folder: string,
  work: () => Promise<Result>,
  onWait: () => void = () => {},
): Promise<Result> {
  mkdirSync(folder, { recursive: true });
  let lock = takeCompileLock(folder);
  if (lock === undefined) onWait();
  while (lock === undefined) {
    await setTimeout(tryEvery);
    lock = takeCompileLock(folder);
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}

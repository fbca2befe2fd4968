import type { Settings } from '../config/schema.ts';
import { memoryEnv } from './compile-memory.ts';

/** Where the settings stand in the environment, in pieces: Linux takes 128 KiB a variable at most. */
const variable = 'DOMOVOY_HANDOVER_';
const piece = 100_000;

/**
 * V8 may let its old objects grow by a third before it looks through them, not to four times: measured under a flood of
 * new names, a third less memory, and no slower. One helper thread for its garbage is enough for a box of small cores.
 * `--optimize-for-size` saves 12 MB more and costs a tenth of the speed.
 */
const flags = ['--heap-growing-percent=30', '--v8-pool-size=1'];

/**
 * Exchanges this process, which has read the command line and the settings, for one that only keeps the house: the
 * readers cost 20 MB that would never be used again. Number and parent of the process stay, so whoever started it
 * notices nothing. Returns where the system cannot do that.
 */
export function moveIn(settings: Settings): void {
  const program = process.argv[1];
  if (process.execve === undefined || program === undefined) return;
  const text = JSON.stringify(settings);
  const env = memoryEnv(process.env);
  for (let i = 0; i * piece < text.length; i++) env[variable + i] = text.slice(i * piece, (i + 1) * piece);
  process.execve(process.execPath, [process.execPath, ...process.execArgv, ...flags, program], env);
}

/** The settings that {@link moveIn} gave on; they are taken out of the environment. Undefined in any other process. */
export function movedIn(env: NodeJS.ProcessEnv): Settings | undefined {
  let text = '';
  for (let i = 0; env[variable + i] !== undefined; i++) {
    text += env[variable + i];
    delete env[variable + i];
  }
  return text === '' ? undefined : (JSON.parse(text) as Settings);
}

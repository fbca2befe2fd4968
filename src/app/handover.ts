import type { Settings } from '../config/schema.ts';
import { memoryEnv } from './compile-memory.ts';
import type { SettingsHistory } from './origins.ts';

/** What a house is opened with. */
export interface Belongings {
  readonly settings: Settings;
  readonly history: SettingsHistory;
}

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
 * glibc gives pieces of so many octets back to the system at once. By itself it would learn from the first password that is
 * hashed to keep 19 MiB for the next one, in each thread that has hashed one.
 */
const givenBack = String(4 * 1024 ** 2);

/**
 * Exchanges this process, which has read the command line and the settings, for one that only keeps the house: the
 * readers cost 20 MB that would never be used again. Number and parent of the process stay, so whoever started it
 * notices nothing. Returns where the system cannot do that.
 */
export function moveIn(belongings: Belongings): void {
  const program = process.argv[1];
  if (process.execve === undefined || program === undefined) return;
  const text = JSON.stringify(belongings);
  const env: NodeJS.ProcessEnv = { MALLOC_MMAP_THRESHOLD_: givenBack, ...memoryEnv(process.env) };
  for (let i = 0; i * piece < text.length; i++) env[variable + i] = text.slice(i * piece, (i + 1) * piece);
  process.execve(process.execPath, [process.execPath, ...process.execArgv, ...flags, program], env);
}

/** What {@link moveIn} gave on; it is taken out of the environment. Undefined in any other process. */
export function movedIn(env: NodeJS.ProcessEnv): Belongings | undefined {
  let text = '';
  for (let i = 0; env[variable + i] !== undefined; i++) {
    text += env[variable + i];
    delete env[variable + i];
  }
  return text === '' ? undefined : (JSON.parse(text) as Belongings);
}

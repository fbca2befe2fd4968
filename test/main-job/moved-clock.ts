import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Names the file that says by how many milliseconds the clock of a program is wrong. */
const variable = 'MOVED_CLOCK';

/**
 * The clock of a machine, for a program in a process of its own with all its threads: they load this file before all else
 * (`node --import`), and from then on their clock is wrong by what the file says. It runs as the real one does.
 */
export class MovedClock {
  readonly env: Readonly<Record<string, string>>;
  readonly #file: string;
  #ahead = 0;

  constructor(file: string) {
    this.#file = file;
    this.env = { [variable]: file };
    this.set(Date.now());
  }

  readonly now = (): number => Date.now() + this.#ahead;

  /** From now on it is this moment: milliseconds since 1970. */
  set(moment: number): void {
    this.#ahead = moment - Date.now();
    writeFileSync(`${this.#file}.next`, String(this.#ahead));
    renameSync(`${this.#file}.next`, this.#file);
  }

  pass(minutes: number): void {
    this.set(this.now() + minutes * 60_000);
  }
}

const file = process.env[variable];
if (file !== undefined) {
  const real = Date.now;
  Date.now = () => real() + Number(readFileSync(file, 'utf8'));
}

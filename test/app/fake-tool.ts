import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** An executable that stands for a tool of the system: it notes its arguments, one run a line, and then does as it is told. */
export class FakeTool {
  readonly path: string;
  readonly #notes: string;

  /** `script` is what the shell runs in the end. */
  constructor(folder: string, name: string, script = '') {
    this.path = join(folder, name);
    this.#notes = join(folder, `${name}.runs`);
    this.does(script);
  }

  /** From the next run on; one that is under way goes on with what it has read. */
  does(script: string): void {
    const note = `for each; do printf '[%s]' "$each"; done >> '${this.#notes}'\necho >> '${this.#notes}'`;
    const next = `${this.path}.next`;
    writeFileSync(next, `#!/bin/sh\n${note}\n${script}\n`);
    chmodSync(next, 0o755);
    renameSync(next, this.path);
  }

  /** The arguments of each run, in brackets: `[neigh][show]`. */
  get runs(): string[] {
    return existsSync(this.#notes) ? readFileSync(this.#notes, 'utf8').trimEnd().split('\n') : [];
  }
}

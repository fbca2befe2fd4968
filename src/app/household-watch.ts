import { type FSWatcher, watch } from 'node:fs';
import { versionOf } from './machine.ts';

/** SQLite writes a change into the log, and works the log into the file. */
const files = ['household.db-wal', 'household.db'] as const;

/** A large document is a thousand writes: they are looked at together when there was none for so many milliseconds. */
const settling = 2;

/** Where the system cannot watch a folder, and for what it misses, in milliseconds. */
const lookEvery = 2_000;

/** Tells when somebody has written `household.db`: the admin thread, or a command in a process of its own. */
export class HouseholdWatch {
  readonly #folder: string;
  readonly #changed: () => void;
  readonly #looking: NodeJS.Timeout;
  readonly #watcher: FSWatcher | undefined;
  #settled: NodeJS.Timeout | undefined;
  #version: string;

  constructor(folder: string, changed: () => void) {
    this.#folder = folder;
    this.#changed = changed;
    this.#version = this.#look();
    this.#looking = setInterval(() => this.#compare(), lookEvery).unref();
    this.#watcher = watchFolder(folder, (file) => {
      if (files.some((one) => one === file)) this.#wait();
    });
  }

  close(): void {
    clearInterval(this.#looking);
    clearTimeout(this.#settled);
    this.#watcher?.close();
  }

  #wait(): void {
    if (this.#settled === undefined) this.#settled = setTimeout(() => this.#compare(), settling);
    else this.#settled.refresh();
  }

  #compare(): void {
    clearTimeout(this.#settled);
    this.#settled = undefined;
    const version = this.#look();
    if (version === this.#version) return;
    this.#version = version;
    this.#changed();
  }

  #look(): string {
    return files.map((file) => versionOf(`${this.#folder}/${file}`)).join();
  }
}

/** Undefined: the system has no watches left, and the looks at intervals must do. */
function watchFolder(folder: string, seen: (file: string | null) => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { persistent: false }, (_event, file) => seen(file));
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return undefined;
  }
}

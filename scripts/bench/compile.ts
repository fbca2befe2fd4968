import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Child, type Children, cores } from './children.ts';
import type { Lists } from './lists.ts';
import { openMemoryGroup } from './memory-group.ts';
import { memoryOf } from './proc.ts';
import { domovoy, writeSettings } from './servers/ours.ts';
import { findProgram } from './tools.ts';

/** What it took to compile the list, beside what sorting its lines takes. */
export interface Compilation {
  readonly seconds: number;
  /** Octets of memory at its highest. */
  readonly peak: number;
  /** Seconds of `LC_ALL=C sort -u` over the same lines. */
  readonly sort: number;
  /** Octets that the kernel let it have; undefined where it could not be held to a limit. */
  readonly limit: number | undefined;
}

/** What the machine of a family can spare for it. */
const limit = 256 * 1024 ** 2;

/** Milliseconds between looks at the memory; what may take longer than `patience` seconds hangs. */
const lookEvery = 20;
const patience = 600;

/** Compiles the catalogue of the house anew, as `domovoy compile` does it. Rejects with what it said when it fails. */
export async function compileCatalogue(children: Children, folder: string, lists: Lists): Promise<Compilation> {
  const own = join(folder, 'ours');
  rmSync(own, { recursive: true, force: true });
  mkdirSync(own, { recursive: true });
  const settings = await writeSettings({ folder: own, lists, port: 5300, upstream: 53 }, 1);
  const sorting = await watch(
    children.start([findProgram('sort')!, '-u', '-o', join(folder, 'sorted.txt'), lists.domains], cores.server),
  );
  rmSync(join(folder, 'sorted.txt'), { force: true });
  return { ...(await compileOnce(children, settings)), sort: sorting.seconds };
}

/** Compiles once more what {@link compileCatalogue} has compiled: now there is a catalogue to compare with. */
export async function compileAgain(children: Children, folder: string): Promise<Omit<Compilation, 'sort'>> {
  return await compileOnce(children, join(folder, 'ours', 'settings.toml'));
}

async function compileOnce(children: Children, settings: string): Promise<Omit<Compilation, 'sort'>> {
  const group = openMemoryGroup(limit);
  const compiler = children.start(domovoy(settings, 'compile'), cores.server);
  group?.add(compiler.pid);
  const compiling = await watch(compiler);
  group?.close();
  return { ...compiling, limit: group && limit };
}

async function watch(child: Child): Promise<{ seconds: number; peak: number }> {
  const started = performance.now();
  let peak = 0;
  const looking = setInterval(() => {
    try {
      peak = Math.max(peak, memoryOf(child.pid).peak);
    } catch {
      // It has just ended.
    }
  }, lookEvery);
  const tooLong = setTimeout(() => void child.stop(), patience * 1000);
  const how = await child.ended;
  clearInterval(looking);
  clearTimeout(tooLong);
  if (how !== 0) throw new Error(`a command ended (${how}):\n${child.words()}`);
  return { seconds: (performance.now() - started) / 1000, peak };
}

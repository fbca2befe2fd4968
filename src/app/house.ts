import { mkdirSync } from 'node:fs';
import type { Logger } from 'pino';
import type { Settings } from '../config/schema.ts';
import type { Endpoint } from '../core/ports.ts';
import { cataloguesIn, newestMeta } from '../store/catalogue-folder.ts';
import { compileApart } from './compile-apart.ts';
import { type RegistryLook, registryKeeper } from './registry-keeper.ts';
import { fingerprintOf, sourcesOf } from './sources.ts';
import { Supervisor } from './supervisor.ts';

/** Milliseconds between looks for a new catalogue: `domovoy compile` may make one at any time. */
const lookEvery = 1_000;
/** The same for a new feed of the registry, and for the age of the one in force. */
const registryEvery = 60_000;

/** A house that is open. */
export interface House {
  /** Where it answers DNS. */
  readonly listening: readonly Endpoint[];
  /** Where its pages are; undefined where they are off. */
  readonly pages: Endpoint | undefined;
  /** For those who try what happens when a thread falls. */
  readonly supervisor: Supervisor;
  /** Looks at the registry's feed now and not within the minute, at a time of one's own: milliseconds since 1970. */
  lookAtRegistry(now: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the house: a catalogue is compiled before the first door opens where there is none, for a house without lists
 * protects nobody; one that is out of date serves until the new one is ready. Rejects with the system's error when an
 * address cannot be had.
 */
export async function openHouse(settings: Settings, log: Logger): Promise<House> {
  const folder = settings.directories.data;
  mkdirSync(folder, { recursive: true });
  const state = stateOfCatalogue(settings, log);
  const closing = new AbortController();
  if (state === 'missing') await compileOrSay(settings, log, closing.signal);

  // Before the first door opens: a feed that is there holds from the first query on.
  const registry = registryKeeper(settings, log);
  const atFirst = await registry?.look(Date.now());

  let newest = newestSerial(folder);
  const supervisor = new Supervisor(settings, log);
  try {
    await supervisor.openResolvers();
  } catch (cause) {
    await supervisor.close();
    throw cause;
  }
  await supervisor.adminTried;
  if (state === 'out of date') {
    void compileOrSay(settings, log, closing.signal).then((renewed) => {
      if (!renewed) supervisor.impaired('lists-not-renewed');
    });
  }

  const looking = setInterval(() => {
    const serial = newestSerial(folder);
    if (serial === newest) return;
    newest = serial;
    supervisor.tellResolvers({ type: 'catalogue-changed' });
  }, lookEvery);
  const tell = ({ changed, troubles }: RegistryLook): void => {
    if (changed) supervisor.tellResolvers({ type: 'registry-changed' });
    for (const [trouble, is] of troubles) supervisor.impaired(trouble, is);
  };
  const lookAtRegistry = async (now: number): Promise<void> => {
    if (registry !== undefined) tell(await registry.look(now));
  };
  const watching = registry && setInterval(() => void lookAtRegistry(Date.now()), registryEvery);
  // The resolvers have read it when they opened.
  if (atFirst !== undefined) tell({ ...atFirst, changed: false });
  return {
    get listening() {
      return supervisor.listening;
    },
    get pages() {
      return supervisor.pages;
    },
    supervisor,
    lookAtRegistry,
    close: () => {
      clearInterval(looking);
      clearInterval(watching);
      closing.abort();
      return supervisor.close();
    },
  };
}

function stateOfCatalogue(settings: Settings, log: Logger): 'missing' | 'out of date' | 'good' {
  const meta = newestMeta(settings.directories.data, (path, cause) => {
    log.error({ path, err: cause }, 'this catalogue cannot be used');
  });
  if (meta === undefined) return 'missing';
  return meta.fingerprint === fingerprintOf(sourcesOf(settings)) ? 'good' : 'out of date';
}

/** A house that cannot compile still opens: with the catalogue it has, and its status says so. False: it could not. */
async function compileOrSay(settings: Settings, log: Logger, closing: AbortSignal): Promise<boolean> {
  log.info('compiling the lists');
  const outcome = await compileApart(settings, closing);
  if (closing.aborted) return true;
  if (outcome.type === 'done') log.info(outcome, 'the lists are compiled');
  else log.error(outcome, 'the lists could not be compiled; the last good catalogue stays in use');
  return outcome.type === 'done';
}

function newestSerial(folder: string): number {
  return cataloguesIn(folder)[0]?.serial ?? 0;
}

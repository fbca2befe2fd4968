import { mkdirSync } from 'node:fs';
import type { Logger } from 'pino';
import type { Settings } from '../config/schema.ts';
import type { Endpoint } from '../core/ports.ts';
import type { Progress } from '../lists/progress.ts';
import type { ImpairmentCode } from '../core/status.ts';
import { awaitedCode } from './accounts/awaited-code.ts';
import { readAdded } from './added-lists.ts';
import { lostLists, stateOfCatalogue } from './catalogue-state.ts';
import { CatalogueWatch } from './catalogue-watch.ts';
import { openHouseholdStore } from './family-keeper.ts';
import { lastingImpairmentOf, sayOfHousehold } from './household-news.ts';
import { HouseholdWatch } from './household-watch.ts';
import { ListJob } from './list-job.ts';
import { noHistory, type SettingsHistory } from './origins.ts';
import { type RegistryLook, registryKeeper } from './registry-keeper.ts';
import { Supervisor } from './supervisor.ts';
import { WishGranter } from './wish-granter.ts';

/** Milliseconds by which the admin side looks at a changed household later than the resolvers. */
const afterResolvers = 250;

/** Milliseconds between looks for a new feed of the registry, and at the age of the one in force. */
const registryEvery = 60_000;

/** A house that is open. */
export interface House {
  /** Where it answers DNS. */
  readonly listening: readonly Endpoint[];
  /** Where its pages are; undefined where they are off. */
  readonly pages: Endpoint | undefined;
  /** What the first parent must know; undefined: there is one already. */
  readonly setupCode: string | undefined;
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
 *
 * @param firstCompiling told how far the catalogue is that the doors wait for
 * @param history from where the settings were read, so that the pages can set some of them
 */
export async function openHouse(
  settings: Settings,
  log: Logger,
  firstCompiling: (progress: Progress) => void = () => {},
  history: SettingsHistory = noHistory(settings.directories.data),
): Promise<House> {
  const folder = settings.directories.data;
  mkdirSync(folder, { recursive: true });
  const state = stateOfCatalogue(settings, (path, cause) => {
    log.error({ path, err: cause }, 'this catalogue cannot be used');
  });
  let supervisor: Supervisor | undefined = undefined;
  let areRenewed = lostLists(settings).length === 0;
  const job = new ListJob({
    settings,
    log,
    now: Date.now,
    told: (lists) => supervisor?.tellLists(lists),
    compiling: ({ step, share }) => {
      log.debug({ step, percent: Math.floor(share * 100) }, 'compiling the lists');
      if (supervisor === undefined) firstCompiling({ step, share });
      else supervisor.tellCompiling(share);
    },
    compiled: (outcome) => {
      areRenewed = outcome.type !== 'failed' && outcome.lost.length === 0;
      supervisor?.tellCompiling(undefined);
      supervisor?.impaired('lists-not-renewed', !areRenewed);
    },
  });
  // A house that cannot compile still opens: with the catalogue it has, and its status says so.
  if (state === 'missing') await job.mend();

  // Before the first door opens: who reads a damaged household would take everyone for a stranger.
  const { found, setupCode } = lookAtHousehold(settings, log);

  // Before the first door opens: a feed that is there holds from the first query on.
  const registry = registryKeeper(settings, log);
  const atFirst = await registry?.look(Date.now());

  const watch = new CatalogueWatch(folder, log, {
    changed: () => supervisor?.tellResolvers({ type: 'catalogue-changed' }),
    damaged: () => void job.damaged(),
  });
  const wished = new WishGranter(settings.directories.data, log, job);
  supervisor = new Supervisor({
    settings,
    origins: history.origins,
    log,
    catalogueFailed: () => void watch.verify(),
    wished: (wish) => wished.take(wish, supervisor!),
  });
  supervisor.impaired('lists-not-renewed', !areRenewed);
  supervisor.impaired('settings-ignored', history.arePagesIgnored);
  supervisor.impaired('added-lists-damaged', !readAdded(folder).areSound);
  for (const reason of found) supervisor.impaired(reason, true);
  // Before a thread reads the household: what changes while the doors open is missed by nobody.
  const household = new HouseholdWatch(folder, () => {
    supervisor.tellResolvers({ type: 'household-changed' });
    // The query path first: on two cores both reading at once would take it twice as long.
    setTimeout(() => supervisor.admin.post({ type: 'household-changed' }), afterResolvers).unref();
  });
  try {
    await supervisor.openResolvers();
  } catch (cause) {
    household.close();
    await supervisor.close();
    throw cause;
  }
  watch.start();
  // The doors are open already: five million names are read through in the background.
  void watch.verify();
  await supervisor.adminTried;
  // Downloads wait until the doors are open: this machine may ask the house for the addresses of the lists.
  void (state === 'out of date' ? job.mend() : Promise.resolve()).then(() => job.start());

  const tell = ({ changed, troubles, status }: RegistryLook): void => {
    supervisor.tellRegistry(status);
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
    setupCode,
    supervisor,
    lookAtRegistry,
    close: () => {
      watch.stop();
      household.close();
      clearInterval(watching);
      job.close();
      return supervisor.close();
    },
  };
}

/** Mends the household where it must be mended: what the parents must see of that, and the code for the first of them. */
function lookAtHousehold(
  settings: Settings,
  log: Logger,
): { readonly found: readonly ImpairmentCode[]; readonly setupCode: string | undefined } {
  const found: ImpairmentCode[] = [];
  const store = openHouseholdStore(settings, (news) => {
    sayOfHousehold(news, log);
    const lasting = lastingImpairmentOf(news);
    if (lasting !== undefined) found.push(lasting);
  });
  store.newest();
  const setupCode = awaitedCode(settings, store);
  store.close();
  return { found, setupCode };
}

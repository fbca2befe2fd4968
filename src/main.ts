import { loadServices, readCategories } from './app/blocklists.ts';
import { takeLittleMemory } from './app/compile-memory.ts';
import { movedIn, moveIn } from './app/handover.ts';
import { ownAddress } from './app/machine.ts';
import { askSecret } from './cli/ask-secret.ts';
import type { HousePort } from './cli/house-port.ts';
import { keepHouse } from './cli/keep-house.ts';
import { machineLanguage } from './cli/language.ts';
import { harmless, type Terminal } from './cli/terminal.ts';
import { wordsOf } from './cli/words/words-of.ts';

/** Older ones would fall over the database with a segmentation fault. */
const oldestNode = 24;
if (Number.parseInt(process.versions.node, 10) < oldestNode) {
  const { oldNode } = wordsOf(machineLanguage(process.env));
  process.stderr.write(`${oldNode(oldestNode, process.versions.node)}\n`);
  process.exit(1);
}

// What the children ask is theirs and their parents': nobody else on the machine reads the files of the house.
process.umask(0o077);

/** The machine as the commands see it. */
const terminal: Terminal = {
  directory: process.cwd(),
  env: process.env,
  out: (text) => void process.stdout.write(harmless(text)),
  err: (text) => void process.stderr.write(harmless(text)),
  progress: process.stderr.isTTY ? (line) => void process.stderr.write(`\r${harmless(line)}\u001b[K`) : undefined,
  askSecret,
  stopped: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    }),
};

/** The house as the commands see it; a room is loaded when a command enters it, so that `check` opens no database. */
const house: HousePort = {
  categories: readCategories,
  services: () => loadServices().services,
  moveIn,
  open: async (belongings, onProgress) => {
    const [{ openHouse }, { createLog }] = await Promise.all([import('./app/house.ts'), import('./app/log.ts')]);
    return openHouse(belongings.settings, createLog('supervisor'), onProgress, belongings.history);
  },
  compile: async (...order) => {
    takeLittleMemory();
    return (await import('./app/compile-on-demand.ts')).compileOnDemand(...order);
  },
  rollBack: async (settings) => (await import('./app/roll-back.ts')).rollBackCatalogue(settings),
  family: async (settings) => {
    const [{ openFamily }, { readLocked }] = await Promise.all([
      import('./app/open-family.ts'),
      import('./app/locked.ts'),
    ]);
    return openFamily(settings, () => Date.now(), await readLocked(settings));
  },
  accounts: async (settings) => (await import('./app/accounts/desk.ts')).openDesk(settings),
  fingerprint: async (settings) => {
    const { fingerprintOf, OwnCertificate } = await import('./app/own-certificate.ts');
    return fingerprintOf(await new OwnCertificate(settings.directories.data, () => Date.now()).get());
  },
  address: ownAddress,
  explain: async (settings, name, who) => (await import('./app/why.ts')).explainName(settings, name, who),
  buildRegistry: async (order) => (await import('./app/build-registry.ts')).buildRegistry(order),
  makeRegistryKey: async (path) => (await import('./app/build-registry.ts')).makeRegistryKey(path),
  makeDesk: async (...desk) => (await import('./app/desk/desk-folder.ts')).makeDesk(...desk, Date.now()),
  addReviewer: async (...reviewer) => (await import('./app/desk/desk-folder.ts')).addReviewer(...reviewer, Date.now()),
  openDesk: async (order) => {
    const [{ openDesk }, { createLog }] = await Promise.all([
      import('./app/desk/open-desk.ts'),
      import('./app/log.ts'),
    ]);
    return openDesk(order, createLog('desk'));
  },
  ask: async (...question) => (await import('./app/ask.ts')).ask(...question),
};

// A house that has moved in needs neither the command line nor the schema of the settings, and does not load them.
const belongings = movedIn(process.env);
if (belongings === undefined) {
  const { run } = await import('./cli/program.ts');
  process.exit(await run(process.argv.slice(2), terminal, house));
}
process.exit((await keepHouse(belongings, terminal, house)) ? 0 : 1);

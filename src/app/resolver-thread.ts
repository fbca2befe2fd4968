import { parentPort, workerData } from 'node:worker_threads';
import type { Settings } from '../config/schema.ts';
import { emptyCatalogue } from '../core/empty-catalogue.ts';
import type { CatalogueStatus, ResolverStatus } from '../core/status.ts';
import type { StoredCatalogue } from '../store/catalogue.ts';
import { openNewest, putBackSerial } from '../store/catalogue-folder.ts';
import { diskFault } from '../store/sqlite-fault.ts';
import { readCategories } from './blocklists.ts';
import { EventBatch } from './event-batch.ts';
import type { FromResolver, ToResolver } from './messages.ts';
import { openRegistry } from './registry-feed.ts';
import { HouseResolver } from './resolver.ts';

/** Milliseconds between: telling events; telling the status and reading the hosts file; probing for loops. */
const flushEvery = 1_000;
const lookEvery = 5_000;
const probeEvery = 300_000;

/** The thread of the query path: a resolver, what it tells the house, and the catalogue under it. */
class ResolverThread {
  readonly #settings = workerData as Settings;
  readonly #clock = (): number => performance.now();
  readonly #batch = new EventBatch(this.#settings.journal.privacy, (message) => this.#tell(message));
  readonly #surprises = new Set<string>();
  #catalogue = this.#openCatalogue();
  #registryRead = Promise.resolve();
  readonly #resolver = new HouseResolver({
    settings: this.#settings,
    categories: readCategories(),
    catalogue: this.#catalogue ?? emptyCatalogue,
    clock: this.#clock,
    recorder: this.#batch,
    surprised: (cause) => this.#surprised(cause),
    loopFound: (upstream) => this.#news('error', 'this upstream leads back to us and is left out', { upstream }),
  });

  async run(): Promise<void> {
    await this.#exchangeRegistry();
    await this.#resolver.open();
    parentPort!.on('message', (message: ToResolver) => this.#receive(message));
    this.#tell({ type: 'ready', bound: this.#resolver.bound });
    this.#look();
    void this.#resolver.probeLoops();
    setInterval(() => this.#batch.flush(this.#clock(), Date.now()), flushEvery).unref();
    setInterval(() => this.#look(), lookEvery).unref();
    setInterval(() => void this.#resolver.probeLoops(), probeEvery).unref();
  }

  #receive(message: ToResolver): void {
    switch (message.type) {
      case 'catalogue-changed':
        return this.#exchangeCatalogue();
      case 'registry-changed':
        return void this.#exchangeRegistry();
      case 'stop':
        return void this.#stop();
    }
  }

  /** The new one is open before the old one is let go; where it cannot be opened, the old one stays. */
  #exchangeCatalogue(): void {
    const next = this.#openCatalogue();
    if (next === undefined || next.serial === this.#catalogue?.serial) return next?.close();
    this.#resolver.useCatalogue(next);
    this.#catalogue?.close();
    this.#catalogue = next;
    this.#news('info', 'a new catalogue is in use', next.meta);
    this.#look();
  }

  /** One after the other, so that the last one read is the newest; where none can be read, the one in use stays. */
  #exchangeRegistry(): Promise<void> {
    return (this.#registryRead = this.#readRegistry(this.#registryRead));
  }

  async #readRegistry(before: Promise<void>): Promise<void> {
    await before;
    const next = await openRegistry(this.#settings);
    if (next !== undefined) this.#resolver.useRegistry(next);
  }

  #openCatalogue(): StoredCatalogue | undefined {
    return openNewest(this.#settings.directories.data, (path, cause) => {
      this.#news('error', 'this catalogue cannot be used, the one before it is taken', { path, err: cause });
    });
  }

  #look(): void {
    this.#resolver.reloadHosts();
    this.#resolver.reloadPrefixes();
    this.#tell({ type: 'status', status: this.#status() });
  }

  #status(): ResolverStatus {
    const upstreams = this.#resolver.upstreams;
    const impairments = [
      ...(this.#catalogue === undefined ? ['catalogue-missing'] : []),
      ...(upstreams.some(({ leadsBack }) => leadsBack) ? ['upstream-leads-back'] : []),
      ...(upstreams.some(({ up }) => up) ? [] : ['upstreams-silent']),
    ];
    return { catalogue: this.#catalogue && this.#describe(this.#catalogue), upstreams, impairments };
  }

  #describe({ meta: { serial, names, created } }: StoredCatalogue): CatalogueStatus {
    return { serial, names, created, putBack: putBackSerial(this.#settings.directories.data) ?? null };
  }

  async #stop(): Promise<void> {
    this.#batch.flush(this.#clock(), Date.now());
    await this.#resolver.close();
    this.#catalogue?.close();
    parentPort!.close();
  }

  /** A surprise is logged once, however often the query that caused it comes. */
  #surprised(cause: unknown): void {
    // Said each time: the catalogue after this one may go bad in the same way.
    if (diskFault(cause) !== undefined) this.#tell({ type: 'catalogue-failed' });
    const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    if (this.#surprises.has(text) || this.#surprises.size > 100) return;
    this.#surprises.add(text);
    this.#news('error', 'a query failed in the house itself', { err: cause });
  }

  #news(level: 'info' | 'error', text: string, details: object): void {
    this.#tell({ type: 'news', level, text, details });
  }

  #tell(message: FromResolver): void {
    parentPort!.postMessage(message);
  }
}

await new ResolverThread().run();

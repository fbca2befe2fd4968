import { parentPort, workerData } from 'node:worker_threads';
import type { Settings } from '../config/schema.ts';
import { emptyCatalogue } from '../core/empty-catalogue.ts';
import { privacyOf } from '../core/event.ts';
import type { Usage } from '../core/family/budget.ts';
import type { PersonId } from '../core/family/household.ts';
import { Recognised } from '../core/family/recognised.ts';
import { recognise } from '../core/family/recognition.ts';
import type { Sighting } from '../core/family/sighting.ts';
import type { ImpairmentCode, CatalogueStatus, ResolverStatus } from '../core/status.ts';
import type { StoredCatalogue } from '../store/catalogue.ts';
import { openNewest, putBackSerial } from '../store/catalogue-folder.ts';
import { diskFault } from '../store/sqlite-fault.ts';
import { Activity } from './activity.ts';
import { readData, readHelpLines } from './blocklists.ts';
import { readCorrectionsAt } from './cases/kept-corrections.ts';
import { EventBatch } from './event-batch.ts';
import { FamilyPolicy } from './family-policy.ts';
import { HouseholdView } from './household-view.ts';
import { KnownTime } from './known-time.ts';
import { lockedOrNone } from './locked.ts';
import type { FromResolver, ToResolver } from './messages.ts';
import { openRegistry } from './registry-feed.ts';
import { HouseResolver } from './resolver.ts';
import { StartPages } from './start-pages.ts';

/** Milliseconds between: telling events and looking at the clock; telling the status; probing for loops. */
const beatEvery = 1_000;
const lookEvery = 5_000;
const probeEvery = 300_000;

/** Milliseconds that replies under way have, once another thread answers. */
const patience = 1_000;

/** The thread of the query path: a resolver, what it tells the house, and the catalogue under it. */
class ResolverThread {
  readonly #settings = workerData as Settings;
  readonly #clock = (): number => performance.now();
  readonly #surprises = new Set<string>();
  #catalogue = this.#openCatalogue();
  #registryRead = Promise.resolve();
  #lastTick = 0;
  #nextTick = 0;
  #locksUnreadable = false;
  readonly #household = new HouseholdView(this.#settings);
  readonly #time = new KnownTime(() => Date.now(), this.#household.lastKnown);
  #sightings: readonly Sighting[] = [];
  #recognised = this.#recogniseAll();
  readonly #activity = new Activity();
  readonly #startPages = new StartPages(this.#settings);
  #startPage = this.#startPages.version;
  readonly #family = new FamilyPolicy(
    this.#settings,
    readData(),
    this.#activity,
    {
      ...this.#household.parts(this.#time.now()),
      lists: this.#catalogue ?? emptyCatalogue,
      // Read before the first door opens.
      locked: undefined,
      registry: undefined,
      startPage: () => this.#startPages.current,
      helpLines: readHelpLines,
      corrections: readCorrectionsAt(this.#settings),
      personOf: ({ address, identity }) => this.#recognised.personOf(address, identity),
    },
    this.#time.now(),
  );
  readonly #batch = new EventBatch(
    privacyOf(this.#settings.journal),
    {
      profileOf: (client) => this.#family.current.profileOf(client),
      take: () => ({ busy: this.#activity.take(), strangers: this.#family.takeStrangers() }),
    },
    (message) => this.#tell(message),
  );
  readonly #resolver = new HouseResolver({
    settings: this.#settings,
    shared: true,
    policy: () => this.#family.current,
    clock: this.#clock,
    recorder: this.#batch,
    surprised: (cause) => this.#surprised(cause),
    loopFound: (upstream) => this.#news('error', 'this upstream leads back to us and is left out', { upstream }),
  });

  async run(): Promise<void> {
    await this.#exchangeRegistry();
    await this.#readLocks();
    await this.#resolver.open();
    parentPort!.on('message', (message: ToResolver) => this.#receive(message));
    this.#tell({ type: 'ready', bound: this.#resolver.bound });
    this.#look();
    void this.#resolver.probeLoops();
    setInterval(() => this.#beat(), beatEvery).unref();
    setInterval(() => this.#look(), lookEvery).unref();
    setInterval(() => void this.#resolver.probeLoops(), probeEvery).unref();
  }

  #receive(message: ToResolver): void {
    switch (message.type) {
      case 'catalogue-changed':
        return this.#exchangeCatalogue();
      case 'registry-changed':
        return void this.#exchangeRegistry();
      case 'corrections-changed':
        return this.#family.use({ corrections: readCorrectionsAt(this.#settings) }, this.#time.now());
      case 'household-changed':
        return this.#exchangeHousehold();
      case 'usage':
        return this.#takeUsage(message.usage);
      case 'sightings':
        this.#sightings = message.sightings;
        return this.#recogniseAnew();
      case 'stop':
        return void this.#stop();
      case 'give-way':
        return void this.#giveWay();
    }
  }

  /** Once a second: a minute of the household may have begun, on a clock that may have been set. */
  #beat(): void {
    const now = this.#time.now();
    if (now >= this.#nextTick || now < this.#lastTick) this.#tick(now);
    this.#batch.flush(this.#clock(), Date.now());
  }

  async #readLocks(): Promise<void> {
    const locked = await lockedOrNone(this.#settings, (cause) => {
      this.#locksUnreadable = true;
      this.#news('error', 'what the provider has locked cannot be read, so nothing is locked', { err: cause });
    });
    if (locked !== undefined) this.#family.use({ locked }, this.#time.now());
  }

  #tick(now: number): void {
    this.#family.tick(now);
    this.#planTick(now);
  }

  #planTick(now: number): void {
    this.#lastTick = now;
    this.#nextTick = this.#family.nextTick(now);
  }

  #exchangeHousehold(): void {
    if (this.#household.look()) {
      const now = this.#time.now();
      // Before the policy: it asks anew who everyone is.
      this.#recognised = this.#recogniseAll();
      this.#family.use({ household: this.#household.current }, now);
      this.#planTick(now);
    }
    if (this.#household.failure !== undefined) this.#tell({ type: 'household-failed' });
  }

  #recogniseAnew(): void {
    this.#recognised = this.#recogniseAll();
    this.#family.recogniseAnew();
  }

  #recogniseAll(): Recognised {
    return new Recognised(recognise(this.#sightings, this.#household.current.devices));
  }

  #takeUsage(usage: ReadonlyMap<PersonId, Usage>): void {
    this.#family.useUsage(usage);
    this.#tick(this.#time.now());
  }

  /** The new one is open before the old one is let go; where it cannot be opened, the old one stays. */
  #exchangeCatalogue(): void {
    const next = this.#openCatalogue();
    if (next === undefined || next.serial === this.#catalogue?.serial) return next?.close();
    this.#family.use({ lists: next }, this.#time.now());
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
    if (next === undefined) return;
    this.#family.use({ registry: next }, this.#time.now());
    this.#resolver.useRegistry(next);
  }

  /** Another edition has come from the web. */
  #exchangeStartPage(): void {
    const { version } = this.#startPages;
    if (version === this.#startPage) return;
    this.#startPage = version;
    this.#family.use({}, this.#time.now());
  }

  #openCatalogue(): StoredCatalogue | undefined {
    return openNewest(this.#settings.directories.data, (path, cause) => {
      this.#news('error', 'this catalogue cannot be used, the one before it is taken', { path, err: cause });
    });
  }

  #look(): void {
    this.#exchangeStartPage();
    this.#resolver.reloadHosts();
    this.#resolver.reloadNetworks();
    this.#tell({ type: 'status', status: this.#status() });
  }

  #status(): ResolverStatus {
    const upstreams = this.#resolver.upstreams;
    const impairments: ImpairmentCode[] = [
      ...(this.#catalogue === undefined ? ['catalogue-missing' as const] : []),
      ...(this.#locksUnreadable ? ['locks-unreadable' as const] : []),
      ...(this.#time.isKnown ? [] : ['clock-unknown' as const]),
      ...(this.#household.failure === undefined ? [] : ['household-unreadable' as const]),
      ...(upstreams.some(({ leadsBack }) => leadsBack) ? ['upstream-leads-back' as const] : []),
      ...(upstreams.some(({ up }) => up) ? [] : ['upstreams-silent' as const]),
    ];
    return { catalogue: this.#catalogue && this.#describe(this.#catalogue), upstreams, impairments };
  }

  #describe({ meta: { serial, names, created } }: StoredCatalogue): CatalogueStatus {
    return { serial, names, created, putBack: putBackSerial(this.#settings.directories.data) ?? null };
  }

  /** Another one answers already. */
  async #giveWay(): Promise<void> {
    await this.#resolver.leave(patience);
    await this.#stop();
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

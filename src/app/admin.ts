import { join } from 'node:path';
import type { Logger } from 'pino';
import type { HouseView } from '../api/house-view.ts';
import { attentionOf, type Report } from '../api/report.ts';
import type { Settings } from '../config/schema.ts';
import { addCounts, noCounts } from '../core/counts.ts';
import type { Day, Locked } from '../core/family/household.ts';
import type { Endpoint } from '../core/ports.ts';
import type { ImpairmentCode, HouseStatus } from '../core/status.ts';
import { Journal, type JournalNews } from '../store/journal.ts';
import { readData, subjectsOf } from './blocklists.ts';
import { Cases } from './cases/cases.ts';
import { diskRoom } from './disk-room.ts';
import { pagesFolder } from './entry.ts';
import { ExplainSide } from './explain-side.ts';
import { FamilyKeeper } from './family-keeper.ts';
import { familySide } from './family-side.ts';
import { Gatehouse } from './gatehouse.ts';
import { homeOf } from './home-addresses.ts';
import { HttpDoor } from './http-door.ts';
import { ImpairmentWatch } from './impairment-watch.ts';
import { journalSide } from './journal-side.ts';
import { lanSide } from './lan-side.ts';
import { LiveFeed } from './live-feed.ts';
import { Newsroom } from './newsroom.ts';
import { Notifying } from './notify/notifying.ts';
import { openNotifier } from './notify/open-notifier.ts';
import { subjectsSide } from './subjects-side.ts';
import { Trials } from './trials.ts';
import type { FromAdmin, ToAdmin } from './messages.ts';
import { noteImpairment, sayOfHousehold } from './household-news.ts';
import { whatChanges } from './what-changes.ts';
import type { SettingsOrigins } from './origins.ts';
import type { HouseholdNews } from '../store/household.ts';
import type { OwnCertificate } from './own-certificate.ts';

/** Loaded where the house speaks HTTPS. */
async function openCertificate({ directories }: Settings): Promise<OwnCertificate> {
  const { OwnCertificate } = await import('./own-certificate.ts');
  return new OwnCertificate(directories.data, () => Date.now());
}

/** What the supervisor gives the admin thread on its way (`workerData`). */
export interface AdminWork {
  readonly settings: Settings;
  readonly origins: SettingsOrigins;
  readonly version: string;
}

/** How often the journal is asked whether it is time to write, in milliseconds. */
const tick = 1_000;

/** The admin side: it takes what the resolvers tell, keeps the journal, and shows how the house does. */
export class Admin {
  readonly #version: string;
  readonly #journal: Journal;
  readonly #http: HttpDoor | undefined;
  readonly #kidsHttp: HttpDoor | undefined;
  readonly #ticking: NodeJS.Timeout;
  readonly #counts = noCounts();
  readonly #trials = new Trials(() => performance.now());
  readonly #family: FamilyKeeper;
  readonly #gate: Gatehouse;
  readonly #impairments = new Set<ImpairmentCode>();
  readonly #explainer: ExplainSide;
  readonly #feed = new LiveFeed();
  readonly #newsroom: Newsroom;
  readonly #data: string;
  readonly #impairmentWatch: ImpairmentWatch;
  readonly #notifying: Notifying;
  readonly #cases: Cases;
  #house: HouseStatus | undefined;
  /** The day whose levels of logging the journal keeps to. */
  #today: Day | undefined;

  /** @param locked what a provider has locked */
  constructor(
    { settings, origins, version }: AdminWork,
    locked: Locked | undefined,
    log: Logger,
    tell: (message: FromAdmin) => void,
  ) {
    const { listen } = settings.admin;
    this.#version = version;
    const told = {
      news: (news: HouseholdNews) => {
        sayOfHousehold(news, log);
        noteImpairment(news, this.#impairments);
        tell({ type: 'impairments', impairments: [...this.#impairments] });
      },
      usage: (usage: Extract<FromAdmin, { type: 'usage' }>['usage']) => tell({ type: 'usage', usage }),
    };
    this.#family = new FamilyKeeper(settings, locked, told, () => Date.now());
    this.#gate = new Gatehouse(settings, this.#family, {
      sightings: (sightings) => tell({ type: 'sightings', sightings }),
      fault: (fault) => log.warn(fault, 'open connections cannot be cut'),
    });
    this.#data = settings.directories.data;
    const family = familySide(settings, this.#family);
    this.#newsroom = new Newsroom(() => whatChanges(family, this.#cases.book, this.#report()));
    const path = join(this.#data, 'journal.db');
    const dayOf = (at: number): Day => this.#family.dayOf(at);
    this.#journal = new Journal({ path, ...settings.journal, dayOf }, (news) => say(news, log));
    this.#keepToLevels();
    // What the thread before it said of the disk may be over.
    tell({ type: 'impairments', impairments: [...this.#impairments] });
    const { store, time } = this.#family;
    this.#impairmentWatch = new ImpairmentWatch(
      store,
      () => time.now(),
      () => performance.now(),
    );
    this.#notifying = new Notifying(() => openNotifier(settings, this.#family, this.#gate, this.#journal, log));
    this.#cases = new Cases({
      settings,
      keeper: this.#family,
      family,
      log,
      corrected: () => tell({ type: 'corrections-changed' }),
    });
    // Those that are set up later are set up through the API, which opens it.
    const channels = store.read((tables) => tables.channels.all());
    if (channels.kind === 'done' && channels.value.length > 0) void this.#notifying.get();
    this.#ticking = setInterval(() => this.#tick(), tick);
    const explainer = new ExplainSide(settings);
    this.#explainer = explainer;
    const view = async (): Promise<Omit<HouseView, 'surprised'>> => {
      // What checks documents and settings takes some 5 MB: it too comes with the first caller.
      const [{ openAccounts }, { houseSides }, { documentSide }, { kidsSide }] = await Promise.all([
        import('./accounts/accounts.ts'),
        import('./house-sides.ts'),
        import('./document-side.ts'),
        import('./kids-side.ts'),
      ]);
      const doors = openAccounts({
        settings,
        store,
        now: () => time.now(),
        steady: () => performance.now(),
        childAt: (address) => this.#gate.childAt(address),
        grownUpAt: (address) => this.#gate.grownUpAt(address),
      });
      const journal = journalSide(this.#journal, this.#feed);
      const subjects = subjectsSide();
      const lan = lanSide(this.#family, this.#gate);
      const own = settings.admin.https ? await openCertificate(settings) : undefined;
      return {
        version,
        pages: pagesFolder(),
        ...doors,
        ...houseSides({
          settings,
          origins,
          env: process.env,
          locked,
          accounts: doors.accounts,
          now: () => time.now(),
          house: () => this.#house,
          wish: tell,
        }),
        family,
        journal,
        kids: kidsSide({
          settings,
          family,
          lan,
          subjects,
          journal,
          explain: explainer.explain,
          cases: this.#cases.book,
          now: () => time.now(),
          personAt: (address) => this.#gate.childAt(address) ?? this.#gate.grownUpAt(address),
        }),
        news: this.#newsroom,
        cases: this.#cases.book,
        channels: await this.#notifying.get(),
        lan,
        trials: this.#trials,
        subjects,
        documents: documentSide(subjectsOf(readData())),
        certificate: own && (() => own.get()),
        report: () => this.#report(),
        explain: explainer.explain,
      };
    };
    const behind = { home: () => homeOf(settings), view: forAll(view) };
    this.#http = listen && new HttpDoor(listen, { ...behind, serves: 'house' }, log);
    const { listen: kidsListen } = settings.kids;
    this.#kidsHttp = kidsListen && new HttpDoor(kidsListen, { ...behind, serves: 'children' }, log);
  }

  /** Resolves to where the pages are, once that is tried. */
  async open(): Promise<Endpoint | undefined> {
    this.#gate.start();
    await Promise.all([this.#http?.start(), this.#kidsHttp?.start()]);
    return this.#http?.bound;
  }

  take(message: Exclude<ToAdmin, { type: 'stop' }>): void {
    switch (message.type) {
      case 'status':
        this.#house = message.status;
        return this.#newsroom.compare();
      case 'household-changed':
        this.#family.look();
        this.#keepToLevels();
        this.#newsroom.compare();
        return this.#gate.look();
      case 'household-failed':
        return this.#family.mend();
      case 'events':
        addCounts(this.#counts, message.counts);
        this.#feed.tell(this.#journal.add(message.events, message.counts, Date.now()));
        this.#trials.note(message.trials);
        this.#family.take(message.busy);
        return this.#gate.met(message.strangers);
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#ticking);
    await this.#notifying.close();
    await this.#cases.close();
    this.#journal.close(Date.now());
    await this.#gate.close();
    this.#family.close();
    await Promise.all([this.#http?.close(), this.#kidsHttp?.close()]);
    this.#explainer.close();
  }

  #tick(): void {
    this.#journal.tick(Date.now());
    this.#family.tick();
    this.#gate.tick();
    this.#newsroom.compare();
    if (this.#house !== undefined) this.#impairmentWatch.look(attentionOf(this.#report()));
    this.#notifying.tick();
    this.#cases.tick();
    if (this.#family.today !== this.#today) this.#keepToLevels();
  }

  /** The household may have changed, or somebody has a birthday: less is kept of someone than before. */
  #keepToLevels(): void {
    this.#today = this.#family.today;
    this.#journal.keepTo(this.#family.levels(), Date.now());
  }

  #report(): Report {
    return {
      version: this.#version,
      uptimeSeconds: Math.floor(process.uptime()),
      rss: process.memoryUsage.rss(),
      house: this.#house,
      counts: this.#counts,
      journal: this.#journal.status,
      kids:
        this.#kidsHttp === undefined
          ? null
          : { isOpen: this.#kidsHttp.bound !== undefined, failure: this.#kidsHttp.failure },
      clockKnown: this.#family.time.isKnown,
      disk: diskRoom(this.#data),
    };
  }
}

/** Both doors show one house, which is made with the first caller; what failed is tried again with the next one. */
function forAll<View>(make: () => Promise<View>): () => Promise<View> {
  let made: Promise<View> | undefined;
  return () =>
    (made ??= make().catch((cause: unknown) => {
      made = undefined;
      throw cause;
    }));
}

function say(news: JournalNews, log: Logger): void {
  switch (news.kind) {
    case 'damaged':
      return log.warn({ movedTo: news.movedTo }, 'the journal was damaged; it is moved aside and a new one is begun');
    case 'failing':
      return log.warn({ code: news.code }, 'the journal cannot be written; trying again');
    case 'recovered':
      return log.info({ dropped: news.dropped }, 'the journal is written again');
  }
}

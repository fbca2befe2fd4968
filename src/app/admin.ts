import { join } from 'node:path';
import type { Logger } from 'pino';
import type { HouseView } from '../api/house-view.ts';
import type { Report } from '../api/report.ts';
import { readPasted } from '../config/domain-name.ts';
import type { Settings } from '../config/schema.ts';
import { addCounts, noCounts } from '../core/counts.ts';
import type { Day, Locked } from '../core/family/household.ts';
import type { Endpoint } from '../core/ports.ts';
import type { HouseStatus } from '../core/status.ts';
import { Journal, type JournalNews } from '../store/journal.ts';
import { AdminHttp } from './admin-http.ts';
import { FamilyKeeper } from './family-keeper.ts';
import { Gatehouse } from './gatehouse.ts';
import type { FromAdmin, ToAdmin } from './messages.ts';
import { noteImpairment, sayOfHousehold } from './household-news.ts';
import type { HouseholdNews } from '../store/household.ts';
import type { Explainer } from './why.ts';

/** What the supervisor gives the admin thread on its way (`workerData`). */
export interface AdminWork {
  readonly settings: Settings;
  readonly version: string;
}

/** How often the journal is asked whether it is time to write, in milliseconds. */
const tick = 1_000;

/** The admin side: it takes what the resolvers tell, keeps the journal, and shows how the house does. */
export class Admin {
  readonly #version: string;
  readonly #journal: Journal;
  readonly #http: AdminHttp | undefined;
  readonly #ticking: NodeJS.Timeout;
  readonly #counts = noCounts();
  readonly #family: FamilyKeeper;
  readonly #gate: Gatehouse;
  readonly #impairments = new Set<string>();
  #explainer: Explainer | undefined;
  #house: HouseStatus | undefined;
  /** The day whose levels of logging the journal keeps to. */
  #today: Day | undefined;

  /** @param locked what a provider has locked */
  constructor(
    { settings, version }: AdminWork,
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
    const path = join(settings.directories.data, 'journal.db');
    const dayOf = (at: number): Day => this.#family.dayOf(at);
    this.#journal = new Journal({ path, ...settings.journal, dayOf }, (news) => say(news, log));
    this.#keepToLevels();
    // What the thread before it said of the disk may be over.
    tell({ type: 'impairments', impairments: [...this.#impairments] });
    this.#ticking = setInterval(() => this.#tick(), tick);
    const explain: HouseView['explain'] = async (text) => {
      const name = readPasted(text);
      if (name === undefined) return 'not-a-name';
      return (await (await this.#explainerOf(settings)).explain(name)) ?? 'no-catalogue';
    };
    this.#http = listen && new AdminHttp(listen, { report: () => this.#report(), explain }, log);
  }

  /** Resolves to where the pages are, once that is tried. */
  async open(): Promise<Endpoint | undefined> {
    this.#gate.start();
    await this.#http?.start();
    return this.#http?.bound;
  }

  take(message: Exclude<ToAdmin, { type: 'stop' }>): void {
    switch (message.type) {
      case 'status':
        this.#house = message.status;
        return;
      case 'household-changed':
        this.#family.look();
        this.#keepToLevels();
        return this.#gate.look();
      case 'household-failed':
        return this.#family.mend();
      case 'events':
        addCounts(this.#counts, message.counts);
        this.#journal.add(message.events, message.counts, Date.now());
        this.#family.take(message.busy);
        return this.#gate.met(message.strangers);
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#ticking);
    this.#journal.close(Date.now());
    await this.#gate.close();
    this.#family.close();
    await this.#http?.close();
    this.#explainer?.close();
  }

  /** Loaded when somebody asks: most houses are never asked here. */
  async #explainerOf(settings: Settings): Promise<Explainer> {
    const { Explainer } = await import('./why.ts');
    return (this.#explainer ??= new Explainer(settings));
  }

  #tick(): void {
    this.#journal.tick(Date.now());
    this.#family.tick();
    this.#gate.tick();
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
    };
  }
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

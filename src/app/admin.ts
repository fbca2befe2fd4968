import { join } from 'node:path';
import type { Logger } from 'pino';
import type { HouseView } from '../api/house-view.ts';
import type { Report } from '../api/report.ts';
import { readPasted } from '../config/domain-name.ts';
import type { Settings } from '../config/schema.ts';
import { addCounts, noCounts } from '../core/counts.ts';
import type { Endpoint } from '../core/ports.ts';
import type { HouseStatus } from '../core/status.ts';
import { Journal, type JournalNews } from '../store/journal.ts';
import { AdminHttp } from './admin-http.ts';
import type { ToAdmin } from './messages.ts';
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
  #explainer: Explainer | undefined;
  #house: HouseStatus | undefined;

  constructor({ settings, version }: AdminWork, log: Logger) {
    const { size, privacy } = settings.journal;
    const { listen } = settings.admin;
    this.#version = version;
    const path = join(settings.directories.data, 'journal.db');
    this.#journal = new Journal({ path, size, privacy }, (news) => say(news, log));
    this.#journal.open(Date.now());
    this.#ticking = setInterval(() => this.#journal.tick(Date.now()), tick);
    const explain: HouseView['explain'] = async (text) => {
      const name = readPasted(text);
      if (name === undefined) return 'not-a-name';
      return (await (await this.#explainerOf(settings)).explain(name)) ?? 'no-catalogue';
    };
    this.#http = listen && new AdminHttp(listen, { report: () => this.#report(), explain }, log);
  }

  /** Resolves to where the pages are, once that is tried. */
  async open(): Promise<Endpoint | undefined> {
    await this.#http?.start();
    return this.#http?.bound;
  }

  take(message: Exclude<ToAdmin, { type: 'stop' }>): void {
    if (message.type === 'status') {
      this.#house = message.status;
      return;
    }
    addCounts(this.#counts, message.counts);
    this.#journal.add(message.events, message.counts, Date.now());
  }

  async close(): Promise<void> {
    clearInterval(this.#ticking);
    this.#journal.close(Date.now());
    await this.#http?.close();
    this.#explainer?.close();
  }

  /** Loaded when somebody asks: most houses are never asked here. */
  async #explainerOf(settings: Settings): Promise<Explainer> {
    const { Explainer } = await import('./why.ts');
    return (this.#explainer ??= new Explainer(settings));
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

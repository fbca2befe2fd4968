import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, onTestFinished } from 'vitest';
import type { ChannelSettings } from '../../../src/api/ports/channels-port.ts';
import { readData } from '../../../src/app/blocklists.ts';
import { HouseholdJson } from '../../../src/app/household-json.ts';
import { Notifier, type NotifierParts } from '../../../src/app/notify/notifier.ts';
import { subjectTitles } from '../../../src/app/subject-titles.ts';
import type { Household, Person } from '../../../src/core/family/household.ts';
import { ZoneClock } from '../../../src/core/family/zone-clock.ts';
import { HouseholdStore } from '../../../src/store/household.ts';
import type { HouseholdTables } from '../../../src/store/household-tables.ts';
import { strict } from '../../store/household-kit.ts';

// They take longer to load than a trial is given here.
beforeAll(() => Promise.all([import('undici'), import('nodemailer')]));

/** Sat 28 November 2026, 12:00 in UTC. */
export const noon = Date.UTC(2026, 10, 28, 12);
export const minute = 60_000;
export const hour = 60 * minute;

const masha: Person = { ...strict.strangers, id: 'masha', name: 'Маша', ageGroup: '7-10', choices: {} };
const family: Household = { ...strict, people: [masha] };

export const wants: Pick<ChannelSettings, 'on' | 'topics' | 'level' | 'letter' | 'details' | 'language'> = {
  on: true,
  topics: ['asks', 'cases', 'devices', 'protection'],
  level: 'info',
  letter: false,
  details: true,
  language: 'en',
};

export const mailTo = (port: number): ChannelSettings<'mail'> => ({
  ...wants,
  host: '127.0.0.1',
  port,
  security: 'none',
  user: 'anna',
  from: 'box@example.com',
  to: ['anna@example.com'],
});

/** A notifier over a real household, on a clock that stands until it is moved. */
export class NotifyHouse {
  readonly folder = mkdtempSync(join(tmpdir(), 'domovoy-notify-'));
  readonly store: HouseholdStore;
  readonly failures: string[] = [];
  now = noon;
  notifier: Notifier;
  readonly #parts: Partial<NotifierParts>;

  constructor(parts: Partial<NotifierParts> = {}) {
    this.#parts = parts;
    this.store = new HouseholdStore(
      { folder: this.folder, codec: new HouseholdJson(), fallback: family },
      () => this.now,
      () => {},
    );
    this.notifier = this.#open();
    onTestFinished(async () => {
      await this.notifier.close();
      this.store.close();
      rmSync(this.folder, { recursive: true });
    });
  }

  #open(): Notifier {
    return new Notifier({
      store: this.store,
      folder: this.folder,
      isTimeKnown: () => true,
      moment: () => new ZoneClock('UTC').momentOf(this.now),
      household: () => family,
      newcomers: () => [],
      levels: () => new Map(),
      days: () => [],
      titles: subjectTitles(readData()),
      failing: (kind, code) => this.failures.push(`${kind} ${code}`),
      surprised: (cause) => {
        throw cause;
      },
      deadline: 5_000,
      ...this.#parts,
    });
  }

  /** The power is cut, and the house is opened again. */
  async restart(): Promise<void> {
    await this.notifier.close();
    this.store.close();
    this.notifier = this.#open();
  }

  write(work: (tables: HouseholdTables) => unknown): void {
    const written = this.store.write(work);
    if (written.kind === 'failed') throw new Error(written.code);
  }

  raise(kind: string, subject: string): void {
    this.write(({ notices }) => notices.raise(kind, subject, this.now));
  }

  ask(id: string, subject: string, reason = ''): void {
    this.write(({ asks, notices }) => {
      const { now } = this;
      asks.put({
        id,
        who: 'masha',
        number: null,
        device: null,
        kind: 'name',
        subject,
        reason,
        askedAt: now,
        state: 'open',
        answeredAt: null,
        answer: null,
        note: null,
      });
      notices.raise('ask', id, now);
    });
  }

  /** So much time passes, and what is due is done. */
  async pass(milliseconds = 0): Promise<void> {
    this.now += milliseconds;
    this.notifier.tick();
    await this.notifier.idle();
  }
}

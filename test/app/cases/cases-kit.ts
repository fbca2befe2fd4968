import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, onTestFinished } from 'vitest';
import type { NewCase } from '../../../src/api/ports/cases-port.ts';
import { readHelpLines } from '../../../src/app/blocklists.ts';
import { CaseBook } from '../../../src/app/cases/case-book.ts';
import { CaseClock } from '../../../src/app/cases/case-clock.ts';
import { CaseCourier } from '../../../src/app/cases/case-courier.ts';
import { CorrectionsKeeper } from '../../../src/app/cases/corrections-keeper.ts';
import { DeskLine } from '../../../src/app/cases/desk-line.ts';
import { correctionsPath } from '../../../src/app/cases/kept-corrections.ts';
import { Family } from '../../../src/app/family.ts';
import { HouseholdJson } from '../../../src/app/household-json.ts';
import { KnownTime } from '../../../src/app/known-time.ts';
import type { HomeCase } from '../../../src/core/cases/home-case.ts';
import type { Household, Person } from '../../../src/core/family/household.ts';
import { HouseholdStore } from '../../../src/store/household.ts';
import { FakeDesk } from '../../fake-desk.ts';
import { qname } from '../../kit.ts';
import { strict } from '../../store/household-kit.ts';

// It takes longer to load than a trial is given here.
beforeAll(() => import('undici'));

/** Sat 28 November 2026, 12:00 in UTC. */
export const noon = Date.UTC(2026, 10, 28, 12);
export const minute = 60_000;
export const hour = 60 * minute;

const masha: Person = { ...strict.strangers, id: 'masha', name: 'Маша Иванова', ageGroup: '7-10', choices: {} };
export const family: Household = {
  ...strict,
  zone: 'Europe/Moscow',
  people: [masha],
  devices: [
    {
      id: 'mashas-tablet',
      name: 'Планшет Маши',
      owner: 'masha',
      macs: ['a4:83:e7:12:34:56'],
      hostNames: ['tablet-of-masha'],
      ranges: [],
      clientIds: [],
      since: noon,
    },
  ],
};

const blank: NewCase = {
  kind: 'wrong-block',
  name: null,
  url: null,
  category: null,
  list: null,
  note: '',
  child: null,
  waits: false,
  atHome: null,
  toDesk: false,
};

/** A report, as few words as a test has for it. */
export function reported(kind: NewCase['kind'], name: string | null, more: Partial<NewCase> = {}): NewCase {
  return { ...blank, kind, name: name === null ? null : qname(name), ...more };
}

/** The cases of a real household and a desk that speaks the contract, on a clock that stands until it is moved. */
export class CasesHome {
  readonly folder = mkdtempSync(join(tmpdir(), 'domovoy-cases-'));
  readonly desk: FakeDesk;
  readonly surprises: unknown[] = [];
  readonly failures: (string | undefined)[] = [];
  corrected = 0;
  now = noon;
  store!: HouseholdStore;
  book!: CaseBook;
  courier!: CaseCourier;
  clock!: CaseClock;
  family!: Family;

  private constructor(desk: FakeDesk) {
    this.desk = desk;
  }

  static async open(): Promise<CasesHome> {
    let now = (): number => noon;
    const desk = await FakeDesk.open(() => now());
    const home = new CasesHome(desk);
    now = () => home.now;
    home.start();
    onTestFinished(async () => {
      await home.stop();
      await desk[Symbol.asyncDispose]();
      rmSync(home.folder, { recursive: true });
      if (home.surprises.length > 0) throw home.surprises[0];
    });
    return home;
  }

  /** The house opens, or opens again. */
  start(): void {
    const now = (): number => this.now;
    const place = { folder: this.folder, codec: new HouseholdJson(), fallback: family };
    const store = (this.store = new HouseholdStore(place, now, () => {}));
    const asItIs = ({ household }: { readonly household: Household }): Household => household;
    const terms = { subjects: { categories: [], services: [], engines: [] }, locked: undefined };
    this.family = new Family(store, terms, new KnownTime(now, undefined), { own: asItIs, holding: asItIs });
    this.book = new CaseBook({ store, family: this.family, now, hasDesk: true, helpLines: readHelpLines });
    this.clock = new CaseClock(store, now);
    const line = new DeskLine(this.desk.url);
    const { key } = this.desk;
    this.courier = new CaseCourier({
      store,
      line,
      corrections: new CorrectionsKeeper({
        line,
        key,
        path: correctionsPath(this.folder),
        changed: () => this.corrected++,
      }),
      now,
      failing: (how) => this.failures.push(how),
      surprised: (cause) => this.surprises.push(cause),
    });
  }

  /** The house ends, or its power does: nothing is written down any more. */
  async stop(): Promise<void> {
    await this.courier.close();
    this.store.close();
  }

  /** So much time passes, and then all that is due is done. */
  async pass(milliseconds = 0): Promise<void> {
    this.now += milliseconds;
    this.clock.tick();
    this.courier.tick();
    await this.courier.idle();
  }

  /** A case that was reported. */
  filed(...report: Parameters<typeof reported>): HomeCase {
    const outcome = this.book.report(reported(...report));
    if (outcome.kind !== 'new') throw new Error(outcome.kind);
    return this.find(outcome.id);
  }

  find(id: string): HomeCase {
    return this.book.look().find((one) => one.id === id)!;
  }

  /** What parents are told. */
  get notices(): string[] {
    return this.family.notices().map(({ kind }) => kind);
  }

  /** What waits to be sent. */
  get outbox() {
    const found = this.store.read(({ outbox }) => outbox.waiting());
    return found.kind === 'done' ? found.value : [];
  }
}

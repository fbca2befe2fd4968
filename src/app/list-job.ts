import type { Logger } from 'pino';
import type { Settings } from '../config/schema.ts';
import type { ListStatus } from '../core/status.ts';
import { type Ledger, readLedger } from '../lists/download/ledger.ts';
import { type RefusalReason, sayRefusal } from '../lists/download/refusal.ts';
import { type UnusableReason, unusableReasons } from '../lists/unusable.ts';
import { stateOfCatalogue } from './catalogue-state.ts';
import { compileApart } from './compile-apart.ts';
import type { CompileNews, CompileOutcome, CompileProgress } from './compile-process.ts';
import { readAdded } from './added-lists.ts';
import { anyDue, ledgerPath, listStatus } from './list-ledger.ts';
import { unusableLists } from './own-lists.ts';
import type { ListNews } from './renew-lists.ts';

/** Milliseconds between looks whether a list is due; a look reads one small file. */
const lookEvery = 60_000;

/** Milliseconds of rest after a run that fell, or damage that came again: what did it may be there still. */
const rest = 15 * 60_000;

export interface ListJobParts {
  readonly settings: Settings;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told how the lists are: at the start, at each look, after each run. */
  readonly told: (lists: readonly ListStatus[]) => void;
  /** Told how far the lists are compiled. */
  readonly compiling: (progress: CompileProgress) => void;
  /** Told what became of the catalogue after a run. */
  readonly compiled: (outcome: CompileOutcome) => void;
}

/** All that the house compiles, one at a time, in a process apart: lists that are due, and a catalogue that is owed. */
export class ListJob {
  readonly #parts: ListJobParts;
  #settings: Settings;
  readonly #closing = new AbortController();
  #looking: NodeJS.Timeout | undefined;
  #running = false;
  /** Something was changed or asked for meanwhile. */
  #looksAgain = false;
  /** Somebody has asked for every list, and it is not done yet. */
  #isAskedFor = false;
  /** There may be no catalogue of the lists as they are: one is damaged, or its compilation fell. */
  #isOwed = false;
  /** Id of the list that is being downloaded. */
  #fetched: string | undefined;
  #damagedAt = Number.NEGATIVE_INFINITY;
  #mendsFrom = 0;
  #renewsFrom = 0;
  /** What the last run said of the catalogue: the same trouble is told once, not with every run. */
  #lastSaid: CompileOutcome['type'] = 'unchanged';

  constructor(parts: ListJobParts) {
    this.#parts = parts;
    this.#settings = parts.settings;
  }

  /** From the next run on, these settings hold. */
  use(settings: Settings): void {
    this.#settings = settings;
    void this.changed();
  }

  /** Lists were added, taken away or told otherwise: they are compiled and fetched now, or after what runs now. */
  changed(): Promise<void> {
    this.#isOwed = true;
    return this.#lookNow();
  }

  /** Somebody asks for every list anew: now, or after what runs now, unless that is just what runs. */
  update(): Promise<void> {
    if (this.#isAskedFor) return Promise.resolve();
    this.#isAskedFor = true;
    return this.#lookNow();
  }

  start(): void {
    if (this.#closing.signal.aborted) return;
    if (!readAdded(this.#settings.directories.data).areSound) {
      this.#parts.log.error('what parents have added of lists is damaged on the disk; what was there before it holds');
    }
    this.#looking = setInterval(() => void this.look(), lookEvery);
    void this.look();
  }

  close(): void {
    clearInterval(this.#looking);
    this.#closing.abort();
  }

  /** Resolves when all that was due has been tried; at once while another look is about it. */
  look(): Promise<void> {
    this.#tell();
    return this.#alone(async () => {
      // First what protects the family; a download may take its time.
      await this.#mend();
      const { now } = this.#parts;
      if (this.#closing.signal.aborted) return;
      if (this.#isAskedFor) await this.#renew('all');
      else if (now() >= this.#renewsFrom && anyDue(this.#settings, this.#ledger(), now())) await this.#renew(true);
    });
  }

  /** A person waits: what fell before is tried again at once. */
  #lookNow(): Promise<void> {
    this.#mendsFrom = this.#renewsFrom = 0;
    this.#looksAgain = this.#running;
    return this.look();
  }

  /** A catalogue of the lists as they are is owed: compiles it, without any download. Now, or after what runs now. */
  mend(): Promise<void> {
    this.#isOwed = true;
    return this.#alone(() => this.#mend());
  }

  /** A catalogue was found damaged. */
  damaged(): Promise<void> {
    const now = this.#parts.now();
    // A card that spoils whatever is written would have it written again without end.
    if (now - this.#damagedAt < rest) this.#mendsFrom = now + rest;
    this.#damagedAt = now;
    return this.mend();
  }

  async #mend(): Promise<void> {
    const { log, now } = this.#parts;
    const settings = this.#settings;
    if (!this.#isOwed || now() < this.#mendsFrom) return;
    this.#isOwed = false;
    if (stateOfCatalogue(settings) === 'good') return;
    log.info('compiling the lists');
    const outcome = await this.#run(false);
    if (outcome?.type === 'failed') this.#mendsFrom = now() + rest;
  }

  async #renew(which: true | 'all'): Promise<void> {
    const outcome = await this.#run(which).finally(() => (this.#isAskedFor = false));
    if (outcome?.type === 'failed') this.#renewsFrom = this.#mendsFrom = this.#parts.now() + rest;
  }

  /** Undefined: the house closes. */
  async #run(renew: boolean | 'all'): Promise<CompileOutcome | undefined> {
    const { log, compiled } = this.#parts;
    const settings = this.#settings;
    const { signal } = this.#closing;
    const outcome = await compileApart(
      { settings, renew },
      signal,
      (progress) => this.#compiling(progress),
      (news) => this.#say(news),
    );
    this.#fetched = undefined;
    if (signal.aborted) return undefined;
    // It may have fallen between a download and the catalogue.
    if (outcome.type === 'failed') this.#isOwed = true;
    this.#tell();
    if (outcome.type !== this.#lastSaid || outcome.type === 'done') sayCompiled(outcome, log);
    if (outcome.type === 'done') for (const one of unusableLists(settings)) sayUnusable(one, settings, log);
    this.#lastSaid = outcome.type;
    compiled(outcome);
    return outcome;
  }

  /** Does this unless something runs. What is thrown here is a surprise, and ends neither the job nor the house. */
  async #alone(work: () => Promise<void>): Promise<void> {
    if (this.#running || this.#closing.signal.aborted) return;
    this.#running = true;
    try {
      await work();
    } catch (cause) {
      this.#parts.log.error({ err: cause }, 'the lists could not be looked after');
    } finally {
      this.#running = false;
    }
    if (!this.#looksAgain) return;
    this.#looksAgain = false;
    await this.look();
  }

  #compiling(progress: CompileProgress): void {
    if (this.#fetched !== undefined) {
      this.#fetched = undefined;
      this.#tell();
    }
    this.#parts.compiling(progress);
  }

  #say(news: CompileNews['news']): void {
    if (news.type === 'begun') {
      this.#fetched = news.id;
      return this.#tell();
    }
    const { log } = this.#parts;
    const settings = this.#settings;
    const isThere = 'id' in news && (this.#ledger().get(news.id)?.good ?? null) !== null;
    say(news, isThere, settings, log);
  }

  #tell(): void {
    const { told, now } = this.#parts;
    const settings = this.#settings;
    const downloads = listStatus(settings, this.#ledger(), now()).map((list) => {
      return list.id === this.#fetched ? { ...list, isFetched: true as const } : list;
    });
    told([...downloads, ...unusableLists(settings)]);
  }

  /** The process that renews puts a damaged one aside and says so; here it is only read. */
  #ledger(): Ledger {
    try {
      return readLedger(ledgerPath(this.#settings));
    } catch (cause) {
      // Nothing that is wrong with a file may end the house: the process apart will fail on it, and say so.
      this.#parts.log.debug({ err: cause }, 'what is known of the downloads cannot be read');
      return new Map();
    }
  }
}

/** One line on what became of a compilation; nothing where nothing had to be done. */
function sayCompiled(outcome: CompileOutcome, log: Logger): void {
  const { type, ...details } = outcome;
  if (type === 'failed') log.error(details, 'the lists could not be compiled; the last good catalogue stays in use');
  if (type !== 'done') return;
  if (outcome.lost.length === 0) return log.info(details, 'the lists are compiled');
  log.warn(
    details,
    'the lists are compiled; what is lost has what it had, until it is well or you run "domovoy compile"',
  );
}

function sayUnusable({ id, trouble, unusable }: ListStatus, { language }: Settings, log: Logger): void {
  const { reason, detail: path } = trouble!;
  const why = unusableReasons[reason as UnusableReason][language];
  const text = unusable === 'kept' ? 'this list cannot be used; what it had before stays' : 'this list is left out';
  log.warn({ list: id, path, reason, why }, text);
}

/** @param isThere the list was good once, and that one serves */
function say(news: ListNews, isThere: boolean, { language }: Settings, log: Logger): void {
  switch (news.type) {
    case 'well-again':
      return log.info({ list: news.id }, 'this list is renewed again');
    case 'ledger-damaged':
      return log.warn({ movedTo: news.movedTo }, 'what was known of the downloads was damaged; it is moved aside');
    case 'stale':
      return log.warn(details(news.id, news.refusal, language), 'this list cannot be downloaded');
    case 'refused':
      return log.warn(
        details(news.id, news.refusal, language),
        `what came for this list is refused; ${isThere ? 'the one before it stays' : 'there was none before it'}`,
      );
  }
}

function details(list: string, refusal: { reason: RefusalReason; detail: string }, language: Settings['language']) {
  return { list, reason: refusal.reason, why: sayRefusal(refusal, language) };
}

import type { Logger } from 'pino';
import type { Settings } from '../config/schema.ts';
import type { ListStatus } from '../core/status.ts';
import { type Ledger, readLedger } from '../lists/download/ledger.ts';
import { type RefusalReason, sayRefusal } from '../lists/download/refusal.ts';
import { compileApart } from './compile-apart.ts';
import type { CompileOutcome, CompileProgress } from './compile-process.ts';
import { anyDue, ledgerPath, listStatus } from './list-ledger.ts';
import type { ListNews } from './renew-lists.ts';
import { downloadsOf } from './sources.ts';

/** Milliseconds between looks whether a list is due; a look reads one small file. */
const lookEvery = 60_000;

/** Milliseconds of rest after a run that fell: what felled it may be there still. */
const rest = 15 * 60_000;

export interface ListJobParts {
  readonly settings: Settings;
  readonly log: Logger;
  /** Told how the lists are: at the start, at each look, after each run. */
  readonly told: (lists: readonly ListStatus[]) => void;
  /** Told how far the lists are compiled. */
  readonly compiling: (progress: CompileProgress) => void;
  /** Told what became of the catalogue after a run. */
  readonly compiled: (outcome: CompileOutcome) => void;
}

/** Looks for lists that are due and has a process apart download and compile them; one at a time. */
export class ListJob {
  readonly #parts: ListJobParts;
  readonly #closing = new AbortController();
  #looking: NodeJS.Timeout | undefined;
  #running = false;
  #restsUntil = 0;
  /** What the last run said of the catalogue: the same trouble is told once, not with every run. */
  #lastSaid: CompileOutcome['type'] = 'unchanged';

  constructor(parts: ListJobParts) {
    this.#parts = parts;
  }

  start(): void {
    if (this.#closing.signal.aborted || downloadsOf(this.#parts.settings).length === 0) return;
    this.#looking = setInterval(() => void this.look(Date.now()), lookEvery);
    void this.look(Date.now());
  }

  close(): void {
    clearInterval(this.#looking);
    this.#closing.abort();
  }

  /** Resolves when all that was due has been tried. */
  async look(now: number): Promise<void> {
    const { settings, log, told, compiling, compiled } = this.#parts;
    const { signal } = this.#closing;
    const ledger = this.#ledger();
    told(listStatus(settings, ledger, now));
    if (this.#running || now < this.#restsUntil || !anyDue(settings, ledger, now)) return;
    this.#running = true;
    const outcome = await compileApart({ settings, renew: true }, signal, compiling, (news) => {
      say(news, settings, log);
    });
    this.#running = false;
    if (signal.aborted) return;
    if (outcome.type === 'failed') this.#restsUntil = now + rest;
    told(listStatus(settings, this.#ledger(), now));
    if (outcome.type !== this.#lastSaid || outcome.type === 'done') sayCompiled(outcome, log);
    this.#lastSaid = outcome.type;
    compiled(outcome);
  }

  /** The process that renews puts a damaged one aside and says so; here it is only read. */
  #ledger(): Ledger {
    try {
      return readLedger(ledgerPath(this.#parts.settings));
    } catch (cause) {
      // Nothing that is wrong with a file may end the house: the process apart will fail on it, and say so.
      this.#parts.log.debug({ err: cause }, 'what is known of the downloads cannot be read');
      return new Map();
    }
  }
}

/** One line on what became of a compilation; nothing where nothing had to be done. */
export function sayCompiled(outcome: CompileOutcome, log: Logger): void {
  switch (outcome.type) {
    case 'done':
      if (outcome.lost.length === 0) return log.info(outcome, 'the lists are compiled');
      return log.warn(
        outcome,
        'the lists are compiled; what is lost has what it had, until it is well or you run "domovoy compile"',
      );
    case 'failed':
      return log.error(outcome, 'the lists could not be compiled; the last good catalogue stays in use');
    case 'unchanged':
  }
}

function say(news: ListNews, { language }: Settings, log: Logger): void {
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
        'what came for this list is refused; the one before it stays',
      );
  }
}

function details(list: string, refusal: { reason: RefusalReason; detail: string }, language: Settings['language']) {
  return { list, reason: refusal.reason, why: sayRefusal(refusal, language) };
}

import type { Logger } from 'pino';
import { cataloguesIn, putAside } from '../store/catalogue-folder.ts';
import { isSealed } from '../store/catalogue-seal.ts';
import { versionOf } from './machine.ts';

/** Milliseconds between looks for a new catalogue: `domovoy compile` may make one at any time. */
const lookEvery = 1_000;

/** What follows from a look. */
export interface CatalogueNews {
  /** Another catalogue is the newest, and it is whole. */
  changed(): void;
  /** One was found damaged and is out of the way; the one before it serves. */
  damaged(): void;
}

/** What reading a catalogue through came to: it is what was written, it is not, or nobody can tell now. */
type Condition = { readonly is: 'whole' } | { readonly is: 'damaged' | 'unreadable'; readonly cause: unknown };

/** A newest catalogue that stays where it is and is not used. */
interface Waiting {
  readonly path: string;
  /** Changes when the file does. */
  readonly version: string;
  readonly condition: Condition;
}

/**
 * Keeps an eye on the folder of the catalogues. Readers are told of a new one only when every octet of it is what was
 * written; what is damaged goes aside, so that nobody opens it again, and stays for those who want to know why. What
 * cannot be read now is left alone: a house that has no descriptor to spare must not lose its lists for it.
 */
export class CatalogueWatch {
  readonly #folder: string;
  readonly #log: Logger;
  readonly #news: CatalogueNews;
  #newest: string | undefined;
  #waiting: Waiting | undefined;
  #looking: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(folder: string, log: Logger, news: CatalogueNews) {
    this.#folder = folder;
    this.#log = log;
    this.#news = news;
    this.#newest = cataloguesIn(folder)[0]?.path;
  }

  start(): void {
    this.#timer = setInterval(() => {
      if (this.#waiting !== undefined || cataloguesIn(this.#folder)[0]?.path !== this.#newest) void this.verify();
    }, lookEvery);
  }

  /** Reads the newest catalogue through: it is new, or a reader stumbled over it, or the house has just opened. */
  verify(): Promise<void> {
    return (this.#looking ??= this.#verify().finally(() => (this.#looking = undefined)));
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #verify(): Promise<void> {
    let newest = await this.#lookAtNewest();
    let isDamaged = false;
    while (newest.condition.is === 'damaged' && putAside(newest.path!)) {
      isDamaged = true;
      newest = await this.#lookAtNewest();
    }
    if (isDamaged) this.#news.damaged();
    if (newest.condition.is !== 'whole') return;
    // Readers that opened meanwhile have passed over what could not be read.
    const isNews = newest.path !== this.#newest || this.#waiting !== undefined;
    this.#waiting = undefined;
    this.#newest = newest.path;
    if (isNews) this.#news.changed();
  }

  /** Says what is wrong with it; nothing is wrong with none. */
  async #lookAtNewest(): Promise<{ readonly path: string | undefined; readonly condition: Condition }> {
    const path = cataloguesIn(this.#folder)[0]?.path;
    if (path === undefined) return { path, condition: { is: 'whole' } };
    const condition = await this.#conditionOf(path);
    if (condition.is !== 'whole') this.#say(path, condition);
    return { path, condition };
  }

  /** What is known to be damaged is not read again before it changes: on a disk that takes no rename it stays in sight. */
  async #conditionOf(path: string): Promise<Condition> {
    const before = this.#waiting;
    const isSame = before?.path === path && before.version === versionOf(path);
    if (isSame && before.condition.is === 'damaged') return before.condition;
    const condition = await readThrough(path);
    // A card that twice gives back no octets will not give them to those who look names up either.
    const isBroken = isSame && condition.is === 'unreadable' && codeOf(condition.cause) === 'EIO';
    return isBroken ? { ...condition, is: 'damaged' } : condition;
  }

  /** Once for each file and trouble, however often it is looked at. */
  #say(path: string, condition: Exclude<Condition, { is: 'whole' }>): void {
    const before = this.#waiting;
    this.#waiting = { path, version: versionOf(path), condition };
    if (before?.path === path && before.condition.is === condition.is) return;
    const details = { path, err: condition.cause };
    if (condition.is === 'damaged') this.#log.error(details, 'this catalogue is damaged; the one before it serves');
    else this.#log.error(details, 'this catalogue cannot be read now; the one in use stays, and it is tried again');
  }
}

async function readThrough(path: string): Promise<Condition> {
  try {
    const isWhole = await isSealed(path);
    return isWhole ? { is: 'whole' } : { is: 'damaged', cause: 'its octets are not those that were written' };
  } catch (cause) {
    return { is: 'unreadable', cause };
  }
}

function codeOf(cause: unknown): string | undefined {
  return (cause as NodeJS.ErrnoException).code;
}

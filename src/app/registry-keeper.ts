import type { Logger } from 'pino';
import type { Settings } from '../config/schema.ts';
import type { RegistryStatus } from '../core/status.ts';
import { entrySize, type Feed } from '../lists/registry/feed.ts';
import { type FeedFileFault, readFeedFile } from '../lists/registry/feed-file.ts';
import { writeWhole } from '../lists/whole-file.ts';
import { versionOf } from './machine.ts';
import { type FeedSettings, feedSettings, mayHold, readLast } from './registry-feed.ts';
import { type FeedMark, markOf, writeMark } from './registry-mark.ts';

/** A register that has been silent for so many milliseconds, 48 hours, is an alarm: the duty is not done any more. */
const staleAfter = 48 * 3_600_000;

/** A clock that says less has not been set since the machine started: it judges nobody's age. */
const earliestNow = Date.UTC(2026, 0, 1);

/** What can be wrong, as the status has it: no feed in force, a new one refused, the last one too old or of the future. */
const troubles = ['registry-missing', 'registry-refused', 'registry-stale', 'registry-ahead'] as const;
type Trouble = (typeof troubles)[number];

/** Why a feed does not take the place of the one in force, or is not kept. */
type Refusal = FeedFileFault | 'older' | 'not-kept';

/** What a look at the feed found. */
export interface RegistryLook {
  /** Another feed is in force. */
  readonly changed: boolean;
  /** Every trouble there could be, and whether there is. */
  readonly troubles: ReadonlyMap<Trouble, boolean>;
  readonly status: RegistryStatus;
}

/** What is remembered of the feed in force; the feed itself belongs to the resolvers. */
type InForce = FeedMark & NonNullable<RegistryStatus['inForce']>;

/**
 * Watches the feed that the settings name and keeps the last good one in the data folder, where the resolvers read it. A
 * feed that is damaged, not signed by the registry, or older than the one in force is refused: the last good one serves,
 * for as long as it takes.
 */
export class RegistryKeeper {
  readonly #settings: FeedSettings;
  readonly #log: Logger;
  /** The disk has said which feed was in force last. */
  #isKnown = false;
  /** Of the feed in force, or of the last one that was. */
  #mark: FeedMark | undefined;
  #inForce: InForce | undefined;
  /** Signature of the feed that the resolvers read themselves, because no copy of it could be kept. */
  #unkept: string | undefined;
  /** Changes when the file does. */
  #version: string | undefined;
  #refusal: Refusal | undefined;
  #age: Trouble | undefined;

  constructor(settings: FeedSettings, log: Logger) {
    this.#settings = settings;
    this.#log = log;
  }

  /**
   * To be called again when the last look is over.
   *
   * @param now milliseconds since 1970
   */
  async look(now: number): Promise<RegistryLook> {
    this.#isKnown ||= await this.#remember();
    const version = versionOf(this.#settings.feed);
    const changed = this.#isKnown && version !== this.#version && (await this.#take(version));
    this.#judgeAge(now);
    const isMissing = this.#inForce === undefined && this.#refusal !== 'not-kept';
    const found: Record<Trouble, boolean> = {
      'registry-missing': isMissing,
      'registry-refused': !isMissing && this.#refusal !== undefined,
      'registry-stale': this.#age === 'registry-stale',
      'registry-ahead': this.#age === 'registry-ahead',
    };
    return {
      changed,
      troubles: new Map(troubles.map((trouble) => [trouble, found[trouble]])),
      status: { inForce: this.#inForce === undefined ? null : shown(this.#inForce), refusal: this.#refusal ?? null },
    };
  }

  /** Learns what was in force last; false while the disk does not say, for then anything might be older. */
  async #remember(): Promise<boolean> {
    const { copy, damage, isMarked, mark } = await readLast(this.#settings);
    if (mark === 'unreadable') return this.#refuse('unreadable', this.#settings.kept);
    if (damage !== undefined) {
      const details = { reason: damage, path: this.#settings.kept, serial: mark?.serial };
      this.#log.error(
        details,
        'the copy of the registry feed is damaged; the same feed or a newer one takes its place',
      );
    }
    this.#mark = mark;
    this.#inForce = copy && factsOf(copy);
    if (!isMarked && mark !== undefined) this.#markAgain(mark);
    return true;
  }

  /** What is remembered of the copy is gone or damaged: it is written again while the copy is good. */
  #markAgain(mark: FeedMark): void {
    try {
      writeMark(this.#settings.mark, this.#settings.publicKey, mark);
    } catch (cause) {
      this.#log.warn({ err: cause }, 'what is known of the registry feed cannot be written down');
    }
  }

  /** Puts the feed into force if it may be; true if another one now is. */
  async #take(version: string): Promise<boolean> {
    this.#version = version;
    const { feed: path, kept, mark, publicKey } = this.#settings;
    const feed = await readFeedFile(path, publicKey);
    if (typeof feed === 'string') return this.#refuse(feed);
    const facts = factsOf(feed);
    if (this.#inForce?.signature === facts.signature) return this.#accept();
    if (!mayHold(feed, this.#mark)) return this.#refuse('older');
    try {
      writeMark(mark, publicKey, facts);
      writeWhole(kept, feed.octets);
    } catch (cause) {
      // Nothing is wrong with the feed: it is tried again at the next look, and where there is no copy of an older one the
      // resolvers read the feed itself meanwhile.
      this.#version = undefined;
      this.#refuse('not-kept', kept, cause);
      const isNews = this.#inForce === undefined && this.#unkept !== facts.signature;
      this.#unkept = facts.signature;
      return isNews;
    }
    this.#inForce = this.#mark = facts;
    this.#log.info({ serial: facts.serial, created: facts.created }, 'a new registry feed is in force');
    this.#accept();
    return true;
  }

  #accept(): false {
    this.#refusal = undefined;
    return false;
  }

  #refuse(reason: Refusal, path = this.#settings.feed, cause?: unknown): false {
    if (this.#refusal !== reason) {
      const details = { reason, path, serial: this.#inForce?.serial, err: cause };
      this.#log.error(details, `${fault(reason)}; ${this.#whatHolds(reason)}`);
    }
    this.#refusal = reason;
    return false;
  }

  #whatHolds(reason: Refusal): string {
    if (this.#inForce !== undefined) return 'the last good one stays in force';
    return reason === 'not-kept' ? 'it is in force all the same' : 'none is in force';
  }

  #judgeAge(now: number): void {
    const age = this.#inForce === undefined ? 0 : now - this.#inForce.created;
    const isAhead = age < -staleAfter && now >= earliestNow;
    const found = age > staleAfter ? 'registry-stale' : isAhead ? 'registry-ahead' : undefined;
    if (found !== undefined && found !== this.#age) {
      const text = isAhead
        ? 'the registry feed is of the future, its age cannot be told'
        : 'the registry feed is too old';
      this.#log.error({ hours: Math.floor(age / 3_600_000) }, `${text}; it stays in force`);
    }
    this.#age = found;
  }
}

/** The keeper of the feed that the settings name; undefined where they name none. */
export function registryKeeper(settings: Settings, log: Logger): RegistryKeeper | undefined {
  const feed = feedSettings(settings);
  return feed && new RegistryKeeper(feed, log);
}

function factsOf(feed: Feed): InForce {
  return { ...markOf(feed), created: feed.created, entries: feed.entries.length / entrySize };
}

function shown({ serial, created, entries }: InForce): RegistryStatus['inForce'] {
  return { serial, created, entries };
}

function fault(reason: Refusal): string {
  return reason === 'not-kept' ? 'no copy of the registry feed can be kept' : 'the registry feed cannot be used';
}

import type { Logger } from 'pino';
import type { Settings } from '../config/schema.ts';
import type { Feed } from '../lists/registry/feed.ts';
import { type FeedFileFault, readFeedFile } from '../lists/registry/feed-file.ts';
import { writeWhole } from '../lists/whole-file.ts';
import { versionOf } from './machine.ts';
import { type FeedSettings, feedSettings } from './registry-feed.ts';

/** A register that has been silent for so many milliseconds, 48 hours, is an alarm: the duty is not done any more. */
const staleAfter = 48 * 3_600_000;

/** What can be wrong with the feed, as the status has it: nothing in force, a new one refused, the last one too old. */
const troubles = ['registry-missing', 'registry-refused', 'registry-stale'] as const;
type Trouble = (typeof troubles)[number];

/** What a look at the feed found. */
export interface RegistryLook {
  /** Another feed is in force. */
  readonly changed: boolean;
  /** Every trouble there could be, and whether there is. */
  readonly troubles: ReadonlyMap<Trouble, boolean>;
}

/** What is remembered of the feed in force; the feed itself belongs to the resolvers. */
type InForce = Pick<Feed, 'serial' | 'created'> & { readonly signature: string };

/**
 * Watches the feed that the settings name and keeps the last good one in the data folder, where the resolvers read it. A
 * feed that is damaged, not signed by the registry, or older than the one in force is refused: the last good one serves,
 * for as long as it takes.
 */
export class RegistryKeeper {
  readonly #settings: FeedSettings;
  readonly #log: Logger;
  #inForce: InForce | undefined;
  /** Changes when the file does. */
  #version: string | undefined;
  #refusal: string | undefined;
  #isStale = false;

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
    this.#inForce ??= await this.#kept();
    const version = versionOf(this.#settings.feed);
    const changed = version !== this.#version && (await this.#take(version));
    const age = this.#inForce === undefined ? 0 : now - this.#inForce.created;
    this.#sayAge(age);
    const isMissing = this.#inForce === undefined && this.#refusal !== 'not-kept';
    const found: Record<Trouble, boolean> = {
      'registry-missing': isMissing,
      'registry-refused': !isMissing && this.#refusal !== undefined,
      'registry-stale': this.#isStale,
    };
    return { changed, troubles: new Map(troubles.map((trouble) => [trouble, found[trouble]])) };
  }

  async #kept(): Promise<InForce | undefined> {
    const feed = await readFeedFile(this.#settings.kept, this.#settings.publicKey);
    return typeof feed === 'string' ? undefined : factsOf(feed);
  }

  /** Puts the feed into force if it may be; true if another one now is. */
  async #take(version: string): Promise<boolean> {
    this.#version = version;
    const { feed: path, kept, publicKey } = this.#settings;
    const feed = await readFeedFile(path, publicKey);
    if (typeof feed === 'string') return this.#refuse(feed);
    const facts = factsOf(feed);
    const before = this.#inForce;
    if (before?.signature === facts.signature) return this.#accept();
    if (before !== undefined && facts.serial <= before.serial) return this.#refuse('older');
    try {
      writeWhole(kept, feed.octets);
    } catch (cause) {
      // Nothing is wrong with the feed: it is tried again at the next look, and where there is no copy of an older one the
      // resolvers read the feed itself meanwhile.
      this.#version = undefined;
      this.#refuse('not-kept', cause);
      return before === undefined;
    }
    this.#inForce = facts;
    this.#log.info({ serial: facts.serial, created: facts.created }, 'a new registry feed is in force');
    this.#accept();
    return true;
  }

  #accept(): false {
    this.#refusal = undefined;
    return false;
  }

  #refuse(reason: FeedFileFault | 'older' | 'not-kept', cause?: unknown): false {
    if (this.#refusal !== reason) {
      const details = { reason, path: this.#settings.feed, serial: this.#inForce?.serial, err: cause };
      this.#log.error(details, 'the registry feed cannot be used; the last good one stays in force');
    }
    this.#refusal = reason;
    return false;
  }

  #sayAge(age: number): void {
    const isStale = age > staleAfter;
    if (isStale && !this.#isStale) {
      this.#log.error({ hours: Math.floor(age / 3_600_000) }, 'the registry feed is too old; it stays in force');
    }
    this.#isStale = isStale;
  }
}

/** The keeper of the feed that the settings name; undefined where they name none. */
export function registryKeeper(settings: Settings, log: Logger): RegistryKeeper | undefined {
  const feed = feedSettings(settings);
  return feed && new RegistryKeeper(feed, log);
}

function factsOf({ serial, created, octets }: Feed): InForce {
  return { serial, created, signature: octets.subarray(-64).toString('base64') };
}

import { randomUUID } from 'node:crypto';
import type { ChannelKind } from '../../api/ports/channels-port.ts';
import type { Moment } from '../../core/family/zone-clock.ts';
import type { HouseholdStore } from '../../store/household.ts';
import type { Around } from './around.ts';
import { givenUpAfter, restAfter } from './back-off.ts';
import type { Channel, Outcome } from './channel.ts';
import { failed } from './channel.ts';
import type { ChannelBook, KeptChannel } from './channel-book.ts';
import { isLetterKey } from './letter/letter-day.ts';
import type { Message } from './message.ts';
import { noticeMessage, type OpenNotice } from './notice-message.ts';

/** What a courier needs of the house. */
export interface CourierParts {
  readonly store: HouseholdStore;
  readonly book: ChannelBook;
  /** The channel itself; `lost`: its secret cannot be read any more. */
  readonly open: (channel: KeptChannel) => Channel | 'lost';
  readonly moment: () => Moment;
  readonly around: () => Around;
  readonly letter: (id: string, letterKey: string, channel: KeptChannel) => Message;
  /** A channel has failed that did well before. */
  readonly failing: (kind: ChannelKind, code: string) => void;
  /** Told what was thrown. */
  readonly surprised: (cause: unknown) => void;
  /** Milliseconds for one trial, in place of the usual ones. */
  readonly deadline?: number;
}

/** Milliseconds for a message that nobody waits for, and for one whose outcome a caller waits for. */
const patience = 60_000;
const callersPatience = 12_000;

/** What is due so soon, in milliseconds, goes out with what is due now. */
const together = 300_000;

/** A message on its way, and what is settled when it has arrived. */
interface Parcel {
  readonly message: Message;
  readonly keys: readonly string[];
}

/**
 * Carries what waits, each channel by itself: one that hangs holds up no other. A message is gathered and written down
 * before it is sent and settled when it was taken, so that a power cut may bring it twice, under the same key, and loses
 * none.
 */
export class Courier {
  readonly #parts: CourierParts;
  readonly #underWay = new Map<ChannelKind, Promise<void>>();
  /** What was sent and could not be written down: that comes first, before anything is sent there again. */
  readonly #unwritten = new Map<ChannelKind, () => boolean>();
  readonly #closing = new AbortController();

  constructor(parts: CourierParts) {
    this.#parts = parts;
  }

  /** Starts on each channel what is due there. */
  tick(): void {
    const { at } = this.#parts.moment();
    for (const channel of this.#parts.book.all()) {
      const { kind, settings, nextAt } = channel;
      if (!settings.on || this.#underWay.has(kind) || (nextAt !== null && nextAt > at)) continue;
      if (!this.#writeWhatIsLeft(kind)) continue;
      const parcel = this.#nextParcel(channel, at);
      if (parcel === undefined) continue;
      const way = this.#carry(channel, parcel).finally(() => this.#underWay.delete(kind));
      this.#underWay.set(kind, way);
    }
  }

  /** Sends a message now, whatever waits and whatever has failed. */
  async send(channel: KeptChannel, message: Message): Promise<Outcome> {
    const outcome = await this.#try(channel, message, callersPatience);
    this.#note(channel, outcome, []);
    return outcome;
  }

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    await Promise.all(this.#underWay.values());
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.idle();
  }

  /** The message that was begun and not taken yet, else one of all that is due. */
  #nextParcel(channel: KeptChannel, now: number): Parcel | undefined {
    const { store } = this.#parts;
    const found = store.read(({ deliveries, notices }) => ({
      waiting: deliveries.waiting(channel.kind),
      open: new Map(notices.open().map((notice) => [`${notice.id}-${notice.at}`, notice])),
    }));
    if (found.kind === 'failed') return undefined;
    const { waiting, open } = found.value;
    const begun = waiting.filter(({ message }) => message !== null);
    const due = waiting.filter((delivery) => delivery.due <= now);
    const letters = due.filter(({ key }) => isLetterKey(key)).slice(0, 1);
    const soon = due.length === 0 ? [] : waiting.filter((delivery) => delivery.due <= now + together);
    const chosen = begun.length > 0 ? begun : letters.length > 0 ? letters : soon;
    if (chosen.length === 0) return undefined;

    const around = this.#parts.around();
    const isWanted = ({ key, due: since }: { key: string; due: number }): boolean => {
      if (since < now - givenUpAfter) return false;
      const notice = open.get(key);
      return isLetterKey(key) || (notice !== undefined && !around.isOver(notice));
    };
    const [wanted, unwanted] = [chosen.filter(isWanted), chosen.filter((one) => !isWanted(one))];
    const id = chosen[0]!.message ?? randomUUID();
    const keys = wanted.map(({ key }) => key);
    const written = store.write(({ deliveries }) => {
      deliveries.gather(channel.kind, keys, id);
      deliveries.settle(
        channel.kind,
        unwanted.map(({ key }) => key),
        now,
      );
    });
    if (written.kind === 'failed' || keys.length === 0) return undefined;
    const letter = keys.find(isLetterKey);
    if (letter !== undefined) return { message: this.#parts.letter(id, letter, channel), keys };
    const notices = keys.map((key): OpenNotice => open.get(key)!);
    return { message: noticeMessage(id, notices, channel.settings, around), keys };
  }

  async #carry(channel: KeptChannel, { message, keys }: Parcel): Promise<void> {
    const outcome = await this.#try(channel, message, patience);
    // What the house cut off at its end has not failed.
    if (!outcome.ok && this.#closing.signal.aborted) return;
    this.#note(channel, outcome, keys);
  }

  async #try(channel: KeptChannel, message: Message, usual: number): Promise<Outcome> {
    const { deadline = usual, open, surprised } = this.#parts;
    const way = open(channel);
    if (way === 'lost') return failed('secret-lost');
    const signal = AbortSignal.any([AbortSignal.timeout(deadline), this.#closing.signal]);
    const over = Promise.withResolvers<Outcome>();
    signal.addEventListener('abort', () => over.resolve(failed('too-slow')), { once: true });
    const sending = way.send(message, signal).catch((cause: unknown) => {
      surprised(cause);
      return failed('unreachable');
    });
    return Promise.race([sending, over.promise]);
  }

  /** Writes down what came of it; what the disk refuses is kept for the next time. */
  #note({ kind, tries, nextAt }: KeptChannel, outcome: Outcome, keys: readonly string[]): void {
    const { at } = this.#parts.moment();
    if (!outcome.ok && tries === 0) this.#parts.failing(kind, outcome.fault.code);
    const write = (): boolean =>
      this.#parts.store.write(({ channels, deliveries }) => {
        if (outcome.ok) {
          deliveries.settle(kind, keys, at);
          channels.sent(kind, at);
          return;
        }
        const fault = JSON.stringify(outcome.fault);
        // A trial that a parent has asked for changes nothing of when the next one is due.
        if (keys.length === 0) channels.failed(kind, { at, fault, tries, nextAt });
        else channels.failed(kind, { at, fault, tries: tries + 1, nextAt: at + restAfter(tries + 1) });
      }).kind === 'done';
    if (!write()) this.#unwritten.set(kind, write);
  }

  #writeWhatIsLeft(kind: ChannelKind): boolean {
    const write = this.#unwritten.get(kind);
    if (write !== undefined && !write()) return false;
    this.#unwritten.delete(kind);
    return true;
  }
}

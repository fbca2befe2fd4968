import type {
  ChannelCards,
  ChannelKind,
  ChannelSet,
  ChannelSettings,
  ChannelsPort,
  Letter,
  LetterTime,
  QuietHours,
  Sent,
} from '../../api/ports/channels-port.ts';
import type { Household } from '../../core/family/household.ts';
import type { Newcomer } from '../../core/family/newcomers.ts';
import type { Moment } from '../../core/family/zone-clock.ts';
import type { Language } from '../../core/profile.ts';
import type { HouseholdStore } from '../../store/household.ts';
import { Seal } from '../accounts/seal.ts';
import type { SubjectTitles } from '../subject-titles.ts';
import { aroundOf } from './around.ts';
import type { Outcome } from './channel.ts';
import { ChannelBook, type KeptChannel } from './channel-book.ts';
import { Courier } from './courier.ts';
import { enqueue } from './enqueue.ts';
import { LetterDesk, type Week } from './letter/letter-desk.ts';
import { letterMessage, testMessage } from './other-messages.ts';
import { openChannel } from './open-channel.ts';
import { changeTelling, tellingTimes } from './telling.ts';
import { sayFault } from './words/faults.ts';

/** What the notifier has of the house. */
export interface NotifierParts extends Week {
  readonly store: HouseholdStore;
  /** The folder of the data, with the key of what is sealed. */
  readonly folder: string;
  /** False: nobody knows what time it is, and nothing is sent. */
  readonly isTimeKnown: () => boolean;
  readonly moment: () => Moment;
  readonly household: () => Household;
  readonly newcomers: () => readonly Newcomer[];
  readonly titles: SubjectTitles;
  readonly failing: (kind: ChannelKind, code: string) => void;
  readonly surprised: (cause: unknown) => void;
  /** Milliseconds for one trial. */
  readonly deadline?: number;
}

/** What was sent is remembered for so long, and looked at so often, in milliseconds. */
const forgetAfter = 60 * 86_400_000;
const forgetEvery = 86_400_000;

/** Tells the parents what they should know of, on the ways that they have chosen, and sends the weekly letter. */
export class Notifier implements ChannelsPort {
  readonly #parts: NotifierParts;
  readonly #book: ChannelBook;
  readonly #courier: Courier;
  readonly #desk: LetterDesk;
  /** Trials that a parent has asked for; who taps twice gets one. */
  readonly #tests = new Map<ChannelKind, Promise<Sent>>();
  #forgotAt = 0;

  constructor(parts: NotifierParts) {
    const { store, folder, moment } = parts;
    const now = (): number => moment().at;
    this.#parts = parts;
    this.#book = new ChannelBook(store, new Seal(folder), now);
    this.#desk = new LetterDesk(parts);
    this.#courier = new Courier({
      ...parts,
      book: this.#book,
      open: (channel) => {
        const opened = this.#book.secretOf(channel);
        return opened === 'lost' ? opened : openChannel(channel.kind, channel.settings, opened.secret, now);
      },
      around: () => {
        const open = store.read(({ asks }) => asks.open());
        return aroundOf(parts.household(), open.kind === 'done' ? open.value : [], parts.newcomers(), parts.titles);
      },
      letter: (id, letterKey, { settings }) =>
        letterMessage(this.#desk.write(letterKey, settings.language), settings.language, id),
    });
  }

  /** Once a second: what is new is written down for each channel, and what is due is sent. */
  tick(): void {
    if (!this.#parts.isTimeKnown()) return;
    const channels = this.#book.all();
    if (channels.length === 0) return;
    const { store } = this.#parts;
    const moment = this.#parts.moment();
    enqueue(store, channels, tellingTimes(store), moment);
    this.#courier.tick();
    if (Math.abs(moment.at - this.#forgotAt) < forgetEvery) return;
    this.#forgotAt = moment.at;
    store.write(({ deliveries }) => deliveries.forgetBefore(moment.at - forgetAfter));
  }

  /** Resolves when nothing is under way. */
  idle(): Promise<void> {
    return this.#courier.idle();
  }

  close(): Promise<void> {
    return this.#courier.close();
  }

  cards(): ChannelCards {
    return this.#book.cards();
  }

  set<Kind extends ChannelKind>(
    kind: Kind,
    settings: ChannelSettings<Kind>,
    secret: string | null | undefined,
  ): ChannelSet {
    return this.#book.set(kind, settings, secret);
  }

  remove(kind: ChannelKind): boolean | 'failed' {
    return this.#book.remove(kind);
  }

  async test(kind: ChannelKind): Promise<Sent | undefined> {
    const channel = this.#book.get(kind);
    if (channel === undefined) return undefined;
    const begun = this.#tests.get(kind) ?? this.#send(channel, testMessage(channel.settings.language));
    this.#tests.set(kind, begun);
    return begun.finally(() => this.#tests.delete(kind));
  }

  get quiet(): QuietHours | null {
    return tellingTimes(this.#parts.store).quiet;
  }

  setQuiet(quiet: QuietHours | null): boolean {
    return changeTelling(this.#parts.store, { quiet });
  }

  get letterTime(): LetterTime | null {
    return tellingTimes(this.#parts.store).letter;
  }

  setLetterTime(letter: LetterTime | null): boolean {
    return changeTelling(this.#parts.store, { letter, letterSince: this.#parts.moment().at });
  }

  letter(language: Language): Letter {
    return this.#desk.preview(language);
  }

  async sendLetter(): Promise<Partial<Record<ChannelKind, Sent>>> {
    const wanting = this.#book.all().filter(({ settings }) => settings.on && settings.letter);
    const sent = wanting.map(async (channel) => {
      const { language } = channel.settings;
      return [channel.kind, await this.#send(channel, letterMessage(this.letter(language), language))] as const;
    });
    return Object.fromEntries(await Promise.all(sent));
  }

  async #send(channel: KeptChannel, message: Parameters<Courier['send']>[1]): Promise<Sent> {
    return sentOf(await this.#courier.send(channel, message));
  }
}

function sentOf(outcome: Outcome): Sent {
  return outcome.ok ? outcome : { ok: false, said: sayFault(outcome.fault) };
}

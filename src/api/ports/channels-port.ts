import type { Language, Text } from '../../core/profile.ts';
import type { Weekday } from '../../core/family/household.ts';

/** The ways out of the house on which a parent is told something. */
export const channelKinds = ['mail', 'webhook', 'ntfy', 'telegram'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** What a parent can be told of. */
export const topics = ['asks', 'cases', 'devices', 'protection'] as const;
export type Topic = (typeof topics)[number];

/** How much it matters, the least first: only what is urgent goes out in quiet hours. */
export const levels = ['info', 'important', 'urgent'] as const;
export type Level = (typeof levels)[number];

/** What every channel is told, whatever it is. */
export interface Preferences {
  /** Off: it keeps its settings and is sent nothing. */
  readonly on: boolean;
  readonly topics: readonly Topic[];
  /** What matters less is not sent. */
  readonly level: Level;
  /** The weekly letter too. */
  readonly letter: boolean;
  /** With names; without them only that there is something to see at home. */
  readonly details: boolean;
  readonly language: Language;
}

/** Where each kind sends to. The secret of each is kept apart and is never shown. */
export interface Destinations {
  /** The secret is the password. */
  readonly mail: {
    readonly host: string;
    readonly port: number;
    readonly security: 'tls' | 'starttls' | 'none';
    /** Null: the server asks for no name and no password. */
    readonly user: string | null;
    readonly from: string;
    readonly to: readonly string[];
  };
  /** The secret signs what is sent. */
  readonly webhook: { readonly url: string };
  /** The secret is an access token. */
  readonly ntfy: { readonly server: string; readonly topic: string };
  /** The secret is the token of the bot. */
  readonly telegram: { readonly server: string; readonly chat: string };
}

export type ChannelSettings<Kind extends ChannelKind = ChannelKind> = Destinations[Kind] & Preferences;

/** A channel as the parents see it. */
export interface ChannelCard<Kind extends ChannelKind = ChannelKind> {
  readonly settings: ChannelSettings<Kind>;
  readonly secret: 'set' | 'none';
  /** When something was sent last, in milliseconds since 1970. */
  readonly sentAt: number | null;
  /** Why the last trial failed; null: it did not. */
  readonly failure: { readonly at: number; readonly said: Text } | null;
  /** Notices that wait to be sent. */
  readonly waiting: number;
  /** When it is tried again after a failure. */
  readonly nextTryAt: number | null;
}

/** Null: it is not set up. */
export type ChannelCards = { readonly [Kind in ChannelKind]: ChannelCard<Kind> | null };

/** A channel as a backup has it: without the secret, but with whether there is one. */
export type KeptChannel<Kind extends ChannelKind> = Pick<ChannelCard<Kind>, 'settings' | 'secret'>;

/** From a minute of the day to another by the clock on the wall, over midnight where it ends before it begins. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

export interface LetterTime {
  readonly day: Weekday;
  readonly minute: number;
}

/** `secret-again`: the secret that is kept was for another place, and is not sent to a new one. */
export type ChannelSet = 'done' | 'secret-again' | 'failed';

/** What became of a message: `said` tells a person what was wrong and what to do. */
export type Sent = { readonly ok: true } | { readonly ok: false; readonly said: Text };

/** The weekly letter as it would be now. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What the API asks of whoever tells the parents; `app/notify/notifier.ts` is it. */
export interface ChannelsPort {
  cards(): ChannelCards;
  /** @param secret undefined: the one that is kept; null: none */
  set<Kind extends ChannelKind>(
    kind: Kind,
    settings: ChannelSettings<Kind>,
    secret: string | null | undefined,
  ): ChannelSet;
  /** False: there was none. */
  remove(kind: ChannelKind): boolean | 'failed';
  /** Sends a message at once, whatever waits; undefined: it is not set up. */
  test(kind: ChannelKind): Promise<Sent | undefined>;
  readonly quiet: QuietHours | null;
  /** False: the disk refused. */
  setQuiet(quiet: QuietHours | null): boolean;
  /** Null: no letter. */
  readonly letterTime: LetterTime | null;
  setLetterTime(time: LetterTime | null): boolean;
  letter(language: Language): Letter;
  /** Sends the letter now to each channel that takes it. */
  sendLetter(): Promise<Partial<Record<ChannelKind, Sent>>>;
}

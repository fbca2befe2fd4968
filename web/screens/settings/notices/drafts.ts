import type { Answer, Client } from '../../../client.ts';
import type { AnyReply } from '../../../client.ts';

export const channelKinds = ['mail', 'telegram', 'ntfy', 'webhook'] as const;
export type ChannelKind = (typeof channelKinds)[number];

type Channels = Answer<Client['channels']['$get']>;
export type Card = NonNullable<Channels[ChannelKind]>;

export const topics = ['asks', 'cases', 'devices', 'protection'] as const;
export const levels = ['info', 'important', 'urgent'] as const;

/** What every channel is told. */
export type Preferences = Pick<Card['settings'], 'on' | 'topics' | 'level' | 'letter' | 'details' | 'language'>;

/** What is written into the fields of a channel; the secret is only written, never shown. */
export interface Draft {
  readonly fields: Readonly<Record<string, string>>;
  readonly secret: string;
  readonly preferences: Preferences;
}

/** The fields of each, in their order; `optional` ones may stay empty. */
export const fieldsOf: Readonly<Record<ChannelKind, readonly ChannelField[]>> = {
  mail: ['to', 'from', 'host', 'port', 'security', 'user'],
  telegram: ['chat'],
  ntfy: ['server', 'topic'],
  webhook: ['url'],
};
export type ChannelField = 'to' | 'from' | 'host' | 'port' | 'security' | 'user' | 'chat' | 'server' | 'topic' | 'url';

/** Nothing is sent without it. */
export const needsSecret: readonly ChannelKind[] = ['telegram', 'webhook'];

export const securities = ['tls', 'starttls', 'none'] as const;

const usual: Readonly<Record<ChannelKind, Readonly<Record<string, string>>>> = {
  mail: { port: '465', security: 'tls' },
  telegram: { server: 'https://api.telegram.org/' },
  ntfy: { server: 'https://ntfy.sh/' },
  webhook: {},
};

/** What is there now, else what is usual; names pass through servers of others by a parent's wish only. */
export function draftOf(kind: ChannelKind, card: Card | null, language: 'en' | 'ru'): Draft {
  if (card === null) {
    const isAtHome = kind === 'mail' || kind === 'webhook';
    return {
      fields: usual[kind],
      secret: '',
      preferences: {
        on: true,
        topics: [...topics],
        level: 'info',
        letter: kind === 'mail',
        details: isAtHome,
        language,
      },
    };
  }
  const { on, topics: chosen, level, letter, details, language: spoken, ...own } = card.settings;
  const fields = Object.fromEntries(
    Object.entries(own).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : String(value ?? '')]),
  );
  return { fields, secret: '', preferences: { on, topics: chosen, level, letter, details, language: spoken } };
}

/** Sends it off; a secret that was not written stays as it is. */
export function putDraft(client: Client, kind: ChannelKind, { fields, secret, preferences }: Draft): Promise<AnyReply> {
  const get = (name: string): string => (fields[name] ?? '').trim();
  const shared = { ...preferences, ...(secret !== '' && { secret }) };
  switch (kind) {
    case 'mail': {
      const to = get('to')
        .split(/[\s,;]+/)
        .filter((one) => one !== '');
      const security = securities.find((one) => one === get('security')) ?? 'tls';
      const user = get('user') || null;
      const json = { host: get('host'), port: Number(get('port')), security, user, from: get('from'), to, ...shared };
      return client.channels.mail.$put({ json });
    }
    case 'telegram':
      return client.channels.telegram.$put({ json: { server: get('server'), chat: get('chat'), ...shared } });
    case 'ntfy':
      return client.channels.ntfy.$put({ json: { server: get('server'), topic: get('topic'), ...shared } });
    case 'webhook':
      return client.channels.webhook.$put({ json: { url: get('url'), ...shared } });
  }
}

import { z } from '@hono/zod-openapi';
import { channelKinds, levels, topics } from '../ports/channels-port.ts';
import { fromText } from './from-text.ts';
import { minute, moment, weekday } from './choices.ts';
import { readHost, readMailbox, readWebAddress } from './destinations.ts';

export const channelKind = z.enum(channelKinds);

const preferences = (more: { readonly letter: boolean; readonly details: boolean }) => ({
  on: z.boolean().default(true),
  topics: z
    .array(z.enum(topics))
    .max(topics.length)
    .default([...topics]),
  level: z.enum(levels).default('info'),
  letter: z.boolean().default(more.letter),
  details: z.boolean().default(more.details),
  language: z.enum(['en', 'ru']).default('en'),
});

// ntfy and Telegram pass through servers of others: what a child is called and asks for goes there by a parent's wish only.
const atHome = preferences({ letter: true, details: true });
const abroad = preferences({ letter: false, details: false });

const webAddress = fromText('not-a-web-address', readWebAddress, 'https://example.com/domovoy');
const mailbox = fromText('not-a-mailbox', readMailbox, 'anna@example.com');

/** Visible signs of ASCII without a space: what can stand in a header. */
const token = z.string().regex(/^[\x21-\x7e]+$/);

const mail = z.object({
  host: fromText('not-a-server', readHost, 'smtp.example.com'),
  port: z.int().min(1).max(65_535).default(465),
  security: z.enum(['tls', 'starttls', 'none']).default('tls'),
  user: z.string().min(1).max(200).nullable().default(null),
  from: mailbox,
  to: z.array(mailbox).min(1).max(10),
  ...atHome,
});
const webhook = z.object({ url: webAddress, ...atHome, letter: z.boolean().default(false) });
const ntfy = z.object({
  server: webAddress.default('https://ntfy.sh/'),
  topic: z.string().regex(/^[\w-]{1,64}$/),
  ...abroad,
});
const telegram = z.object({
  server: webAddress.default('https://api.telegram.org/'),
  chat: z.string().regex(/^(?:-?\d{1,20}|@\w{1,64})$/),
  ...abroad,
});

/** Left out: the one that is kept stays; null: none. */
const secretOf = <Secret extends z.ZodString>(secret: Secret) => ({ secret: z.exactOptional(secret.nullable()) });

export const wantedMail = mail.extend(secretOf(z.string().min(1).max(500))).openapi('WantedMail');
export const wantedWebhook = webhook.extend(secretOf(token.min(16).max(200))).openapi('WantedWebhook');
export const wantedNtfy = ntfy.extend(secretOf(token.max(200))).openapi('WantedNtfy');
export const wantedTelegram = telegram
  .extend(secretOf(z.string().regex(/^\d{1,20}:[\w-]{1,100}$/)))
  .openapi('WantedTelegram');

const secretState = z.enum(['set', 'none']);

const cardOf = <Settings extends z.ZodType>(settings: Settings, name: string) =>
  z
    .object({
      settings,
      secret: secretState,
      sentAt: moment.nullable(),
      failure: z.object({ at: moment, said: z.string() }).nullable(),
      waiting: z.int(),
      nextTryAt: moment.nullable(),
    })
    .openapi(name)
    .nullable();

const quiet = z.object({ from: minute.max(1439), to: minute.max(1439) }).nullable();

export const wantedQuiet = z.object({ quiet }).openapi('QuietHours');

export const channels = z
  .object({
    quiet,
    mail: cardOf(mail, 'MailChannel'),
    webhook: cardOf(webhook, 'WebhookChannel'),
    ntfy: cardOf(ntfy, 'NtfyChannel'),
    telegram: cardOf(telegram, 'TelegramChannel'),
  })
  .openapi('Channels');

/** What came of a message: a sentence in any case. */
export const sent = z.object({ ok: z.boolean(), said: z.string() }).openapi('Sent');

const letterTime = z.object({ day: weekday, minute: minute.max(1439) }).nullable();
const keptOf = <Settings extends z.ZodType>(settings: Settings) =>
  z.object({ settings, secret: secretState }).nullable();

/** As a backup has them: without secrets. */
export const keptChannels = z.object({
  quiet,
  letter: letterTime,
  mail: keptOf(mail),
  webhook: keptOf(webhook),
  ntfy: keptOf(ntfy),
  telegram: keptOf(telegram),
});

export const wantedLetterTime = z.object({ time: letterTime }).openapi('LetterTime');
export const letter = z
  .object({ time: letterTime, subject: z.string(), text: z.string(), html: z.string() })
  .openapi('Letter');
export const sentLetters = z.object({ sent: z.array(sent.extend({ channel: channelKind })) }).openapi('SentLetters');

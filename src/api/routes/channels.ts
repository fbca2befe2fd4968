import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { parents } from '../access.ts';
import { defineRoute, failure } from '../define-route.ts';
import type { ApiEnv } from '../env.ts';
import type { ChannelCard, ChannelKind, ChannelSettings, ChannelsPort } from '../ports/channels-port.ts';
import { problem } from '../problem.ts';
import { diskFailure, refuseDisk } from '../refuse-disk.ts';
import { body, json, refusesUnsound } from '../replies.ts';
import {
  channelKind,
  channels,
  sent,
  wantedMail,
  wantedNtfy,
  wantedQuiet,
  wantedTelegram,
  wantedWebhook,
} from '../schemas/channels.ts';
import { noSuchChannel, secretAgain, wasSent } from '../words/channels.ts';

const params = z.object({ kind: channelKind });
const none = failure('It is not set up.');

const list = defineRoute(parents('house'), {
  method: 'get',
  path: '/',
  summary: 'Where parents are told what they should know of, and how that went',
  responses: { 200: json(channels, 'Each kind, null where it is not set up. Secrets are never shown.') },
});

const setQuiet = defineRoute(parents('house'), {
  method: 'put',
  path: '/quiet',
  summary: 'When only what is urgent is sent; null: it is all sent at once',
  request: { body: body(wantedQuiet) },
  responses: { 204: { description: 'Set.' }, ...diskFailure },
});

const put = <const Kind extends ChannelKind, Body extends z.ZodType>(kind: Kind, wanted: Body) =>
  defineRoute(parents('house'), {
    method: 'put',
    path: `/${kind}`,
    summary: `Set up ${kind}; a secret that is left out stays as it is`,
    request: { body: body(wanted) },
    responses: { 204: { description: 'Set.' }, 422: failure('Give the secret again for a new place.'), ...diskFailure },
  });

const remove = defineRoute(parents('house'), {
  method: 'delete',
  path: '/{kind}',
  summary: 'Forget a channel, with its secret and all that waits for it',
  request: { params },
  responses: { 204: { description: 'Gone.' }, 404: none, ...diskFailure },
});

const test = defineRoute(parents('house'), {
  method: 'post',
  path: '/{kind}/test',
  summary: 'Send a message that says that it arrives',
  request: { params },
  responses: { 200: json(sent, 'What came of it, in a sentence.'), 404: none },
});

/** `/api/channels` */
export function channelRoutes(port: ChannelsPort) {
  const set = <Kind extends ChannelKind>(
    c: Context<ApiEnv>,
    kind: Kind,
    settings: ChannelSettings<Kind>,
    secret: string | null | undefined,
  ) => {
    switch (port.set(kind, settings, secret)) {
      case 'done':
        return c.body(null, 204);
      case 'secret-again':
        return problem(c, 422, secretAgain, { code: 'secret-again' });
      case 'failed':
        return refuseDisk(c);
    }
  };
  return new OpenAPIHono<ApiEnv>({ defaultHook: refusesUnsound })
    .openapi(list, (c) => {
      const { mail, webhook, ntfy, telegram } = port.cards();
      const shown = <Kind extends ChannelKind>(card: ChannelCard<Kind>) => ({
        ...card,
        failure: card.failure && { at: card.failure.at, said: card.failure.said[c.var.language] },
      });
      const cards = {
        quiet: port.quiet,
        mail: mail && shown(mail),
        webhook: webhook && shown(webhook),
        ntfy: ntfy && shown(ntfy),
        telegram: telegram && shown(telegram),
      };
      return c.json(channels.parse(cards), 200);
    })
    .openapi(setQuiet, (c) => (port.setQuiet(c.req.valid('json').quiet) ? c.body(null, 204) : refuseDisk(c)))
    .openapi(put('mail', wantedMail), (c) => {
      const { secret, ...settings } = c.req.valid('json');
      return set(c, 'mail', settings, secret);
    })
    .openapi(put('webhook', wantedWebhook), (c) => {
      const { secret, ...settings } = c.req.valid('json');
      return set(c, 'webhook', settings, secret);
    })
    .openapi(put('ntfy', wantedNtfy), (c) => {
      const { secret, ...settings } = c.req.valid('json');
      return set(c, 'ntfy', settings, secret);
    })
    .openapi(put('telegram', wantedTelegram), (c) => {
      const { secret, ...settings } = c.req.valid('json');
      return set(c, 'telegram', settings, secret);
    })
    .openapi(remove, (c) => {
      const removed = port.remove(c.req.valid('param').kind);
      if (removed === 'failed') return refuseDisk(c);
      return removed ? c.body(null, 204) : problem(c, 404, noSuchChannel, { code: 'no-such-channel' });
    })
    .openapi(test, async (c) => {
      const outcome = await port.test(c.req.valid('param').kind);
      if (outcome === undefined) return problem(c, 404, noSuchChannel, { code: 'no-such-channel' });
      return c.json({ ok: outcome.ok, said: (outcome.ok ? wasSent : outcome.said)[c.var.language] }, 200);
    });
}

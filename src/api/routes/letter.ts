import { OpenAPIHono } from '@hono/zod-openapi';
import { parents } from '../access.ts';
import { defineRoute } from '../define-route.ts';
import type { ApiEnv } from '../env.ts';
import { channelKinds, type ChannelsPort } from '../ports/channels-port.ts';
import { diskFailure, refuseDisk } from '../refuse-disk.ts';
import { body, json, refusesUnsound } from '../replies.ts';
import { letter, sentLetters, wantedLetterTime } from '../schemas/channels.ts';
import { wasSent } from '../words/channels.ts';

const preview = defineRoute(parents('read'), {
  method: 'get',
  path: '/',
  summary: 'The weekly letter as it would be now, and when it is sent',
  responses: { 200: json(letter, 'In the language of whoever asks.') },
});

const setTime = defineRoute(parents('house'), {
  method: 'put',
  path: '/',
  summary: 'When the letter is sent; null: never',
  request: { body: body(wantedLetterTime) },
  responses: { 204: { description: 'Set.' }, ...diskFailure },
});

const test = defineRoute(parents('house'), {
  method: 'post',
  path: '/test',
  summary: 'Send the letter now to each channel that takes it',
  responses: { 200: json(sentLetters, 'What came of it, for each channel in a sentence.') },
});

/** `/api/letter` */
export function letterRoutes(port: ChannelsPort) {
  return new OpenAPIHono<ApiEnv>({ defaultHook: refusesUnsound })
    .openapi(preview, (c) => c.json({ time: port.letterTime, ...port.letter(c.var.language) }, 200))
    .openapi(setTime, (c) => (port.setLetterTime(c.req.valid('json').time) ? c.body(null, 204) : refuseDisk(c)))
    .openapi(test, async (c) => {
      const outcomes = await port.sendLetter();
      const sent = channelKinds.flatMap((channel) => {
        const outcome = outcomes[channel];
        if (outcome === undefined) return [];
        return [{ channel, ok: outcome.ok, said: (outcome.ok ? wasSent : outcome.said)[c.var.language] }];
      });
      return c.json({ sent }, 200);
    });
}

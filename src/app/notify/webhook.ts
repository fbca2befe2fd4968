import { createHmac } from 'node:crypto';
import type { Destinations } from '../../api/ports/channels-port.ts';
import type { Channel } from './channel.ts';
import { failed } from './channel.ts';
import { post } from './post.ts';

/**
 * Posts to an address of the parent's choice, signed as https://www.standardwebhooks.com has it: `webhook-signature` is
 * `v1,` and the HMAC-SHA-256 in base64 of `webhook-id`, `webhook-timestamp` and the body, joined by dots; the key is the
 * secret as it was typed.
 *
 * @param now milliseconds since 1970
 */
export function webhook({ url }: Destinations['webhook'], secret: string | undefined, now: () => number): Channel {
  return {
    async send({ key, kind, level, language, subject, text, notices }, signal) {
      if (secret === undefined) return failed('no-secret');
      const body = JSON.stringify({ id: key, kind, level, language, subject, text, notices });
      const timestamp = String(Math.floor(now() / 1000));
      const signature = createHmac('sha256', secret).update(`${key}.${timestamp}.${body}`).digest('base64');
      return post({
        url,
        body,
        signal,
        headers: { 'webhook-id': key, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` },
      });
    },
  };
}

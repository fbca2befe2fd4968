import type { Destinations, Level } from '../../api/ports/channels-port.ts';
import type { Channel } from './channel.ts';
import { post } from './post.ts';

/** Of https://docs.ntfy.sh/publish/#message-priority: 5 rings through a phone's own quiet hours. */
const priorities: Readonly<Record<Level, number>> = { info: 2, important: 3, urgent: 5 };

/** Posts to an ntfy server, of the parent's own or not (https://docs.ntfy.sh/publish/#publish-as-json). */
export function ntfy({ server, topic }: Destinations['ntfy'], token: string | undefined): Channel {
  return {
    send: ({ key, subject, text, level }, signal) =>
      post({
        url: server,
        body: JSON.stringify({ topic, title: subject, message: text, priority: priorities[level] }),
        signal,
        headers: { 'x-message-key': key, ...(token !== undefined && { authorization: `Bearer ${token}` }) },
      }),
  };
}

import type { Destinations } from '../../api/ports/channels-port.ts';
import { type Channel, failed, type Outcome } from './channel.ts';
import { post } from './post.ts';

/** Letters that a message may have. */
const longest = 4000;

/** Sends as a bot of the parent's own (https://core.telegram.org/bots/api#sendmessage): plain text, no previews of links. */
export function telegram({ server, chat }: Destinations['telegram'], token: string | undefined): Channel {
  return {
    async send({ subject, text, level }, signal) {
      if (token === undefined) return failed('no-secret');
      const letters = [...`${subject}\n\n${text}`];
      const said = letters.length <= longest ? letters.join('') : `${letters.slice(0, longest - 1).join('')}…`;
      const body = JSON.stringify({
        chat_id: chat,
        text: said,
        link_preview_options: { is_disabled: true },
        disable_notification: level === 'info',
      });
      return post({ url: `${server.replace(/\/$/, '')}/bot${token}/sendMessage`, body, signal, explain });
    },
  };
}

function explain(status: number, reply: string): Outcome | undefined {
  const said = String(status);
  // What comes with a 200 and is none of its replies is another server's.
  if (status === 200 && !/"ok"\s*:\s*true/.test(reply)) return failed('garbage', said);
  if (status === 401 || status === 404) return failed('wrong-token', said);
  if (status === 403 || (status === 400 && /chat not found|PEER_ID_INVALID/i.test(reply)))
    return failed('no-such-chat', said);
  return undefined;
}

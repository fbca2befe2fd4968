import type { ChannelKind, ChannelSettings } from '../../api/ports/channels-port.ts';
import type { Channel } from './channel.ts';
import { mail } from './mail.ts';
import { ntfy } from './ntfy.ts';
import { telegram } from './telegram.ts';
import { webhook } from './webhook.ts';

/** @param secret undefined: none is set */
export function openChannel(
  kind: ChannelKind,
  settings: ChannelSettings,
  secret: string | undefined,
  now: () => number,
): Channel {
  switch (kind) {
    case 'mail':
      return mail(settings as ChannelSettings<'mail'>, secret);
    case 'webhook':
      return webhook(settings as ChannelSettings<'webhook'>, secret, now);
    case 'ntfy':
      return ntfy(settings as ChannelSettings<'ntfy'>, secret);
    case 'telegram':
      return telegram(settings as ChannelSettings<'telegram'>, secret);
  }
}

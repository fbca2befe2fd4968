import type { z } from '@hono/zod-openapi';
import { type ChannelKind, channelKinds, type ChannelsPort, type KeptChannel } from '../ports/channels-port.ts';
import type { keptChannels } from '../schemas/channels.ts';
import { channelNotTaken, secretIsMissing, tellingNotTaken } from '../words/backup.ts';
import type { NotTaken } from './not-taken.ts';

type KeptChannels = Pick<z.output<typeof keptChannels>, 'quiet' | 'letter'> & {
  readonly [Kind in ChannelKind]: KeptChannel<Kind> | null;
};

/** Those of the backup in the place of the same ones here; a secret that is kept for the same place stays. */
export function restoreChannels(port: ChannelsPort, given: KeptChannels): NotTaken[] {
  const ofChannels = channelKinds.flatMap((kind) => restoreChannel(port, kind, given[kind]));
  const areTimesSet = port.setQuiet(given.quiet) && port.setLetterTime(given.letter);
  return areTimesSet ? ofChannels : [...ofChannels, { what: 'channels', sentence: tellingNotTaken }];
}

function restoreChannel<Kind extends ChannelKind>(
  port: ChannelsPort,
  kind: Kind,
  kept: KeptChannel<Kind> | null,
): NotTaken[] {
  if (kept === null) return [];
  const { settings, secret } = kept;
  const what = `channels.${kind}`;
  let outcome = port.set(kind, settings, undefined);
  // The secret that is here is for another place: it must not go to this one.
  if (outcome === 'secret-again') outcome = port.set(kind, settings, null);
  if (outcome === 'failed') return [{ what, sentence: channelNotTaken(kind) }];
  const isMissing = secret === 'set' && port.cards()[kind]?.secret === 'none';
  return isMissing ? [{ what, sentence: secretIsMissing(kind) }] : [];
}

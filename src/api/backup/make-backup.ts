import type { z } from '@hono/zod-openapi';
import type { HouseView } from '../house-view.ts';
import type { ChannelKind, ChannelsPort, KeptChannel } from '../ports/channels-port.ts';
import type { backup } from '../schemas/backup.ts';
import { keptChannels } from '../schemas/channels.ts';

/** All that the family has told the house, of this moment, and the revision of the household in it. */
export async function makeBackup({
  version,
  family,
  documents,
  backups,
  channels,
}: Pick<HouseView, 'version' | 'family' | 'documents' | 'backups' | 'channels'>): Promise<{
  readonly revision: number;
  readonly made: z.output<typeof backup>;
}> {
  const { revision, household } = family.look();
  const made = {
    kind: 'domovoy-backup' as const,
    version: 1 as const,
    madeBy: version,
    madeAt: backups.now(),
    household: JSON.parse(documents.write(household)) as Record<string, unknown>,
    settings: { ...(await backups.settings()) },
    lists: [...backups.lists()],
    channels: keptOf(channels),
    accounts: [...backups.accounts()],
  };
  return { revision, made };
}

/** All of them without their secrets; whether there is one tells whether it must be given anew. */
function keptOf(port: ChannelsPort) {
  const cards = port.cards();
  const kept = <Kind extends ChannelKind>(kind: Kind): KeptChannel<Kind> | null => {
    const card = cards[kind];
    return card && { settings: card.settings, secret: card.secret };
  };
  return keptChannels.parse({
    quiet: port.quiet,
    letter: port.letterTime,
    mail: kept('mail'),
    webhook: kept('webhook'),
    ntfy: kept('ntfy'),
    telegram: kept('telegram'),
  });
}

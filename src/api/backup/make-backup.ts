import type { z } from '@hono/zod-openapi';
import type { HouseView } from '../house-view.ts';
import type { backup } from '../schemas/backup.ts';

/** All that the family has told the house, of this moment, and the revision of the household in it. */
export async function makeBackup({
  version,
  family,
  documents,
  backups,
}: Pick<HouseView, 'version' | 'family' | 'documents' | 'backups'>): Promise<{
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
    channels: [...backups.channels()],
    accounts: [...backups.accounts()],
  };
  return { revision, made };
}

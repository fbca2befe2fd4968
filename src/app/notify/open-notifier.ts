import type { Logger } from 'pino';
import type { Settings } from '../../config/schema.ts';
import type { Journal } from '../../store/journal.ts';
import type { FamilyKeeper } from '../family-keeper.ts';
import type { Gatehouse } from '../gatehouse.ts';
import type { Notifier } from './notifier.ts';

/** The notifier of a house that is open; what it is made of is loaded now. */
export async function openNotifier(
  settings: Settings,
  family: FamilyKeeper,
  gate: Gatehouse,
  journal: Journal,
  log: Logger,
): Promise<Notifier> {
  const [{ Notifier: Opened }, { readData }, { subjectTitles }] = await Promise.all([
    import('./notifier.ts'),
    import('../blocklists.ts'),
    import('../subject-titles.ts'),
  ]);
  return new Opened({
    store: family.store,
    folder: settings.directories.data,
    isTimeKnown: () => family.time.isKnown,
    moment: () => family.moment(),
    household: () => family.household,
    newcomers: () => gate.newcomers,
    levels: () => family.levels(),
    days: (since) => journal.statistics('day', since),
    titles: subjectTitles(readData()),
    failing: (channel, code) => log.warn({ channel, code }, 'a channel to the parents fails; trying again'),
    surprised: (cause) => log.error({ err: cause }, 'a channel to the parents'),
  });
}

import type { Family } from '../../app/family.ts';
import type { Session } from '../session.ts';
import { withSettings } from '../with-settings.ts';
import { type Slip, tellSlip } from './slip.ts';

/** A command that opens the household and closes it again. What it cannot read of its command line it returns. */
export function withFamily(
  run: (family: Family, session: Session) => number | Slip,
): (session: Session) => Promise<number> {
  return withSettings(async (settings, session) => {
    const home = await session.house.family(settings);
    try {
      const ended = run(home.family, session);
      return typeof ended === 'number' ? ended : tellSlip(ended, session);
    } finally {
      home.close();
    }
  });
}

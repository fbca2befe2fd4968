import type { AccountsDesk } from '../app/accounts/desk.ts';
import type { Session } from './session.ts';
import { withSettings } from './with-settings.ts';

/** A command that opens the parents' accounts and closes them again. */
export function withAccounts(
  run: (desk: AccountsDesk, session: Session) => Promise<number>,
): (session: Session) => Promise<number> {
  return withSettings(async (settings, session) => {
    const desk = await session.house.accounts(settings);
    try {
      return await run(desk, session);
    } finally {
      desk.close();
    }
  });
}

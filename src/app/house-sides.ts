import type { AccountsPort } from '../api/ports/accounts-port.ts';
import type { BackupPort } from '../api/ports/backup-port.ts';
import type { ListsPort } from '../api/ports/lists-port.ts';
import type { ProviderPort } from '../api/ports/provider-port.ts';
import type { SettingsPort } from '../api/ports/settings-port.ts';
import type { Settings } from '../config/schema.ts';
import type { Locked } from '../core/family/household.ts';
import type { HouseStatus } from '../core/status.ts';
import { type AddedList, readAdded } from './added-lists.ts';
import { readCategories } from './blocklists.ts';
import { listsSide } from './lists-side.ts';
import type { HouseWish } from './messages.ts';
import type { SettingsOrigins } from './origins.ts';
import { pagesSettings, settingsSide } from './settings-side.ts';

export interface HouseParts {
  readonly settings: Settings;
  readonly origins: SettingsOrigins;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly locked: Locked | undefined;
  readonly accounts: AccountsPort;
  readonly now: () => number;
  /** What the supervisor said last. */
  readonly house: () => HouseStatus | undefined;
  /** Asks the supervisor for what only it can do. */
  readonly wish: (wish: HouseWish) => void;
}

/** The house itself for the API: its lists and settings, what a provider has locked in it, and a copy of it all. */
export function houseSides(parts: HouseParts): {
  readonly lists: ListsPort;
  readonly settings: SettingsPort;
  readonly provider: ProviderPort;
  readonly backups: BackupPort;
} {
  const { settings, locked, accounts, house, wish, now } = parts;
  const { data } = settings.directories;
  const origins = { ...parts.origins, env: parts.env, categories: readCategories().map(({ id }) => id) };
  return {
    lists: listsSide({
      settings,
      house,
      changed: () => wish({ type: 'lists-changed' }),
      update: () => wish({ type: 'update-lists' }),
    }),
    settings: settingsSide({ settings, origins, apply: (next) => wish({ type: 'settings-changed', settings: next }) }),
    provider: {
      locked: () => locked ?? null,
      areLocksUnreadable: () => settings.household.locked !== undefined && locked === undefined,
    },
    backups: {
      accounts: () => accounts.accounts().map(({ name, role }) => ({ name, role })),
      settings: () => Promise.resolve(pagesSettings(data)),
      lists: () => readAdded(data).lists.flatMap(backedUp),
      now,
    },
  };
}

/** What came without an address is in nobody's backup but the list's own. */
function backedUp({ title, category, action, format, url, allowHost }: AddedList) {
  return url === undefined ? [] : [{ title, category, action, format, url, isAtHome: allowHost !== undefined }];
}

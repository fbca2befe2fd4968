import type { Account } from '../../api/ports/accounts-port.ts';
import type { Settings } from '../../config/schema.ts';
import { openHouseholdStore } from '../family-keeper.ts';
import { nameKey, tellAccount } from './account-rules.ts';
import { awaitedCode } from './awaited-code.ts';
import { PasswordHash } from './password-hash.ts';
import { makeCode } from './readable-code.ts';
import { SetupCode } from './setup-code.ts';

/** Characters of a password that is made here: sixty bits. */
const passwordLength = 12;

/** What became of a reset. */
export type Reset =
  /** This is the account's password now. */
  | { readonly kind: 'password'; readonly name: string; readonly password: string }
  /** There is no parent: whoever has this code becomes the first. */
  | { readonly kind: 'setup-code'; readonly code: string }
  | { readonly kind: 'no-such-account' }
  /** It does not tell whose: these are there. */
  | { readonly kind: 'several'; readonly names: readonly string[] }
  | { readonly kind: 'failed'; readonly code: string };

/** The accounts for whoever sits at the box itself: no password is asked for there. */
export interface AccountsDesk {
  /** Undefined: a parent has an account, or there are no pages. */
  setupCode(): string | undefined;
  accounts(): readonly Account[];
  /** Of the one parent, or of the account of this name: a new password, no second step, and nobody signed in. */
  reset(name: string | undefined): Promise<Reset>;
  close(): void;
}

/** Opens the accounts for a command, beside a house that may be running. */
export function openDesk(settings: Settings): AccountsDesk {
  const store = openHouseholdStore(settings, () => {});
  return {
    setupCode: () => awaitedCode(settings, store),
    accounts() {
      const all = store.read(({ accounts }) => accounts.all().map((account) => tellAccount(account, accounts)));
      return all.kind === 'failed' ? [] : all.value;
    },
    async reset(name) {
      const all = store.read(({ accounts }) => accounts.all());
      if (all.kind === 'failed') return all;
      const parents = all.value.filter(({ role }) => role === 'parent');
      if (parents.length === 0) {
        return { kind: 'setup-code', code: new SetupCode(settings.directories.data, undefined).renew() };
      }
      if (name === undefined && parents.length > 1) return { kind: 'several', names: parents.map((one) => one.name) };
      const found =
        name === undefined ? parents[0] : all.value.find((account) => nameKey(account.name) === nameKey(name));
      if (found === undefined) return { kind: 'no-such-account' };
      const password = makeCode(passwordLength).toLowerCase();
      const hash = await new PasswordHash().hash(password);
      const written = store.write(({ accounts, sessions }) => {
        accounts.put({ ...(accounts.get(found.id) ?? found), password: hash, totp: null, totpStep: 0 });
        accounts.setCodes(found.id, []);
        sessions.removeOf(found.id);
      });
      return written.kind === 'failed' ? written : { kind: 'password', name: found.name, password };
    },
    close: () => store.close(),
  };
}

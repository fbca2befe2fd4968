import { randomBytes } from 'node:crypto';
import type { Role } from '../../api/caller.ts';
import type {
  Account,
  AccountChanges,
  Changer,
  Done,
  From,
  Made,
  NewParent,
  Refused,
} from '../../api/ports/accounts-port.ts';
import type { HouseholdStore } from '../../store/household.ts';
import type { HouseholdAccounts, StoredAccount } from '../../store/household-accounts.ts';
import { faultOf, isWeak, tellAccount } from './account-rules.ts';
import type { GuessCheck } from './guess-check.ts';
import type { PasswordHash } from './password-hash.ts';

/** Who has an account. */
export class AccountBook {
  readonly #store: HouseholdStore;
  readonly #passwords: PasswordHash;
  readonly #check: GuessCheck;
  readonly #now: () => number;

  constructor(store: HouseholdStore, passwords: PasswordHash, check: GuessCheck, now: () => number) {
    this.#store = store;
    this.#passwords = passwords;
    this.#check = check;
    this.#now = now;
  }

  /** The oldest first. */
  list(): Account[] {
    const all = this.#store.read(({ accounts }) => accounts.all().map((account) => tellAccount(account, accounts)));
    return all.kind === 'failed' ? [] : all.value;
  }

  get(id: string): StoredAccount | undefined {
    const found = this.#store.read(({ accounts }) => accounts.get(id));
    return found.kind === 'failed' ? undefined : found.value;
  }

  hasParent(): boolean {
    const found = this.#store.read(({ accounts }) => accounts.hasParent());
    // While the disk refuses nobody sets the house up.
    return found.kind === 'failed' || found.value;
  }

  /** @param isFirst only while there is no parent */
  async add(wanted: NewParent & { readonly role: Role }, isFirst = false): Promise<Made<Account> | Refused> {
    const { password, role, language } = wanted;
    const name = wanted.name.trim();
    if (isWeak(password, name)) return { kind: 'refused', code: 'weak-password' };
    const id = randomBytes(9).toString('base64url');
    const hash = await this.#passwords.hash(password);
    const account: StoredAccount = {
      id,
      name,
      role,
      language,
      made: this.#now(),
      password: hash,
      totp: null,
      totpStep: 0,
    };
    const written = this.#store.write(({ accounts }): Made<Account> | Refused =>
      isFirst && accounts.hasParent() ? { kind: 'refused', code: 'set-up-already' } : put(accounts, account),
    );
    return written.kind === 'failed' ? written : written.value;
  }

  async change(id: string, changes: AccountChanges, by: Changer, from: From): Promise<Made<Account> | Refused> {
    const before = this.get(id);
    if (before === undefined) return { kind: 'refused', code: 'no-such-account' };
    const { name, role, language, password, oldPassword = '' } = changes;
    if (password !== undefined && isWeak(password, name ?? before.name)) {
      return { kind: 'refused', code: 'weak-password' };
    }
    const isOwn = by.account === id;
    if (password !== undefined && isOwn) {
      const checked = await this.#check.guess(from, 'wrong-password', () =>
        this.#passwords.matches(oldPassword, before.password),
      );
      if (checked.kind !== 'done') return checked;
    }
    const hash = password === undefined ? undefined : await this.#passwords.hash(password);
    const written = this.#store.write(({ accounts, sessions }): Made<Account> | Refused => {
      // Looked at once more: hashing takes its time, in which whoever calls may have become less, or been shown out.
      const now = accounts.get(id);
      if (now === undefined) return { kind: 'refused', code: 'no-such-account' };
      const needsParent = !isOwn || role !== undefined;
      if (needsParent && accounts.get(by.account)?.role !== 'parent') return { kind: 'refused', code: 'forbidden' };
      if (hash !== undefined && isOwn && now.password !== before.password) {
        return { kind: 'refused', code: 'wrong-password' };
      }
      const changed = put(accounts, {
        ...now,
        name: (name ?? now.name).trim(),
        role: role ?? now.role,
        language: language === undefined ? now.language : language,
        password: hash ?? now.password,
      });
      if (changed.kind === 'done' && hash !== undefined) sessions.removeOf(id, isOwn ? by.session : '');
      return changed;
    });
    return written.kind === 'failed' ? written : written.value;
  }

  remove(id: string): Done | Refused {
    const removed = this.#store.write(({ accounts, sessions }): Done | Refused => {
      const all = accounts.all();
      if (!all.some((account) => account.id === id)) return { kind: 'refused', code: 'no-such-account' };
      const hasOther = all.some((account) => account.id !== id && account.role === 'parent');
      if (!hasOther) return { kind: 'refused', code: 'last-parent' };
      sessions.removeOf(id);
      accounts.remove(id);
      return { kind: 'done' };
    });
    return removed.kind === 'failed' ? removed : removed.value;
  }
}

function put(accounts: HouseholdAccounts, account: StoredAccount): Made<Account> | Refused {
  const others = accounts.all().filter(({ id }) => id !== account.id);
  const fault = faultOf(account, others);
  if (fault !== undefined) return fault;
  accounts.put(account);
  return { kind: 'done', value: tellAccount(account, accounts) };
}

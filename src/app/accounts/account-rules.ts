import type { Account, Refused } from '../../api/ports/accounts-port.ts';
import { isName } from '../../core/family/plausible.ts';
import type { HouseholdAccounts, StoredAccount } from '../../store/household-accounts.ts';

type Refusal = Extract<Refused, { kind: 'refused' }>;

/** Characters that a password has at least. */
const shortest = 8;

/** Accounts of a home; more are a slip. */
const mostAccounts = 20;

/** Names that differ only in case or in how a keyboard composes letters are one. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

export function isWeak(password: string, name: string): boolean {
  const letters = [...password];
  return letters.length < shortest || new Set(letters).size === 1 || nameKey(password) === nameKey(name);
}

/** What keeps this account from being written; undefined: nothing. */
export function faultOf(account: StoredAccount, others: readonly StoredAccount[]): Refusal | undefined {
  const refuse = (code: Refusal['code']): Refusal => ({ kind: 'refused', code });
  if (!isName(account.name)) return refuse('not-a-name');
  if (others.some(({ name }) => nameKey(name) === nameKey(account.name))) return refuse('name-taken');
  if (others.length >= mostAccounts) return refuse('too-many');
  if (![account, ...others].some(({ role }) => role === 'parent')) return refuse('last-parent');
  return undefined;
}

/** An account as it is told: neither its password nor its secret. */
export function tellAccount(account: StoredAccount, table: HouseholdAccounts): Account {
  const { id, name, role, language, made, totp } = account;
  return { id, name, role, language, made, totp: totp !== null, recoveryCodes: table.countCodes(id) };
}

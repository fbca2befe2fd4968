import type { AccountsPort } from '../../api/ports/accounts-port.ts';
import type { GatePort } from '../../api/ports/gate-port.ts';
import type { Settings } from '../../config/schema.ts';
import type { PersonId } from '../../core/family/household.ts';
import type { HouseholdStore } from '../../store/household.ts';
import { AccountBook } from './account-book.ts';
import { Gate } from './gate.ts';
import { GuessCheck } from './guess-check.ts';
import { GuessLimit } from './guess-limit.ts';
import { orFailed } from './or-failed.ts';
import { PasswordHash } from './password-hash.ts';
import { Seal } from './seal.ts';
import { SecondFactor } from './second-factor.ts';
import { Sessions } from './sessions.ts';
import { SetupCode } from './setup-code.ts';
import { SetupProgress } from './setup-progress.ts';
import { SignIn } from './sign-in.ts';
import { Tokens } from './tokens.ts';

/** What the accounts have of the house. */
export interface AccountsParts {
  readonly settings: Settings;
  readonly store: HouseholdStore;
  /** Milliseconds since 1970, as far as it is known. */
  readonly now: () => number;
  /** A clock that never jumps, in milliseconds. */
  readonly steady: () => number;
  /** Whose device is at an address, if that person is not grown up. */
  readonly childAt: (address: string) => PersonId | undefined;
  /** The same, if that person is grown up. */
  readonly grownUpAt: (address: string) => PersonId | undefined;
  /** At the usual costs where none is given. */
  readonly passwords?: PasswordHash;
}

/** The parents' accounts, and who calls. */
export function openAccounts({
  settings,
  store,
  now,
  steady,
  childAt,
  grownUpAt,
  passwords = new PasswordHash(),
}: AccountsParts): {
  readonly accounts: AccountsPort;
  readonly gate: GatePort;
} {
  const folder = settings.directories.data;
  const sessions = new Sessions(store, now);
  const tokens = new Tokens(store, now);
  const check = new GuessCheck(new GuessLimit(steady), sessions, grownUpAt);
  const book = new AccountBook(store, passwords, check, now);
  const second = new SecondFactor(store, book, passwords, check, new Seal(folder), now);
  const setupCode = new SetupCode(folder, settings.admin.setupCode);
  const way = new SignIn({ store, book, sessions, passwords, check, second, setupCode, now });

  const accounts: AccountsPort = {
    door: (session) => way.door(session),
    account: (id) => book.list().find((account) => account.id === id),
    setUp: (wanted, from) => orFailed(() => way.setUp(wanted, from)),
    signIn: (shown, from) => way.signIn(shown, from),
    confirm: (ticket, code, from) => way.confirm(ticket, code, from),
    signOut: (session) => session !== undefined && way.signOut(session),
    progress: new SetupProgress(folder),
    sessions: () => sessions.list(),
    endSession: (id) => sessions.end(id),
    accounts: () => book.list(),
    add: (account) => book.add(account),
    change: (id, changes, by, from) => book.change(id, changes, by, from),
    remove: (id) => book.remove(id),
    beginTotp: (id, password, from) => second.begin(id, password, from),
    confirmTotp: (id, code, from) => orFailed(() => second.confirm(id, code, from)),
    dropTotp: (id, password, from) => second.drop(id, password, from),
    tokens: () => tokens.list(),
    addToken: (wanted) => tokens.add(wanted),
    removeToken: (id) => tokens.remove(id),
  };
  return { accounts, gate: new Gate(sessions, tokens, childAt) };
}

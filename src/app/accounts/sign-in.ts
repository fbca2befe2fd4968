import type { Door, Entered, From, NewParent, Refused } from '../../api/ports/accounts-port.ts';
import type { HouseholdStore } from '../../store/household.ts';
import type { StoredAccount } from '../../store/household-accounts.ts';
import type { AccountBook } from './account-book.ts';
import { nameKey, tellAccount } from './account-rules.ts';
import type { GuessCheck } from './guess-check.ts';
import { hashOf } from './hash-of.ts';
import type { PasswordHash } from './password-hash.ts';
import type { SecondFactor } from './second-factor.ts';
import { makeSessionSecret } from './session-secret.ts';
import type { Sessions } from './sessions.ts';
import type { SetupCode } from './setup-code.ts';

/** Milliseconds for the second step, and wrong codes in it. */
const patience = 300_000;
const mostTries = 5;

/** People who are half in, at a time; the first of them begins again. */
const mostHalfIn = 50;

/** Somebody who has told the password, and not the code yet. */
interface HalfIn {
  readonly account: StoredAccount;
  readonly until: number;
  tries: number;
}

/** What the way in is made of. */
interface SignInParts {
  readonly store: HouseholdStore;
  readonly book: AccountBook;
  readonly sessions: Sessions;
  readonly passwords: PasswordHash;
  readonly check: GuessCheck;
  readonly second: SecondFactor;
  readonly setupCode: SetupCode;
  readonly now: () => number;
}

/** The way in: with the code of the box for the first parent, then with a password, and with a second step where one is asked for. */
export class SignIn {
  readonly #parts: SignInParts;
  /** By the hash of what is in the cookie; the first who came is the first. */
  readonly #halfIn = new Map<string, HalfIn>();

  constructor(parts: SignInParts) {
    this.#parts = parts;
  }

  door(session: string | undefined): Door {
    const { book } = this.#parts;
    const asksName = book.list().length > 1;
    if (!book.hasParent()) return { state: 'setup', asksName };
    return { state: this.#find(session) === undefined ? 'signed-out' : 'second-factor', asksName };
  }

  /** The first parent; the code is good for nothing any more. */
  async setUp(wanted: NewParent & { readonly code: string }, from: From): Promise<Entered | Refused> {
    const { book, check, setupCode } = this.#parts;
    const refuse = { kind: 'refused', code: 'set-up-already' } as const;
    if (book.hasParent()) return refuse;
    const checked = await check.guess(from, 'wrong-setup-code', () => setupCode.matches(wanted.code));
    if (checked.kind !== 'done') return checked;
    const { name, password, language } = wanted;
    const made = await book.add({ name, password, language, role: 'parent' }, true);
    if (made.kind !== 'done') return made;
    setupCode.end();
    const account = book.get(made.value.id);
    return account === undefined ? refuse : this.#enter(account, from);
  }

  /** Without a name it is whose it must be where there is one account. An unknown name takes as long as a wrong password. */
  async signIn(
    { name, password }: { readonly name?: string; readonly password: string },
    from: From,
  ): Promise<Entered | Refused> {
    const { passwords, check, now } = this.#parts;
    const account = this.#named(name);
    const checked = await check.guess(from, 'wrong-password', () => passwords.matches(password, account?.password));
    if (checked.kind !== 'done') return checked;
    if (account === undefined) return { kind: 'refused', code: 'wrong-password' };
    if (account.totp === null) return this.#enter(account, from);
    const session = makeSessionSecret(from);
    const [first] = this.#halfIn.keys();
    if (this.#halfIn.size >= mostHalfIn && first !== undefined) this.#halfIn.delete(first);
    this.#halfIn.set(hashOf(session), { account, until: now() + patience, tries: 0 });
    return { kind: 'second-factor', session };
  }

  async confirm(session: string | undefined, code: string, from: From): Promise<Entered | Refused> {
    const { book, check, second } = this.#parts;
    const halfIn = this.#find(session);
    const account = halfIn && book.get(halfIn.account.id);
    // Whoever was given another password meanwhile begins again.
    if (halfIn === undefined || account?.password !== halfIn.account.password) {
      return { kind: 'refused', code: 'too-late' };
    }
    const checked = await check.guess(from, 'wrong-code', () => second.isRight(account, code));
    if (checked.kind === 'refused' && ++halfIn.tries >= mostTries) this.#halfIn.delete(hashOf(session ?? ''));
    if (checked.kind !== 'done') return checked;
    this.#halfIn.delete(hashOf(session ?? ''));
    return this.#enter(account, from);
  }

  signOut(session: string): void {
    this.#halfIn.delete(hashOf(session));
    this.#parts.sessions.leave(session);
  }

  #enter(account: StoredAccount, from: From): Entered | Refused {
    const { store, sessions } = this.#parts;
    const begun = sessions.begin(account.id, from);
    if (begun.kind !== 'done') return begun;
    const told = store.read(({ accounts }) => tellAccount(account, accounts));
    return told.kind === 'failed' ? told : { kind: 'signed-in', session: begun.secret, account: told.value };
  }

  #named(name: string | undefined): StoredAccount | undefined {
    const all = this.#parts.store.read(({ accounts }) => accounts.all());
    if (all.kind === 'failed') return undefined;
    if (name === undefined) return all.value.length === 1 ? all.value[0] : undefined;
    return all.value.find((account) => nameKey(account.name) === nameKey(name));
  }

  #find(session: string | undefined): HalfIn | undefined {
    if (session === undefined) return undefined;
    const halfIn = this.#halfIn.get(hashOf(session));
    return halfIn === undefined || halfIn.until < this.#parts.now() ? undefined : halfIn;
  }
}

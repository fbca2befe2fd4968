import type { Language } from '../../core/profile.ts';
import type { SetupStep } from '../../core/setup-steps.ts';
import type { Role, Scope } from '../caller.ts';

/** A session's secret that was given over HTTPS begins so; no other one can. */
export const encryptedMark = 's.';

/** What the API asks of the parents' accounts; `app/accounts/accounts.ts` is it. All moments are ms since 1970. */
export interface AccountsPort {
  /** What the sign-in page must know before anybody is known. `setup`: no parent has an account. */
  door(session: string | undefined): Door;
  account(id: string): Account | undefined;
  setUp(wanted: NewParent & { readonly code: string }, from: From): Promise<Entered | Refused>;
  signIn(shown: { readonly name?: string; readonly password: string }, from: From): Promise<Entered | Refused>;
  /** The second step: a code of the app, or one of the recovery codes. */
  confirm(ticket: string | undefined, code: string, from: From): Promise<Entered | Refused>;
  signOut(session: string | undefined): void;
  /** How far the setup has come. */
  readonly progress: SetupProgressPort;

  sessions(): readonly Session[];
  endSession(id: string): Done | Refused;

  accounts(): readonly Account[];
  add(account: NewParent & { readonly role: Role }): Promise<Made<Account> | Refused>;
  /** Another password ends the account's sessions. @param by whoever changes their own tells the old password, and stays signed in */
  change(id: string, changes: AccountChanges, by: Changer, from: From): Promise<Made<Account> | Refused>;
  remove(id: string): Done | Refused;

  /** Begins a second factor; it counts when {@link confirmTotp} has seen one code of it. */
  beginTotp(id: string, password: string, from: From): Promise<Made<NewTotp> | Refused>;
  confirmTotp(id: string, code: string, from: From): Promise<Made<readonly string[]> | Refused>;
  dropTotp(id: string, password: string, from: From): Promise<Done | Refused>;

  tokens(): readonly Token[];
  addToken(wanted: { readonly name: string; readonly scopes: readonly Scope[] }): Made<NewToken> | Refused;
  removeToken(id: string): Done | Refused;
}

export interface SetupProgressPort {
  /** The step that is owed; null: none. */
  get(): SetupStep | null;
  /** False: the disk refuses. */
  reach(step: SetupStep): boolean;
}

export interface Door {
  readonly state: 'setup' | 'signed-out' | 'second-factor';
  /** There are several accounts, so a password alone does not tell whose it is. */
  readonly asksName: boolean;
}

/** Where a call comes from, for the list of sessions and against guessing. */
export interface From {
  readonly address: string;
  /** The box itself asks. */
  readonly isOnBox: boolean;
  /** Over HTTPS. */
  readonly isEncrypted: boolean;
  /** As the browser calls itself. */
  readonly browser: string;
}

export interface NewParent {
  readonly name: string;
  readonly password: string;
  readonly language: Language | null;
}

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly language: Language | null;
  readonly made: number;
  /** A second factor is asked for. */
  readonly totp: boolean;
  /** Recovery codes that are not used yet. */
  readonly recoveryCodes: number;
}

export interface AccountChanges {
  readonly name?: string;
  readonly role?: Role;
  readonly language?: Language | null;
  readonly password?: string;
  /** The password of whoever changes their own. */
  readonly oldPassword?: string;
}

/** Who changes an account: `session` is the one that calls. */
export interface Changer {
  readonly account: string;
  readonly session: string;
}

export interface Session {
  readonly id: string;
  readonly account: string;
  readonly made: number;
  readonly seen: number;
  readonly address: string;
  readonly browser: string;
}

export interface NewTotp {
  /** In base32, for who types it. */
  readonly secret: string;
  readonly uri: string;
}

export interface Token {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly made: number;
  readonly used: number | null;
}

export interface NewToken extends Token {
  /** Told this once. */
  readonly token: string;
}

/** In: `session` is the secret for the cookie. Half in: `session` is good for the second step alone. */
export type Entered =
  | { readonly kind: 'signed-in'; readonly session: string; readonly account: Account }
  | { readonly kind: 'second-factor'; readonly session: string };

export interface Done {
  readonly kind: 'done';
}

export interface Made<Value> extends Done {
  readonly value: Value;
}

/** Why not. */
export type Refused =
  | { readonly kind: 'refused'; readonly code: AccountCode }
  /** Too many guesses: so many seconds until the next one. */
  | { readonly kind: 'wait'; readonly seconds: number }
  /** The disk refused. */
  | { readonly kind: 'failed'; readonly code: string };

export type AccountCode =
  | 'forbidden'
  | 'set-up-already'
  | 'wrong-setup-code'
  | 'wrong-password'
  | 'wrong-code'
  | 'too-late'
  | 'weak-password'
  | 'not-a-name'
  | 'name-taken'
  | 'last-parent'
  | 'too-many'
  | 'totp-not-begun'
  | 'no-such-account'
  | 'no-such-session'
  | 'no-such-token';

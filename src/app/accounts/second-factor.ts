import type { Done, From, Made, NewTotp, Refused } from '../../api/ports/accounts-port.ts';
import type { HouseholdStore } from '../../store/household.ts';
import type { StoredAccount } from '../../store/household-accounts.ts';
import type { AccountBook } from './account-book.ts';
import type { GuessCheck } from './guess-check.ts';
import { hashOf } from './hash-of.ts';
import type { PasswordHash } from './password-hash.ts';
import { makeCode, plainCode } from './readable-code.ts';
import type { Seal } from './seal.ts';
import { Totp } from './totp.ts';

/** Recovery codes, and characters of each: sixty bits, so that its hash can be kept plain. */
const codes = 8;
const codeLength = 12;

/** Milliseconds from the secret to the first code of it. */
const patience = 900_000;

/** Secrets that wait for their first code. */
const mostBegun = 20;

/** The second step of signing in: codes of an app, or one of the recovery codes. */
export class SecondFactor {
  readonly #store: HouseholdStore;
  readonly #book: AccountBook;
  readonly #passwords: PasswordHash;
  readonly #check: GuessCheck;
  readonly #seal: Seal;
  readonly #now: () => number;
  readonly #totp = new Totp();
  /** By account. */
  readonly #begun = new Map<string, { readonly secret: string; readonly until: number }>();

  constructor(
    store: HouseholdStore,
    book: AccountBook,
    passwords: PasswordHash,
    check: GuessCheck,
    seal: Seal,
    now: () => number,
  ) {
    this.#store = store;
    this.#book = book;
    this.#passwords = passwords;
    this.#check = check;
    this.#seal = seal;
    this.#now = now;
  }

  /** A secret for the app; until its first code is confirmed all stays as it was. */
  async begin(id: string, password: string, from: From): Promise<Made<NewTotp> | Refused> {
    const account = this.#book.get(id);
    if (account === undefined) return { kind: 'refused', code: 'no-such-account' };
    const known = await this.#isOwner(account, password, from);
    if (known.kind !== 'done') return known;
    const made = await this.#totp.make(account.name);
    this.#begun.delete(id);
    if (this.#begun.size >= mostBegun) this.#begun.clear();
    this.#begun.set(id, { secret: made.secret, until: this.#now() + patience });
    return { kind: 'done', value: made };
  }

  /** The app shows the right code: from now on one is asked for. The recovery codes are told this once. */
  async confirm(id: string, code: string, from: From): Promise<Made<readonly string[]> | Refused> {
    const begun = this.#begun.get(id);
    const now = this.#now();
    if (begun === undefined || begun.until < now) return { kind: 'refused', code: 'totp-not-begun' };
    let totpStep: number | undefined;
    const checked = await this.#check.guess(from, 'wrong-code', async () => {
      totpStep = await this.#totp.stepOf(code, begun.secret, 0, now);
      return totpStep !== undefined;
    });
    if (checked.kind !== 'done' || totpStep === undefined) return checked.kind === 'done' ? wrong : checked;
    const recovery = Array.from({ length: codes }, () => makeCode(codeLength));
    const totp = this.#seal.close(begun.secret, id);
    const written = this.#write(id, (account) => ({ ...account, totp, totpStep: totpStep! }), recovery);
    if (written.kind !== 'done') return written;
    this.#begun.delete(id);
    return { kind: 'done', value: recovery };
  }

  async drop(id: string, password: string, from: From): Promise<Done | Refused> {
    const account = this.#book.get(id);
    if (account === undefined) return { kind: 'refused', code: 'no-such-account' };
    const known = await this.#isOwner(account, password, from);
    return known.kind === 'done' ? this.#write(id, (now) => ({ ...now, totp: null, totpStep: 0 }), []) : known;
  }

  /** Is it the account's code now, or a recovery code that was not used yet? Either is good once. */
  async isRight(account: StoredAccount, code: string): Promise<boolean> {
    const secret = this.#seal.open(account.totp ?? '', account.id);
    const step =
      secret === undefined ? undefined : await this.#totp.stepOf(code, secret, account.totpStep, this.#now());
    const used = this.#store.write(({ accounts }) => {
      if (step === undefined) return accounts.useCode(account.id, hashOf(plainCode(code)));
      const now = accounts.get(account.id);
      // Two at once with one code: the second is too late.
      if (now === undefined || now.totpStep >= step) return false;
      accounts.put({ ...now, totpStep: step });
      return true;
    });
    return used.kind === 'done' && used.value;
  }

  #isOwner(account: StoredAccount, password: string, from: From): Promise<Done | Refused> {
    return this.#check.guess(from, 'wrong-password', () => this.#passwords.matches(password, account.password));
  }

  #write(id: string, change: (account: StoredAccount) => StoredAccount, recovery: readonly string[]): Done | Refused {
    const written = this.#store.write(({ accounts }): Done | Refused => {
      const account = accounts.get(id);
      if (account === undefined) return { kind: 'refused', code: 'no-such-account' };
      accounts.put(change(account));
      accounts.setCodes(
        id,
        recovery.map((code) => hashOf(plainCode(code))),
      );
      return { kind: 'done' };
    });
    return written.kind === 'failed' ? written : written.value;
  }
}

const wrong: Refused = { kind: 'refused', code: 'wrong-code' };

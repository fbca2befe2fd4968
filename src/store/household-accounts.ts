import type { Database } from 'better-sqlite3';
import type { Language } from '../core/profile.ts';

/** Who may come in, and how it is known that it is they. */
export interface StoredAccount {
  readonly id: string;
  readonly name: string;
  readonly role: 'parent' | 'caregiver';
  readonly language: Language | null;
  readonly made: number;
  /** A hash with its salt and costs. */
  readonly password: string;
  /** The secret of the second factor, sealed; null: none is asked for. */
  readonly totp: string | null;
  /** The step of the code that was used last. */
  readonly totpStep: number;
}

const columns = 'id, name, role, language, made, password, totp, totp_step AS totpStep';

/** The tables of accounts and of their recovery codes. */
export class HouseholdAccounts {
  readonly #put;
  readonly #get;
  readonly #all;
  readonly #parent;
  readonly #drop;
  readonly #addCode;
  readonly #dropCode;
  readonly #dropCodes;
  readonly #countCodes;

  constructor(db: Database) {
    this.#put = db.prepare<[StoredAccount]>(
      `INSERT OR REPLACE INTO accounts
       VALUES ($id, $name, $role, $language, $made, $password, $totp, $totpStep)`,
    );
    this.#get = db.prepare<[string], StoredAccount>(`SELECT ${columns} FROM accounts WHERE id = ?`);
    this.#all = db.prepare<[], StoredAccount>(`SELECT ${columns} FROM accounts ORDER BY made, id`);
    this.#parent = db.prepare<[], number>(`SELECT 1 FROM accounts WHERE role = 'parent' LIMIT 1`).pluck();
    this.#drop = db.prepare<[string]>('DELETE FROM accounts WHERE id = ?');
    this.#addCode = db.prepare<[string, string]>('INSERT OR IGNORE INTO recovery_codes (account, hash) VALUES (?, ?)');
    this.#dropCode = db.prepare<[string, string]>('DELETE FROM recovery_codes WHERE account = ? AND hash = ?');
    this.#dropCodes = db.prepare<[string]>('DELETE FROM recovery_codes WHERE account = ?');
    this.#countCodes = db.prepare<[string], number>('SELECT count(*) FROM recovery_codes WHERE account = ?').pluck();
  }

  /** Writes an account, or writes it anew. */
  put(account: StoredAccount): void {
    this.#put.run(account);
  }

  get(id: string): StoredAccount | undefined {
    return this.#get.get(id);
  }

  /** The oldest first. */
  all(): StoredAccount[] {
    return this.#all.all();
  }

  hasParent(): boolean {
    return this.#parent.get() !== undefined;
  }

  /** With its recovery codes. */
  remove(id: string): void {
    this.#dropCodes.run(id);
    this.#drop.run(id);
  }

  /** These are the recovery codes from now on. */
  setCodes(id: string, hashes: readonly string[]): void {
    this.#dropCodes.run(id);
    for (const hash of hashes) this.#addCode.run(id, hash);
  }

  /** Uses a recovery code up; false where it is none. */
  useCode(id: string, hash: string): boolean {
    return this.#dropCode.run(id, hash).changes > 0;
  }

  countCodes(id: string): number {
    return this.#countCodes.get(id) ?? 0;
  }
}

import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyObject } from 'node:crypto';
import { minisignKeyOf } from '../../lists/download/minisign-signing.ts';
import { readSecretKey } from '../../lists/registry/keys.ts';
import { DeskStore } from '../../store/desk.ts';
import { diskFault } from '../../store/sqlite-fault.ts';
import { isWeak, nameKey } from '../accounts/account-rules.ts';
import { PasswordHash } from '../accounts/password-hash.ts';
import { makeRegistryKey } from '../build-registry.ts';
import { readText } from '../machine.ts';

/** Whoever is to decide. */
export interface NewReviewer {
  readonly name: string;
  readonly password: string;
}

/** Why a folder is none of a desk, or a reviewer none. `failed`: the disk refused. */
export type DeskFault =
  | { readonly fault: 'there-already' | 'no-desk' | 'not-a-name' | 'name-taken' | 'weak-password' }
  | { readonly fault: 'failed'; readonly code: string };

/** Longest name of a reviewer. */
const longestName = 40;

const databaseIn = (folder: string): string => join(folder, 'desk.db');
const keyIn = (folder: string): string => join(folder, 'desk.pem');

/** Makes a desk: its database, the key that it signs with, and who decides first. The public key, for "desk.key" at homes. */
export async function makeDesk(
  folder: string,
  first: NewReviewer,
  now: number,
  passwords: PasswordHash = new PasswordHash(),
): Promise<{ readonly key: string } | DeskFault> {
  const fault = faultOf(first);
  if (fault !== undefined) return fault;
  // Neither is ever written over: with the key all homes would be lost, with the database all cases.
  if (existsSync(databaseIn(folder)) || existsSync(keyIn(folder))) return { fault: 'there-already' };
  const hash = await passwords.hash(first.password);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    makeRegistryKey(keyIn(folder));
    try {
      const store = new DeskStore(databaseIn(folder), true);
      try {
        store.write(({ reviewers }) => reviewers.add(first.name.trim(), nameKey(first.name), hash, now));
      } finally {
        store.close();
      }
    } catch (cause) {
      // Half a desk would stand in the way of the next trial.
      for (const path of [keyIn(folder), databaseIn(folder)]) rmSync(path, { force: true });
      throw cause;
    }
    return { key: minisignKeyOf(secretIn(folder)!) };
  } catch (cause) {
    return refusal(cause);
  }
}

/** Lets somebody else decide too; the desk may be open meanwhile. */
export async function addReviewer(
  folder: string,
  reviewer: NewReviewer,
  now: number,
  passwords: PasswordHash = new PasswordHash(),
): Promise<'done' | DeskFault> {
  const fault = faultOf(reviewer);
  if (fault !== undefined) return fault;
  const opened = openDeskFolder(folder);
  if ('fault' in opened) return opened;
  const { store } = opened;
  try {
    const hash = await passwords.hash(reviewer.password);
    const { name } = reviewer;
    const isAdded = store.write(({ reviewers }) => reviewers.add(name.trim(), nameKey(name), hash, now));
    return isAdded ? 'done' : { fault: 'name-taken' };
  } catch (cause) {
    return refusal(cause);
  } finally {
    store.close();
  }
}

/** The desk that lies there; its store is to be closed by whoever has opened it. */
export function openDeskFolder(folder: string): { readonly store: DeskStore; readonly secret: KeyObject } | DeskFault {
  const secret = secretIn(folder);
  if (secret === undefined || !existsSync(databaseIn(folder))) return { fault: 'no-desk' };
  try {
    return { store: new DeskStore(databaseIn(folder), false), secret };
  } catch (cause) {
    return refusal(cause);
  }
}

function secretIn(folder: string): KeyObject | undefined {
  return readSecretKey(readText(keyIn(folder)));
}

function faultOf({ name, password }: NewReviewer): DeskFault | undefined {
  const length = name.trim().length;
  if (length === 0 || length > longestName || /\p{C}/u.test(name)) return { fault: 'not-a-name' };
  return isWeak(password, name) ? { fault: 'weak-password' } : undefined;
}

function refusal(cause: unknown): DeskFault {
  const code = diskFault(cause);
  if (code === undefined) throw cause;
  return { fault: 'failed', code };
}

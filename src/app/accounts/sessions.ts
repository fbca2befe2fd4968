import { randomBytes } from 'node:crypto';
import type { Done, From, Refused, Session } from '../../api/ports/accounts-port.ts';
import type { HouseholdStore } from '../../store/household.ts';
import type { StoredAccount } from '../../store/household-accounts.ts';
import { hashOf } from './hash-of.ts';
import { makeSessionSecret } from './session-secret.ts';

/** A session that was not seen for so long has ended, in milliseconds: thirty days. */
const idle = 30 * 86_400_000;

/** When it was seen is written down no more often than this: a page that is open asks all the time. */
const seenEvery = 900_000;

/** Sessions of one account; the one that was quiet for longest ends for a new one. */
const mostOfOne = 50;

/** Who is signed in where. */
export class Sessions {
  readonly #store: HouseholdStore;
  readonly #now: () => number;

  constructor(store: HouseholdStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** Signs in; the secret for the cookie, of which only the hash is kept. */
  begin(account: string, from: From): (Done & { readonly secret: string }) | Refused {
    const { address, browser } = from;
    const secret = makeSessionSecret(from);
    const id = randomBytes(9).toString('base64url');
    const now = this.#now();
    const written = this.#store.write(({ sessions }) => {
      sessions.removeIdle(now - idle);
      const mine = sessions.all().filter((session) => session.account === account);
      for (const { hash } of mine.slice(mostOfOne - 1)) sessions.remove(hash);
      sessions.add({ hash: hashOf(secret), id, account, made: now, seen: now, address, browser });
    });
    return written.kind === 'done' ? { kind: 'done', secret } : written;
  }

  /** Whose it is; undefined: nobody's, or it has ended. Whoever was not seen for a while is written down as seen. */
  find(secret: string, address: string): { readonly id: string; readonly account: StoredAccount } | undefined {
    const hash = hashOf(secret);
    const now = this.#now();
    const found = this.#store.read(({ accounts, sessions }) => {
      const session = sessions.get(hash);
      const account = session && accounts.get(session.account);
      return account && { session, account };
    });
    if (found.kind === 'failed' || found.value === undefined) return undefined;
    const { session, account } = found.value;
    if (session.seen < now - idle) return undefined;
    if (Math.abs(now - session.seen) >= seenEvery) {
      this.#store.write(({ sessions }) => sessions.touch(hash, now, address));
    }
    return { id: session.id, account };
  }

  /** The latest first. */
  list(): Session[] {
    const now = this.#now();
    const all = this.#store.read(({ sessions }) => sessions.all());
    if (all.kind === 'failed') return [];
    return all.value.filter(({ seen }) => seen >= now - idle).map(({ hash: _, ...session }) => session);
  }

  /** Somebody is signed in there. */
  isTrusted(address: string): boolean {
    return this.list().some((session) => session.address === address);
  }

  end(id: string): Done | Refused {
    const ended = this.#store.write(({ sessions }) => {
      const found = sessions.all().find((session) => session.id === id);
      if (found !== undefined) sessions.remove(found.hash);
      return found !== undefined;
    });
    if (ended.kind === 'failed') return ended;
    return ended.value ? { kind: 'done' } : { kind: 'refused', code: 'no-such-session' };
  }

  /** Ends the one with this secret, if there is one. */
  leave(secret: string): void {
    this.#store.write(({ sessions }) => sessions.remove(hashOf(secret)));
  }
}

import { randomBytes } from 'node:crypto';
import { type Scope, scopes } from '../../api/caller.ts';
import type { Done, Made, NewToken, Refused, Token } from '../../api/ports/accounts-port.ts';
import { isName } from '../../core/family/plausible.ts';
import type { HouseholdStore } from '../../store/household.ts';
import type { StoredToken } from '../../store/household-tokens.ts';
import { hashOf } from './hash-of.ts';

/** So many programs are more than a home has. */
const mostTokens = 50;

/** When a token was used is written down no more often than this, in milliseconds. */
const usedEvery = 3_600_000;

/** What programs get in by. */
export class Tokens {
  readonly #store: HouseholdStore;
  readonly #now: () => number;

  constructor(store: HouseholdStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** The oldest first. */
  list(): Token[] {
    const all = this.#store.read(({ tokens }) => tokens.all());
    return all.kind === 'failed' ? [] : all.value.map(tell);
  }

  /** A new one: the token itself is told this once, and only its hash is kept. */
  add(wanted: { readonly name: string; readonly scopes: readonly Scope[] }): Made<NewToken> | Refused {
    const name = wanted.name.trim();
    if (!isName(name)) return { kind: 'refused', code: 'not-a-name' };
    const token = `domovoy_${randomBytes(32).toString('base64url')}`;
    const stored: StoredToken = {
      id: randomBytes(9).toString('base64url'),
      hash: hashOf(token),
      name,
      scopes: scopes.filter((scope) => wanted.scopes.includes(scope)).join(' '),
      made: this.#now(),
      used: null,
    };
    const written = this.#store.write(({ tokens }) => {
      const hasRoom = tokens.all().length < mostTokens;
      if (hasRoom) tokens.add(stored);
      return hasRoom;
    });
    if (written.kind === 'failed') return written;
    return written.value ? { kind: 'done', value: { ...tell(stored), token } } : { kind: 'refused', code: 'too-many' };
  }

  remove(id: string): Done | Refused {
    const removed = this.#store.write(({ tokens }) => tokens.remove(id));
    if (removed.kind === 'failed') return removed;
    return removed.value ? { kind: 'done' } : { kind: 'refused', code: 'no-such-token' };
  }

  /** Which one it is; undefined: none. */
  find(token: string): Token | undefined {
    const found = this.#store.read(({ tokens }) => tokens.find(hashOf(token)));
    if (found.kind === 'failed' || found.value === undefined) return undefined;
    const { id, used } = found.value;
    const now = this.#now();
    if (Math.abs(now - (used ?? 0)) >= usedEvery) this.#store.write(({ tokens }) => tokens.touch(id, now));
    return tell(found.value);
  }
}

function tell({ id, name, scopes: given, made, used }: StoredToken): Token {
  const words = given.split(' ');
  return { id, name, scopes: scopes.filter((scope) => words.includes(scope)), made, used };
}

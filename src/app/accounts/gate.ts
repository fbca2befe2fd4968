import type { Caller } from '../../api/caller.ts';
import type { GatePort, Shown } from '../../api/ports/gate-port.ts';
import type { PersonId } from '../../core/family/household.ts';
import type { Sessions } from './sessions.ts';
import type { Tokens } from './tokens.ts';

/** Finds out who calls: a child by its device, all others by what they show. */
export class Gate implements GatePort {
  readonly #sessions: Sessions;
  readonly #tokens: Tokens;
  readonly #childAt: (address: string) => PersonId | undefined;

  /** @param childAt whose device is at an address, if that person is not grown up */
  constructor(sessions: Sessions, tokens: Tokens, childAt: (address: string) => PersonId | undefined) {
    this.#sessions = sessions;
    this.#tokens = tokens;
    this.#childAt = childAt;
  }

  callerOf({ address, isOnBox, session, token }: Shown): Caller {
    const who = isOnBox ? undefined : this.#childAt(address);
    if (who !== undefined) return { kind: 'child', who };
    if (token !== undefined) {
      const found = this.#tokens.find(token);
      return found === undefined ? { kind: 'anonymous' } : { kind: 'token', id: found.id, scopes: found.scopes };
    }
    const found = session === undefined ? undefined : this.#sessions.find(session, address);
    if (found === undefined) return { kind: 'anonymous' };
    const { id, role } = found.account;
    return { kind: 'account', id, role, session: found.id };
  }
}

import type { Done, From, Refused } from '../../api/ports/accounts-port.ts';
import type { GuessLimit } from './guess-limit.ts';
import type { Sessions } from './sessions.ts';

/** Everything that can be guessed is asked for through this: each wrong answer makes the next one wait. */
export class GuessCheck {
  readonly #limit: GuessLimit;
  readonly #sessions: Sessions;

  constructor(limit: GuessLimit, sessions: Sessions) {
    this.#limit = limit;
    this.#sessions = sessions;
  }

  /** Asks whether the guess is right, if it is to be heard at all. @param code what is told of a wrong one */
  async guess(
    { address }: From,
    code: Extract<Refused, { kind: 'refused' }>['code'],
    isRight: () => boolean | Promise<boolean>,
  ): Promise<Done | Refused> {
    const isTrusted = this.#sessions.isTrusted(address);
    const seconds = this.#limit.take(address, isTrusted);
    if (seconds > 0) return { kind: 'wait', seconds };
    if (!(await isRight())) return { kind: 'refused', code };
    this.#limit.forgive(address, isTrusted);
    return { kind: 'done' };
  }
}

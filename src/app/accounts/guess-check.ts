import type { Done, From, Refused } from '../../api/ports/accounts-port.ts';
import type { PersonId } from '../../core/family/household.ts';
import type { Circle, GuessLimit } from './guess-limit.ts';
import type { Sessions } from './sessions.ts';

/** Everything that can be guessed is asked for through this: each wrong answer makes the next one wait. */
export class GuessCheck {
  readonly #limit: GuessLimit;
  readonly #sessions: Sessions;
  readonly #grownUpAt: (address: string) => PersonId | undefined;

  /** @param grownUpAt whose device is at an address, if that person is grown up */
  constructor(limit: GuessLimit, sessions: Sessions, grownUpAt: (address: string) => PersonId | undefined) {
    this.#limit = limit;
    this.#sessions = sessions;
    this.#grownUpAt = grownUpAt;
  }

  /** Asks whether the guess is right, if it is to be heard at all. @param code what is told of a wrong one */
  async guess(
    from: From,
    code: Extract<Refused, { kind: 'refused' }>['code'],
    isRight: () => boolean | Promise<boolean>,
  ): Promise<Done | Refused> {
    const { address } = from;
    const circle = this.#circleOf(from);
    const seconds = this.#limit.take(address, circle);
    if (seconds > 0) return { kind: 'wait', seconds };
    if (!(await isRight())) return { kind: 'refused', code };
    this.#limit.forgive(address, circle);
    return { kind: 'done' };
  }

  #circleOf({ address, isOnBox }: From): Circle {
    if (isOnBox || this.#sessions.isTrusted(address)) return 'trusted';
    const of = this.#grownUpAt(address);
    return of === undefined ? 'unknown' : { of };
  }
}

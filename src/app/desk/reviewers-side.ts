import { randomBytes } from 'node:crypto';
import type { ReviewersPort } from '../../api/ports/desk-port.ts';
import type { DeskStore } from '../../store/desk.ts';
import { nameKey } from '../accounts/account-rules.ts';
import { GuessLimit } from '../accounts/guess-limit.ts';
import { hashOf } from '../accounts/hash-of.ts';
import type { PasswordHash } from '../accounts/password-hash.ts';

/** A session that was not seen for so long has ended, in milliseconds: half a day. */
const idle = 12 * 3_600_000;

/** When it was seen is written down no more often than this. */
const seenEvery = 900_000;

/** Who decides, and who of them is signed in. @param steady a clock that never jumps, in milliseconds */
export function reviewersSide(
  store: DeskStore,
  passwords: PasswordHash,
  now: () => number,
  steady: () => number,
): ReviewersPort {
  const limit = new GuessLimit(steady);
  return {
    async signIn(name, password, address) {
      const seconds = limit.take(address, 'unknown');
      if (seconds > 0) return { kind: 'wait', seconds };
      const found = store.read(({ reviewers }) => reviewers.byName(nameKey(name)));
      const isRight = await passwords.matches(password, found?.password);
      if (found === undefined || !isRight) return { kind: 'wrong' };
      limit.forgive(address, 'unknown');
      const session = randomBytes(32).toString('base64url');
      store.write(({ reviewers }) => {
        reviewers.endIdle(now() - idle);
        reviewers.begin(hashOf(session), found.id, now());
      });
      return { kind: 'signed-in', session };
    },
    reviewerOf(session) {
      const hash = hashOf(session);
      const found = store.read(({ reviewers }) => reviewers.signedIn(hash));
      if (found === undefined || found.seen < now() - idle) return undefined;
      if (Math.abs(now() - found.seen) >= seenEvery) store.write(({ reviewers }) => reviewers.touch(hash, now()));
      return { id: found.id, name: found.name };
    },
    signOut: (session) => store.write(({ reviewers }) => reviewers.end(hashOf(session))),
  };
}

import type { Context } from 'hono';
import type { AccountCode, Refused } from './ports/accounts-port.ts';
import { problem, type ProblemStatus, type Refusal } from './problem.ts';
import { refuseDisk } from './refuse-disk.ts';
import { accountWords, waitFor } from './words/accounts.ts';

const statuses: Readonly<Record<AccountCode, ProblemStatus>> = {
  forbidden: 403,
  'set-up-already': 409,
  'wrong-setup-code': 401,
  'wrong-password': 401,
  'wrong-code': 401,
  'too-late': 401,
  'weak-password': 422,
  'not-a-name': 422,
  'name-taken': 409,
  'last-parent': 409,
  'too-many': 409,
  'totp-not-begun': 409,
  'no-such-account': 404,
  'no-such-session': 404,
  'no-such-token': 404,
};

/** Why nothing came of it; whoever has guessed too often is told how long to wait. */
export function refuseAccount(c: Context, refused: Refused): Refusal {
  switch (refused.kind) {
    case 'refused':
      return problem(c, statuses[refused.code], accountWords[refused.code], { code: refused.code });
    case 'wait':
      c.header('retry-after', String(refused.seconds));
      return problem(c, 429, waitFor(refused.seconds), { code: 'too-many-guesses' });
    case 'failed':
      return refuseDisk(c);
  }
}

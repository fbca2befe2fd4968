import type { ChangeCode } from '../core/family/change.ts';
import type { AccountCode } from './ports/accounts-port.ts';
import type { ListProblem } from './ports/lists-port.ts';

/** By what a program tells one problem from another; those of the API itself, and those of whatever it asks. */
export type ProblemCode =
  | ChangeCode
  | AccountCode
  | ListProblem
  | 'broken-json'
  | 'disk-refused'
  | 'forbidden'
  | 'foreign-origin'
  | 'newer-revision'
  | 'newer-settings'
  | 'no-age'
  | 'no-catalogue'
  | 'no-place'
  | 'no-revision'
  | 'no-such-article'
  | 'no-desk'
  | 'no-such-case'
  | 'no-such-channel'
  | 'no-such-list'
  | 'no-such-notice'
  | 'no-such-test'
  | 'not-json'
  | 'not-now'
  | 'not-own'
  | 'secret-again'
  | 'sign-in'
  | 'too-many-cases'
  | 'too-many-guesses'
  | 'too-many-streams'
  | 'two-places'
  | 'unreadable-tag'
  | 'unsound'
  | 'unsound-document'
  | 'unsound-list'
  | 'unsound-settings';

/** `about:blank`: the status says it all. */
export type ProblemType = 'about:blank' | `urn:domovoy:problem:${ProblemCode}`;

/** Each of them, for the OpenAPI document: one that is forgotten here does not compile. */
const all: Readonly<Record<ProblemCode, true>> = {
  'broken-json': true,
  'disk-refused': true,
  empty: true,
  'ends-before-it-begins': true,
  forbidden: true,
  'foreign-origin': true,
  'last-parent': true,
  locked: true,
  'name-taken': true,
  'newer-revision': true,
  'newer-settings': true,
  'no-age': true,
  'no-catalogue': true,
  'no-desk': true,
  'no-place': true,
  'no-revision': true,
  'no-such-account': true,
  'no-such-ask': true,
  'no-such-bonus': true,
  'no-such-article': true,
  'no-such-case': true,
  'no-such-channel': true,
  'no-such-device': true,
  'no-such-exception': true,
  'no-such-grant': true,
  'no-such-list': true,
  'no-such-notice': true,
  'no-such-person': true,
  'no-such-rule': true,
  'no-such-session': true,
  'no-such-test': true,
  'no-such-token': true,
  'not-answered': true,
  'not-a-colour': true,
  'not-a-day': true,
  'not-a-mac': true,
  'not-a-name': true,
  'not-a-number-of-minutes': true,
  'not-a-window': true,
  'not-a-zone': true,
  'not-ahead': true,
  'not-an-id': true,
  'not-chosen': true,
  'not-counted': true,
  'not-json': true,
  'not-known': true,
  'not-now': true,
  'not-own': true,
  'not-paused': true,
  'nothing-before': true,
  'same-device': true,
  'secret-again': true,
  'set-up-already': true,
  'sign-in': true,
  taken: true,
  'too-big': true,
  'too-large': true,
  'too-late': true,
  'too-many': true,
  'too-many-cases': true,
  'too-many-guesses': true,
  'too-many-streams': true,
  'totp-not-begun': true,
  twice: true,
  'two-places': true,
  'unreadable-tag': true,
  unsound: true,
  'unsound-document': true,
  'unsound-list': true,
  'unsound-settings': true,
  'weak-password': true,
  'wrong-code': true,
  'wrong-password': true,
  'wrong-setup-code': true,
};

export const problemTypes: readonly ProblemType[] = [
  'about:blank',
  ...(Object.keys(all) as ProblemCode[]).map((code) => `urn:domovoy:problem:${code}` as const),
];

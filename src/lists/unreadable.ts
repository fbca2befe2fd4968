import type { UnusableReason } from './unusable.ts';

/** Thrown in the middle of reading a list, where it cannot be read on: which reason, in the words of the report. */
export class Unreadable extends Error {
  readonly reason: UnusableReason;

  constructor(reason: UnusableReason, cause = '') {
    super(cause);
    this.reason = reason;
  }
}

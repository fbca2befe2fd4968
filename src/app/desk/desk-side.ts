import type { KeyObject } from 'node:crypto';
import type { DeskPort } from '../../api/ports/desk-port.ts';
import { quartersOf } from '../../core/cases/transparency.ts';
import type { Category } from '../../core/profile.ts';
import type { DeskStore } from '../../store/desk.ts';
import { PasswordHash } from '../accounts/password-hash.ts';
import { homesSide } from './homes-side.ts';
import { inboxSide } from './inbox-side.ts';
import { reviewersSide } from './reviewers-side.ts';

/** What a desk is made of. */
export interface DeskParts {
  readonly store: DeskStore;
  /** With which corrections are signed. */
  readonly secret: KeyObject;
  readonly categories: readonly Category[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A clock that never jumps, in milliseconds. */
  readonly steady: () => number;
  /** At the usual costs where none is given. */
  readonly passwords?: PasswordHash;
  /** Cases that may wait; one more is not taken. */
  readonly mostOpen?: number;
}

/** More than any number of reviewers ever reads, and a file of some ten megabytes. */
const usuallyOpen = 50_000;

/** All cases are read for the report: no more often than this, in milliseconds, however many people look. */
const reportKept = 60_000;

/** A desk, as its pages and routes see it. */
export function deskSide({
  store,
  secret,
  categories,
  now,
  steady,
  passwords = new PasswordHash(),
  mostOpen = usuallyOpen,
}: DeskParts): DeskPort {
  let kept: { at: number; report: ReturnType<DeskPort['transparency']> } | undefined;
  return {
    now,
    homes: homesSide(store, secret, mostOpen, now),
    reviewers: reviewersSide(store, passwords, now, steady),
    inbox: inboxSide(store, (category) => categories.some(({ id }) => id === category), now),
    categories,
    transparency() {
      const at = steady();
      if (kept !== undefined && at - kept.at < reportKept) return kept.report;
      const report = store.read(({ cases, decisions }) => {
        const outcomes = decisions.outcomes();
        return quartersOf(
          cases.courses().map(({ key, course }) => ({ course, outcomes: outcomes.get(key) ?? [] })),
          now(),
        );
      });
      kept = { at, report };
      return report;
    },
  };
}

import type { CaseKind, CaseState } from './case.ts';
import { isOpen } from './case.ts';

/** What is reported, and by whom; null: by somebody who is no child. */
export interface Report {
  readonly kind: CaseKind;
  /** The name, or the address of a site that is proposed; null: none is needed. */
  readonly subject: string | null;
  readonly child: string | null;
}

/** One that was made before. */
export interface Reported extends Report {
  readonly id: string;
  readonly state: CaseState;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
}

/** Of one child in an hour, and of the whole house in a day. */
const childAnHour = 5;
const houseADay = 20;

const hour = 3_600_000;

/**
 * May it be reported now? `joined`: the same waits for its answer already, and that case counts. A clock that was set
 * back or ahead gives nobody more.
 */
export function hearReport(
  report: Report,
  before: readonly Reported[],
  now: number,
): { readonly kind: 'new' } | { readonly kind: 'joined'; readonly id: string } | { readonly kind: 'too-many' } {
  const same = before.find(
    (one) => isOpen(one) && one.kind === report.kind && one.subject === report.subject && report.subject !== null,
  );
  if (same !== undefined) return { kind: 'joined', id: same.id };
  const since = (span: number) => before.filter(({ receivedAt }) => Math.abs(now - receivedAt) < span);
  const ofChild = since(hour).filter(({ child }) => child !== null && child === report.child);
  return { kind: ofChild.length >= childAnHour || since(24 * hour).length >= houseADay ? 'too-many' : 'new' };
}

import type { LogLevel, PersonId } from './family/household.ts';
import type { Reason, Verdict } from './verdict.ts';

/** One query and what came of it, as the query log keeps it. */
export interface Event {
  /** When the reply was ready, in milliseconds since 1970. */
  readonly at: number;
  /** The address that asked; behind a trusted forwarder the one that it told, where it did. */
  readonly client: string;
  /** Whose profile counted. */
  readonly who: PersonId;
  readonly name: string;
  readonly type: number;
  readonly rcode: number;
  /** Where the reply came from: `cache`, `upstream`, `policy`, … */
  readonly source: string;
  /** Set where the policy decided. */
  readonly action: Verdict['action'] | undefined;
  /** What decided, where something spoke. */
  readonly because: Pick<Reason, 'kind' | 'name' | 'source'> | undefined;
  /** Milliseconds from query to reply, whole. */
  readonly latency: number;
}

/** What the household wants written down: every query, only the blocked ones, or none (counts are always kept). */
export type Privacy = 'full' | 'blocked' | 'none';

/** What a person's level of logging lets be written down one by one. */
export const privacyAt: Readonly<Record<LogLevel, Privacy>> = {
  everything: 'full',
  blocked: 'blocked',
  counts: 'none',
  nothing: 'none',
};

/** What the settings let be written down; what is kept for no day is not written at all. */
export function privacyOf({ privacy, days }: { readonly privacy: Privacy; readonly days: number }): Privacy {
  return days === 0 ? 'none' : privacy;
}

/** May queries be counted by person at this level? The house counts them all, whoever asked. */
export function mayCount(level: LogLevel): boolean {
  return level !== 'nothing';
}

/** The one that keeps least is the first. */
const levels: readonly LogLevel[] = ['nothing', 'counts', 'blocked', 'everything'];

/** Does one level keep less than the other? */
export function isLess(level: LogLevel, than: LogLevel): boolean {
  return levels.indexOf(level) < levels.indexOf(than);
}

/**
 * May an event with this verdict be written down? What the law forbids never: a log that says which child asked for it
 * helps nobody, and would be a directory of such names. It is counted, and that is all.
 */
export function mayKeep(
  privacy: Privacy,
  { action, because }: { action?: Event['action'] | undefined; because?: Event['because'] } = {},
): boolean {
  if (because?.kind === 'registry') return false;
  return privacy === 'full' || (privacy === 'blocked' && action === 'block');
}

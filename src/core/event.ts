import type { Tag } from './tags.ts';
import type { Verdict } from './verdict.ts';

/** One query and what came of it, as the query log keeps it. */
export interface Event {
  /** When the reply was ready, in milliseconds since 1970. */
  readonly at: number;
  /** The address that asked. */
  readonly client: string;
  readonly name: string;
  readonly type: number;
  readonly rcode: number;
  /** Where the reply came from: `cache`, `upstream`, `policy`, … */
  readonly source: string;
  /** Set where the policy decided. */
  readonly action: Verdict['action'] | undefined;
  /** What decided, where something spoke. */
  readonly because: Pick<Tag, 'kind' | 'name' | 'source'> | undefined;
  /** Milliseconds from query to reply, whole. */
  readonly latency: number;
}

/** What the household wants written down: every query, only the blocked ones, or none (counts are always kept). */
export type Privacy = 'full' | 'blocked' | 'none';

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

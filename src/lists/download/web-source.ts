import { dirname, join } from 'node:path';
import type { Source } from '../source.ts';
import type { Resolve } from './guarded-agent.ts';
import type { Demands } from './probe.ts';

/** A list from the web: where it is kept is the path of its source. */
export interface WebSource {
  readonly source: Source;
  readonly url: string;
  /** The one host that may be inside the home. */
  readonly allowHost?: string | undefined;
  readonly key?: string | undefined;
  /** Where its deltas are published. */
  readonly deltas?: string | undefined;
}

export interface RenewDemands extends Omit<Demands, 'had'> {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Is this public address one of the home? */
  readonly isHome: (address: string) => boolean;
  readonly resolve?: Resolve;
}

/** The folder of a list has room for the list alone, and for what belongs to it. */
export function deltaPath(listPath: string): string {
  return join(dirname(listPath), 'delta');
}
